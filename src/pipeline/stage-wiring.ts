import { EXTRACT_VERSION, extract } from "../extract/index.js";
import { MASK_VERSION } from "../mask/index.js";
import { NORMALISE_VERSION, normalise } from "../normalise/index.js";
import { PARSE_VERSION, parse } from "../parse/index.js";
import { maskRecord } from "./masking.js";
import type { Stages } from "./stages.js";
import { judge } from "./wiring.js";

/** The stages as they stand in this house. */
export const stages: Stages = {
  ...judge,
  extract: (bytes, name, convertDoc, ocr) => extract(bytes, name, undefined, convertDoc, ocr),
  normalise,
  parse,
  mask: maskRecord,
  versions: {
    extract: EXTRACT_VERSION,
    normalise: NORMALISE_VERSION,
    parse: PARSE_VERSION,
    check: judge.rules.version,
    mask: MASK_VERSION,
  },
};
