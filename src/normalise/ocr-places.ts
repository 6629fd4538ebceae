import type { Block, Document } from "../model/document.js";
import { picturePages } from "../model/picture-pages.js";
import { gazetteer, type Place, type PlaceRank } from "../thai/gazetteer.js";
import { edited, type Replacement } from "./edited-text.js";
import { nearWords, readRun } from "./ocr-near-words.js";
import { isMark } from "./word-cost.js";

const REPAIR = {
  class: "ocr-place",
  reason:
    "no place is written so; the gazetteer has one name with one sign read otherwise that fits the rest of the address",
};

const PREFIXES: readonly (readonly [prefix: string, rank: PlaceRank])[] = [
  ["จังหวัด|จ\\.", "province"],
  ["อำเภอ|อ\\.|เทศบาลเมือง|เทศบาลนคร", "district"],
  ["ตำบล|ต\\.|อบต\\.|โรงพยาบาล|โรงเรียน(?:บ้าน|วัด)?", "subdistrict"],
];
/** The highest rank first, since the places of one must lie in those of the rank above. */
const PATTERNS = PREFIXES.map(([prefix, rank]) => ({
  rank,
  pattern: new RegExp(`(?<=${prefix})[ \\t]?(?=([ก-๎]{3,30}))`, "g"),
}));
const SHORTEST = 4;
/** A name that only begins with another place's is longer than it by more than this. */
const LONGER = 2;

/**
 * Names of places on pages read from their pictures: a name behind its kind that no place has is mended where one place
 * alone has a name with one sign read otherwise, and lies in a district or province that the document names.
 */
export function mendOcrPlaces(document: Document): Document {
  const pictures = picturePages(document.pageDecisions);
  if (pictures.size === 0) return document;
  let blocks = document.blocks;
  for (const { rank, pattern } of PATTERNS) {
    const around = rank === "province" ? null : placesNamed(blocks, rank === "district" ? "province" : "district");
    blocks = blocks.map((block) => {
      if (block.page === null || !pictures.has(block.page)) return block;
      const replacements = [...block.text.matchAll(pattern)].flatMap((match) =>
        mended(match[1] ?? "", match.index + match[0].length, rank, around),
      );
      return replacements.length === 0 ? block : edited(block, (text) => text.replaceAll(replacements));
    });
  }
  return { ...document, blocks };
}

function mended(run: string, at: number, rank: PlaceRank, around: ReadonlySet<string> | null): Replacement[] {
  const known = knownLength(run, rank);
  const fitting = nearWords(gazetteer().names[rank], readRun(run), 0, 1).filter(
    ({ word, end }) =>
      word.length >= SHORTEST &&
      (known === 0 || (around !== null && end > known + LONGER)) &&
      (around === null || placesOf(word, rank).some(({ code }) => around.has(code.slice(0, -2)))),
  );
  const [near, other] = fitting.sort((a, b) => b.end - a.end);
  if (!near || (other && other.end === near.end)) return [];
  return [{ start: at, end: at + near.end, after: near.word, repair: REPAIR }];
}

/** How long the longest name of a place is that a run begins with; 0 where it begins with none. */
function knownLength(run: string, rank: PlaceRank): number {
  const ranks: readonly PlaceRank[] = rank === "subdistrict" ? ["subdistrict", "district"] : [rank];
  return Math.max(
    ...ranks.flatMap((each) =>
      gazetteer()
        .names[each].lengths(run)
        .filter((length) => !isMark(run.charAt(length))),
    ),
    0,
  );
}

/** The codes of the places of a rank that stand behind their kind somewhere in the document. */
function placesNamed(blocks: readonly Block[], rank: "district" | "province"): Set<string> {
  const codes = new Set<string>();
  const pattern = PATTERNS.find((each) => each.rank === rank)?.pattern;
  for (const { text } of blocks)
    for (const match of pattern ? text.matchAll(pattern) : [])
      for (const { code } of placesOf((match[1] ?? "").slice(0, knownLength(match[1] ?? "", rank)), rank))
        codes.add(code);
  return codes;
}

function placesOf(name: string, rank: PlaceRank): Place[] {
  return gazetteer().byName[rank].get(name) ?? [];
}
