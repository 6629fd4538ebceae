import { splitIntoWords } from "./word-cost.js";

/** A sign of the raw text that stands for a Thai mark: its place, the mark, and what speaks for it. */
export interface LostMark {
  at: number;
  length: number;
  mark: string;
  reason: string;
}

/** A Thai letter, or a glyph by its key. */
export type RunPart = { letter: string } | { key: string };

/** One place of a glyph whose letter is to be found. */
export interface Occurrence {
  block: number;
  at: number;
  sign: string;
  /** What names the glyph throughout the document. */
  key: string;
  /** How the log calls it. */
  name: string;
  font: string;
  glyph: number | null;
  other: string;
  /** The Thai letters and glyphs around, in order. */
  run: readonly RunPart[];
}

/** What a glyph stands for, and words that show it. */
export interface Meaning {
  mark: string;
  words: string[];
}

/** Marks as fonts hold their raised, lowered and shifted forms: in this order. */
const TONES = ["่", "้", "๊", "๋", "์"];
const CANDIDATES = [...TONES, "ิ", "ี", "ึ", "ื", "ั", "็", "ุ", "ู", "ํ", "ำ", "ญ", "ฐ"];
/** The Latin letters that many Thai fonts show for their raised tone marks, in the order of the marks. */
const USUAL = "ÉÊËÌÍ";
const MOST_RUNS = 24;
/** A visible letter is taken for a mark in so many runs at least, or where fonts usually have that letter. */
const FEWEST_RUNS = 2;
const LETTER = /^\p{L}$/u;
/** So many words fewer than with any other mark settle what a glyph is. */
const SURE = 2;
const ROUNDS = 3;
const ILLEGAL = /[่-์]{2}|[ัิ-ู]{2}|[ัิ-ฺ็-๎]{3}|(?:^|[^ก-ฮัิ-ฺ็-๎])[ัิ-ฺ็-๎]/g;
const DEAR = 6;
/** What speaks for a mark besides words, in words: the usual letter, its place beside other marks of the font, another font. */
const BY_USE = 0.5;
const BY_ORDER = 1;
const BY_ORDER_OF_SEVERAL = 9;
const BY_OTHER_FONT = 1.5;
const MOST_WORDS = 3;

/**
 * Finds for each glyph the one mark with which its places make the fewest dictionary words, all places together. Equal
 * ones are told apart by the usual order of marks in fonts; a glyph for which nothing speaks has no meaning.
 */
export function decipher(occurrences: readonly Occurrence[]): Map<string, Meaning> {
  const byKey = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const same = byKey.get(occurrence.key);
    if (same) same.push(occurrence);
    else byKey.set(occurrence.key, [occurrence]);
  }
  const keys = [...byKey].sort(([, a], [, b]) => b.length - a.length);
  const known = new Map<string, string>();
  const sure = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false;
    const font = knownOfFonts(keys, known);
    for (const [key, places] of keys) {
      if (sure.has(key)) continue;
      const found = meaningOf(key, places, known, font);
      changed ||= found?.mark !== known.get(key);
      if (found === null) known.delete(key);
      else known.set(key, found.mark);
      if (found?.isSure) sure.add(key);
    }
    if (!changed) break;
  }
  return new Map([...known].map(([key, mark]) => [key, { mark, words: wordsWith(key, byKey.get(key) ?? [], known) }]));
}

function meaningOf(
  key: string,
  places: readonly Occurrence[],
  known: ReadonlyMap<string, string>,
  font: FontKnowledge,
): { mark: string; isSure: boolean } | null {
  const { runs, isClear } = distinctRuns(key, places, known);
  const first = places[0];
  if (!first || runs.length === 0) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  for (const mark of CANDIDATES) {
    let cost = -support(first, mark, font);
    for (const run of runs) cost += costOf(run.replaceAll(PLACE, mark));
    if (cost < least) {
      second = least;
      least = cost;
      best = mark;
    } else second = Math.min(second, cost);
  }
  if (best === null || least >= second) return null;
  if (LETTER.test(first.sign) && runs.length < FEWEST_RUNS && support(first, best, font) === 0) return null;
  return { mark: best, isSure: isClear && runs.length >= FEWEST_RUNS && second - least >= SURE };
}

