import { readNumber } from "../../src/extract/ocr/digits/index.js";
import type { DigitModel } from "../../src/extract/ocr/digits/weights.js";
import { type DamageKind, HEAVY, LIGHT } from "../../tools/train-digits/damage.js";
import type { Face } from "../../tools/train-digits/fonts.js";
import { type Random, seeded } from "../../tools/train-digits/random.js";
import { randomScan } from "../../tools/train-digits/scan.js";
import { randomNumber, randomText } from "../../tools/train-digits/texts.js";

export type Script = "thai" | "arabic";
export type Grade = "light" | "heavy";

/** One drawn number and what became of it. */
export interface Trial {
  readonly family: string;
  readonly style: string;
  readonly script: Script;
  readonly dpi: number;
  readonly damage: Grade;
  readonly kind: DamageKind;
  readonly expected: string;
  readonly read: string | null;
  readonly right: boolean;
  readonly high: boolean;
  readonly probability: number;
  /** The least likely glyph. */
  readonly weakest: number;
  /** For each digit of the number: what was printed and what was read, where the lengths agree. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly milliseconds: number;
}

/** Which numbers to draw. */
export interface Plan {
  readonly faces: readonly Face[];
  /** Numbers for each dpi, damage and script. */
  readonly each: number;
  readonly dpis: readonly number[];
  readonly seed: number;
  readonly model?: DigitModel;
}

/** Draws numbers in every combination of the plan and reads each. */
export function measureNumbers(
  plan: Plan,
  onImage?: (trial: Trial, image: Parameters<typeof readNumber>[0]) => void,
): Trial[] {
  const trials: Trial[] = [];
  const families = [...new Set(plan.faces.map((face) => face.family))];
  for (const dpi of plan.dpis) {
    for (const damage of ["light", "heavy"] as const) {
      for (const script of ["thai", "arabic"] as const) {
        const random = seeded(plan.seed + dpi * 7 + (damage === "heavy" ? 3 : 0) + (script === "thai" ? 1 : 0));
        for (let index = 0; index < plan.each; index++) {
          const family = families[index % families.length];
          const face = random.pick(plan.faces.filter((candidate) => candidate.family === family));
          trials.push(oneNumber(face, script, dpi, damage, random, plan, onImage));
        }
      }
    }
  }
  return trials;
}

function oneNumber(
  face: Face,
  script: Script,
  dpi: number,
  damage: Grade,
  random: Random,
  plan: Plan,
  onImage?: (trial: Trial, image: Parameters<typeof readNumber>[0]) => void,
): Trial {
  const expected = randomNumber(random, script === "thai");
  const kind = random.pick(damage === "light" ? LIGHT : HEAVY);
  const scan = randomScan(face, expected, random, { kind, dpi });
  const before = process.cpuUsage();
  const reading = readNumber(scan.image, plan.model === undefined ? {} : { model: plan.model });
  const used = process.cpuUsage(before);
  const glyphs = reading.lines.flat();
  const read = reading.text;
  const trial: Trial = {
    family: face.family,
    style: face.style,
    script,
    dpi,
    damage,
    kind,
    expected,
    read,
    right: read !== null && meaning(read) === meaning(expected),
    high: reading.grade === "high" && reading.state === "number",
    probability: reading.probability,
    weakest: Math.min(1, ...glyphs.map((glyph) => glyph.probability)),
    pairs: pairsOf(expected, read ?? ""),
    milliseconds: (used.user + used.system) / 1000,
  };
  onImage?.(trial, scan.image);
  return trial;
}

/** A number's value as text: digits of both scripts alike, one kind of minus. */
export function meaning(text: string): string {
  return text.replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(/[−–—]/gu, "-");
}

function pairsOf(expected: string, read: string): [string, string][] {
  const printed = [...expected];
  const seen = [...read];
  if (printed.length !== seen.length) return [];
  return printed.flatMap((character, at) =>
    /[0-9๐-๙]/u.test(character) ? [[character, seen[at] ?? ""] as [string, string]] : [],
  );
}

/** Words without any digit, and in how many of them digits were read for sure. */
export interface Rejects {
  readonly words: number;
  readonly letters: number;
  readonly wordsWithSureDigit: number;
  readonly sureDigits: Readonly<Record<string, number>>;
}

/** Draws words without digits and counts the digits that are read in them at grade high. */
export function measureRejects(
  faces: readonly Face[],
  words: number,
  seed: number,
  sure: number,
  model?: DigitModel,
): Rejects {
  const random = seeded(seed);
  const thaiFaces = faces.filter((face) => face.thai);
  const sureDigits: Record<string, number> = {};
  let letters = 0;
  let wordsWithSureDigit = 0;
  for (let drawn = 0; drawn < words; ) {
    const { text, isNumber } = randomText(random, true);
    if (isNumber || /[0-9๐-๙]/u.test(text)) continue;
    drawn++;
    letters += [...text].length;
    const scan = randomScan(random.pick(thaiFaces), text, random);
    const found = readNumber(scan.image, model === undefined ? {} : { model })
      .lines.flat()
      .filter((glyph) => glyph.kind === "digit" && glyph.probability >= sure);
    if (found.length > 0) wordsWithSureDigit++;
    for (const { text: digit } of found) if (digit !== null) sureDigits[digit] = (sureDigits[digit] ?? 0) + 1;
  }
  return { words, letters, wordsWithSureDigit, sureDigits };
}
