import type { Block } from "../model/document.js";
import type { Replacement } from "./edited-text.js";
import { decipher, type LostMark, type Occurrence, type RunPart } from "./glyph-cipher.js";
import type { RepairPass } from "./repair-pass.js";

const THAI = /[\u0e01-\u0e4e]/;
const AROUND = 24;
/** A Latin letter that can only be a mark's: behind a letter or vowel sign, alone amid Thai. */
const FOREIGN_LETTER = /(?<=[\u0e01-\u0e2e\u0e31\u0e34-\u0e39])[\u00c0-\u024f](?=[\u0e01-\u0e4e\s]|$)/g;
const NO_SIGN = "\ufffd";
const RAISED = "raised-mark";

/**
 * Finds which mark each glyph without a Thai letter stands for: raised tone marks have no Unicode value in many
 * fonts, so one reader of a PDF gives U+FFFD and the other a Latin letter. What a glyph of a font stands for is learnt
 * from all its places in the document; by block number. Blocks without such glyphs cost one look.
 */
export function findLostMarks(blocks: readonly Block[]): Map<number, LostMark[]> {
  const occurrences = blocks.flatMap((block) => occurrencesOf(block));
  const found = new Map<number, LostMark[]>();
  if (occurrences.length === 0) return found;
  const meanings = decipher(occurrences);
  for (const { block, at, sign, key, name } of occurrences) {
    const meaning = meanings.get(key);
    if (!meaning) continue;
    const marks = found.get(block) ?? [];
    found.set(block, marks);
    const words = meaning.words.length > 0 ? `, as in ${meaning.words.join(", ")}` : "";
    marks.push({ at, length: sign.length, mark: meaning.mark, reason: `${name} stands for ${meaning.mark}${words}` });
  }
  return found;
}

/** The signs that stand for marks become the marks; before sara am and aa a nikhahit makes one sara am with them. */
export const restoreLostMarks: RepairPass = (text, { lostMarks }) => {
  if (lostMarks.length === 0) return;
  const replacements: Replacement[] = [];
  let next = 0;
  let shift = 0;
  for (const { at, length, mark, reason } of lostMarks) {
    for (let edit = text.edits[next]; edit && edit.span[1] <= at; edit = text.edits[next]) {
      shift += edit.after.length - edit.before.length;
      next += 1;
    }
    const edit = text.edits[next];
    if (edit && edit.span[0] < at + length) continue;
    const start = at + shift;
    const isDouble = mark === "ํ" && /^[่-๋]? ?ำ/.test(text.text.slice(start + length, start + length + 3));
    const after = isDouble ? "" : mark;
    replacements.push({ start, end: start + length, after, repair: { class: RAISED, reason } });
  }
  text.replaceAll(replacements);
};

function occurrencesOf(block: Block): Occurrence[] {
  const raw = block.readings[0]?.raw ?? "";
  const glyphs = block.lostGlyphs ?? lettersOf(raw);
  if (glyphs.length === 0) return [];
  const keys = new Map<number, string>();
  const named = glyphs.flatMap(({ at, font, glyph, other }) => {
    const sign = String.fromCodePoint(raw.codePointAt(at) ?? 0xfffd);
    if (sign === NO_SIGN && glyph === null && other === "") return [];
    const key = `${sign}\n${font}\n${glyph ?? ""}\n${other}`;
    keys.set(at, key);
    if (sign.length > 1) keys.set(at + 1, "");
    return [{ at, font, glyph, other, sign, key }];
  });
  return named.map((glyph) => {
    const shown = glyph.sign === NO_SIGN ? "U+FFFD" : glyph.sign;
    const other = glyph.other === "" ? "" : `, ${glyph.other} in the second reading,`;
    const name = glyph.font === "" ? shown : `${shown} of the font ${glyph.font}${other}`;
    return { ...glyph, block: block.index, name, run: runAround(raw, glyph.at, keys) };
  });
}

function lettersOf(raw: string): { at: number; font: string; glyph: null; other: string }[] {
  if (!/[\u00c0-\u024f]/.test(raw)) return [];
  return [...raw.matchAll(FOREIGN_LETTER)].map((match) => ({
    at: match.index,
    font: "",
    glyph: null,
    other: match[0],
  }));
}

/** The Thai letters around a place, glyphs to be deciphered as their keys. */
function runAround(raw: string, at: number, keys: ReadonlyMap<number, string>): RunPart[] {
  const part = (index: number) => keys.get(index) ?? (THAI.test(raw.charAt(index)) ? null : undefined);
  const run: RunPart[] = [];
  let start = at;
  while (start > 0 && at - start < AROUND && part(start - 1) !== undefined) start -= 1;
  for (let index = start; index < raw.length && index - at <= AROUND; index += 1) {
    const key = part(index);
    if (key === undefined) break;
    if (key === "") continue;
    run.push(key === null ? { letter: raw.charAt(index) } : { key });
  }
  return run;
}
