import type { Character } from "./characters.js";

const THAI_LETTER = /[\u0e01-\u0e4e]/;
const MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;
const BEARER = /[\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;
/** Private codes that Thai fonts use for raised and shifted marks: these can be repaired. */
const THAI_PRIVATE = /[\uf700-\uf71a\uf884-\uf89e]/;
const LOST = /[\ufffd\ue000-\uf8ff]/;
const FEWEST_LETTERS = 40;
const MOST_LOST = 0.25;
const MOST_ILLEGAL = 0.3;

/** Why the text layer of a page is broken beyond repair; null where it is sound or can be repaired. */
export function brokenBecause(characters: readonly Character[]): string | null {
  let letters = 0;
  let lost = 0;
  let marks = 0;
  let illegal = 0;
  let previous = "";
  for (const { text, isHidden } of characters) {
    if (isHidden || text.trim() === "") continue;
    letters += 1;
    if (LOST.test(text) && !THAI_PRIVATE.test(text)) lost += 1;
    if (MARK.test(text)) {
      marks += 1;
      if (!BEARER.test(previous) && !LOST.test(previous)) illegal += 1;
    }
    previous = THAI_LETTER.test(text) || LOST.test(text) ? text : "";
  }
  if (letters < FEWEST_LETTERS) return null;
  if (lost > letters * MOST_LOST) return `${percent(lost, letters)} of the characters have no Unicode value`;
  if (marks >= FEWEST_LETTERS && illegal > marks * MOST_ILLEGAL)
    return `${percent(illegal, marks)} of the Thai marks stand where none can stand`;
  return null;
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100)} %`;
}
