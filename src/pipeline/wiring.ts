import { ACROSS_RULES, check, checkAcross, joinFindings, RULES, RULES_VERSION } from "../check/index.js";
import {
  cleanOutput,
  EMIT_VERSION,
  hasTables,
  readReports,
  rewriteReport,
  writeCrops,
  writeManifest,
  writeRecord,
  writeReport,
  writeTables,
} from "../emit/index.js";
import { problemOf } from "../extract/problems.js";
import { describeRules } from "./catalogue.js";
import { PROGRAM_LICENCE, PROGRAM_NAME, PROGRAM_SOURCE, PROGRAM_VERSION } from "./program.js";
import type { Emitter, Judge } from "./stages.js";

/** What the parent of the workers needs of the stages; the readers of formats are not loaded with it. */
export const judge: Judge = {
  check,
  checkAcross,
  joinFindings,
  problemOf,
  rules: { version: RULES_VERSION, ids: [...RULES, ...ACROSS_RULES].map(({ id }) => id) },
  catalogue: async () => ({
    producer: { name: PROGRAM_NAME, version: PROGRAM_VERSION },
    rules: await describeRules(),
    about: { rules: RULES_VERSION, licence: PROGRAM_LICENCE, source: PROGRAM_SOURCE },
  }),
};

export const emitter: Emitter = {
  version: EMIT_VERSION,
  writeReport,
  writeCrops,
  writeRecord,
  rewriteReport,
  readReports,
  writeTables,
  hasTables,
  writeManifest,
  cleanOutput,
};