const PLACE = "\u0000";

/** The runs of a glyph's places, those of other glyphs filled in; runs with unknown ones only where there are no others. */
function distinctRuns(
  key: string,
  places: readonly Occurrence[],
  known: ReadonlyMap<string, string>,
): { runs: string[]; isClear: boolean } {
  const clear = new Set<string>();
  const unclear = new Set<string>();
  for (const { run } of places) {
    let text = "";
    let isClear = true;
    for (const part of run) {
      if ("letter" in part) text += part.letter;
      else if (part.key === key) text += PLACE;
      else {
        isClear &&= known.has(part.key);
        text += known.get(part.key) ?? "่";
      }
    }
    (isClear ? clear : unclear).add(text);
    if (clear.size >= MOST_RUNS) break;
  }
  const isClear = clear.size > 0;
  return { runs: [...(isClear ? clear : unclear)].slice(0, MOST_RUNS), isClear };
}

/** What is known of the glyphs of fonts: marks by font family and number, and where in a font the tone marks begin. */
interface FontKnowledge {
  marks: Set<string>;
  firstTones: Map<string, Set<string>>;
}

function knownOfFonts(
  keys: readonly (readonly [string, readonly Occurrence[]])[],
  known: ReadonlyMap<string, string>,
): FontKnowledge {
  const marks = new Set<string>();
  const firstTones = new Map<string, Set<string>>();
  for (const [key, [place]] of keys) {
    const mark = known.get(key);
    if (mark === undefined || !place || place.glyph === null) continue;
    marks.add(`${familyOf(place.font)} ${place.glyph} ${mark}`);
    if (!TONES.includes(mark)) continue;
    const first = `${place.font} ${place.glyph - TONES.indexOf(mark)}`;
    const tones = firstTones.get(first) ?? new Set();
    firstTones.set(first, tones.add(mark));
  }
  return { marks, firstTones };
}

/** What speaks for a mark besides words. */
function support({ font, glyph, other, sign }: Occurrence, mark: string, { marks, firstTones }: FontKnowledge): number {
  const index = TONES.indexOf(mark);
  let sum = index >= 0 && (USUAL[index] === other || USUAL[index] === sign) ? BY_USE : 0;
  if (glyph === null) return sum;
  if (marks.has(`${familyOf(font)} ${glyph} ${mark}`)) sum += BY_OTHER_FONT;
  const inOrder = index < 0 ? undefined : firstTones.get(`${font} ${glyph - index}`);
  const others = inOrder ? inOrder.size - (inOrder.has(mark) ? 1 : 0) : 0;
  return sum + (others > 1 ? BY_ORDER_OF_SEVERAL : others * BY_ORDER);
}

/** A font's name without the mark of its subset, and without its weight. */
function familyOf(font: string): string {
  return font.replace(/^[A-Z]{6}\+/, "").replace(/[,-]?(?:bold|italic|regular)+$/i, "");
}

function costOf(run: string): number {
  const text = inOrder(run);
  return splitIntoWords(text).cost + (text.match(ILLEGAL)?.length ?? 0) * DEAR;
}

/** Marks in the order of writing, and sara am as one sign. */
function inOrder(run: string): string {
  return run.replace(/([่-์])([ัิ-ฺํ])/g, "$2$1").replace(/([่-๋]?)ํ([่-๋]?)[าำ]/g, "$1$2ำ");
}

/** The longest words of a glyph's places that it makes. */
function wordsWith(key: string, places: readonly Occurrence[], known: ReadonlyMap<string, string>): string[] {
  const words = new Set<string>();
  const mark = known.get(key) ?? "";
  for (const run of distinctRuns(key, places, known).runs) {
    const text = inOrder(run.replaceAll(PLACE, mark));
    const at = run.indexOf(PLACE);
    const { starts } = splitIntoWords(text);
    const index = starts.findLastIndex((start) => start <= at);
    const word = text.slice(starts[index], starts[index + 1]);
    if (word.length > 2 && word.includes(mark)) words.add(word);
  }
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, MOST_WORDS);
}
