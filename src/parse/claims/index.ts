import type { Claim } from "../../model/mentions.js";
import { isSetAside } from "../result-years.js";
import type { ClaimContext } from "./context.js";
import { countClaims } from "./count.js";
import { passAllClaims } from "./pass-all.js";
import { rankClaims } from "./rank.js";
import { restatedClaims } from "./restated.js";

/** Every statement of the prose that the scores of the same document can confirm or contradict, the true ones too. */
export function parseClaims(context: ClaimContext): Claim[] {
  const inText = context.document.blocks.flatMap((block) =>
    isSetAside(block) || block.text === ""
      ? []
      : [...passAllClaims(block, context), ...rankClaims(block, context), ...countClaims(block, context)],
  );
  return [...inText, ...restatedClaims(context)];
}
