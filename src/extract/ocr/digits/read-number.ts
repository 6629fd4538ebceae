import type { GreyImage, PixelBox } from "../image.js";
import type { GlyphReading } from "./glyph.js";
import { type NothingRead, readLines } from "./read-lines.js";
import { type DigitModel, digitModel } from "./weights.js";

/** One way to read a number, as likely as it is thought to be. */
export interface NumberCandidate {
  /** Digits in the script of the picture. */
  readonly text: string;
  readonly probability: number;
}

/** What the digit reader makes of a crop. */
export interface NumberReading {
  /**
   * `number`: digits and signs alone. `mixed`: digits with letters or unknown glyphs beside.
   * `other`: glyphs, but no digit. The rest: nothing could be read.
   */
  readonly state: "number" | "mixed" | "other" | NothingRead;
  /** The digits and signs in reading order, lines joined by a line feed; `null` in place of nothing. An unknown glyph is `�`. */
  readonly text: string | null;
  /** `high`: every glyph is sure, and they form a number. Only `number` and `mixed` have a grade above `low`. */
  readonly grade: "high" | "low";
  /** Probability that all of `text` is right. */
  readonly probability: number;
  /** Likeliest first; `text` is the first. */
  readonly candidates: readonly NumberCandidate[];
  /** The glyphs from left to right; what is taken for dirt is among them where it may be a sign after all. */
  readonly lines: readonly (readonly GlyphReading[])[];
  readonly box: PixelBox | null;
}

/** What the caller knows about the crop. */
export interface ReadOptions {
  /** Height of a common glyph in pixels, from the text around. */
  readonly glyphHeight?: number;
  /** Another model than the one in `data/digit-reader/`. */
  readonly model?: DigitModel;
}

/** A glyph at least this likely is sure; measured in `docs/benchmarks/`. */
export const SURE = 0.97;

/** Dirt between glyphs must be surer than any beside them to be passed over: a lost decimal point is the worst of faults. */
const SURELY_DIRT = 0.99;
const UNKNOWN = "\uFFFD";
const MOST_CANDIDATES = 6;

/**
 * Reads the number in a crop of a page: Thai or Arabic digits, signs, decimal points. What is no digit is marked, never guessed.
 * @param image the crop, with a little paper around the number; rulings erased
 */
export function readNumber(image: GreyImage, options: ReadOptions = {}): NumberReading {
  const read = readLines(image, options.model ?? digitModel(), options.glyphHeight ?? null);
  if ("nothing" in read) return nothing(read.nothing);
  const lines = read.lines.map(({ glyphs }) => withoutSureDirt(glyphs)).filter((glyphs) => glyphs.length > 0);
  const glyphs = lines.flat();
  if (glyphs.every(({ kind }) => kind === "dirt")) return nothing("blank");
  const digits = glyphs.filter(({ kind }) => kind === "digit").length;
  const unknown = glyphs.some(({ kind }) => kind === "other");
  const state = digits === 0 ? "other" : unknown ? "mixed" : "number";
  const written = lines.map((line) => inOneScript(line));
  const text = written.map((line) => line.map((glyph) => glyph.text ?? UNKNOWN).join("")).join("\n");
  const probability = glyphs.reduce((product, glyph) => product * glyph.probability, 1);
  const sure = glyphs.every((glyph) => glyph.kind !== "dirt" && glyph.probability >= SURE);
  return {
    state,
    text,
    grade: sure && state !== "other" && isWellFormed(text) ? "high" : "low",
    probability,
    candidates: candidates(written, text, probability),
    lines: written,
    box: around(glyphs),
  };
}

function withoutSureDirt(glyphs: readonly GlyphReading[]): readonly GlyphReading[] {
  const first = glyphs.findIndex(({ kind }) => kind !== "dirt");
  const last = glyphs.findLastIndex(({ kind }) => kind !== "dirt");
  return glyphs.filter(
    ({ kind, probability }, at) => kind !== "dirt" || probability < (at > first && at < last ? SURELY_DIRT : SURE),
  );
}

const WELL_FORMED = /^\(?[+-]?[0-9๐-๙]+(?:[.,:/-][0-9๐-๙]+)*%?\)?$/u;

/** Whether all numbers of a text are put together as numbers are: a speck read as a point mostly breaks this. */
function isWellFormed(text: string): boolean {
  const tokens = text.split(/[\uFFFD\s]+/u).filter((token) => /[0-9๐-๙]/u.test(token));
  return tokens.every((token) => WELL_FORMED.test(token));
}

function nothing(state: NothingRead): NumberReading {
  return { state, text: null, grade: "low", probability: 0, candidates: [], lines: [], box: null };
}

const ZEROS = /^[0๐]$/u;

/** A zero looks alike in both scripts: it takes the script of the other digits of its line. */
function inOneScript(line: readonly GlyphReading[]): GlyphReading[] {
  const others = line.filter(({ text, kind }) => kind === "digit" && text !== null && !ZEROS.test(text));
  const thai = others.filter(({ text }) => text !== null && text >= "๐").length;
  if (others.length === 0 || thai * 2 === others.length) return [...line];
  const zero = thai * 2 > others.length ? "๐" : "0";
  return line.map((glyph) => (glyph.text !== null && ZEROS.test(glyph.text) ? { ...glyph, text: zero } : glyph));
}

/** The text, and the texts with one glyph read otherwise. */
function candidates(
  lines: readonly (readonly GlyphReading[])[],
  text: string,
  probability: number,
): readonly NumberCandidate[] {
  const list: NumberCandidate[] = [{ text, probability }];
  for (const [lineAt, line] of lines.entries()) {
    for (const [at, glyph] of line.entries()) {
      for (const alternative of glyph.alternatives) {
        const changed = lines.map((other, index) =>
          other.map((g, k) => (index === lineAt && k === at ? alternative.text : (g.text ?? UNKNOWN))).join(""),
        );
        const likelihood = (probability / Math.max(glyph.probability, 1e-6)) * alternative.probability;
        list.push({ text: changed.join("\n"), probability: Math.min(1, likelihood) });
      }
    }
  }
  const [first, ...rest] = list;
  rest.sort((a, b) => b.probability - a.probability);
  return first === undefined ? [] : [first, ...rest.slice(0, MOST_CANDIDATES - 1)];
}

function around(glyphs: readonly GlyphReading[]): PixelBox {
  return {
    x0: Math.min(...glyphs.map(({ box }) => box.x0)),
    y0: Math.min(...glyphs.map(({ box }) => box.y0)),
    x1: Math.max(...glyphs.map(({ box }) => box.x1)),
    y1: Math.max(...glyphs.map(({ box }) => box.y1)),
  };
}
