import type { PixelBox } from "../image.js";
import { CLASSES, DIGIT_CLASSES, digitValue, NUMBER_CLASSES, PART_CLASS, SPECK_CLASS } from "./classes.js";
import { bestClass } from "./decode.js";

/** What a glyph may be instead, as likely as the network finds it. */
export interface GlyphAlternative {
  readonly text: string;
  readonly probability: number;
}

/** One glyph as the digit reader sees it. */
export interface GlyphReading {
  /** The digit or sign as printed; `null` where it is a letter or can't be told; empty for dirt. */
  readonly text: string | null;
  /** 0 to 9, `null` for anything but a digit. */
  readonly digit: number | null;
  readonly kind: "digit" | "sign" | "other" | "dirt";
  /** How likely the value (of a digit, in either script) or the sign is right. */
  readonly probability: number;
  /** Other digits or signs it may be, the likeliest first. */
  readonly alternatives: readonly GlyphAlternative[];
  /** Pixels of the picture that was read. */
  readonly box: PixelBox;
}

const LEAST_ALTERNATIVE = 0.004;

/** From here on a segment is no glyph, whatever else it may be. */
const MOSTLY_PART = 0.9;

/**
 * Words a network's answer as a glyph. The two scripts of a digit count together, since their values agree. Whether it is
 * one whole glyph was weighed when the line was cut: only what it is then still counts.
 * @param answer one probability a class
 * @param share how sure it is that the picture was cut rightly here
 */
export function glyphReading(answer: Float32Array, share: number, box: PixelBox): GlyphReading {
  const part = answer[PART_CLASS] ?? 0;
  const probabilities = part > MOSTLY_PART ? answer : answer.map((value) => value / (1 - part));
  const best = bestClass(probabilities);
  const speck = probabilities[SPECK_CLASS] ?? 0;
  const byMeaning = meanings(probabilities, share);
  const [first, ...rest] = byMeaning;
  const rejected = probabilities.reduce(
    (sum, value, index) =>
      index >= NUMBER_CLASSES && index !== PART_CLASS && index !== SPECK_CLASS ? sum + value : sum,
    0,
  );
  const alternatives = (list: readonly Meaning[]): GlyphAlternative[] =>
    list
      .filter(({ probability }) => probability >= LEAST_ALTERNATIVE)
      .map(({ text, probability }) => ({ text, probability }));
  if (speck > (probabilities[best] ?? 0)) {
    const list = alternatives(byMeaning);
    return { text: "", digit: null, kind: "dirt", probability: speck * share, alternatives: list, box };
  }
  if (first === undefined || (best >= NUMBER_CLASSES && rejected * share >= first.probability)) {
    return {
      text: null,
      digit: null,
      kind: "other",
      probability: rejected * share,
      alternatives: alternatives(byMeaning),
      box,
    };
  }
  const { text, digit, probability } = first;
  return { text, digit, kind: digit === null ? "sign" : "digit", probability, alternatives: alternatives(rest), box };
}

interface Meaning {
  readonly text: string;
  readonly digit: number | null;
  readonly probability: number;
}

/** The digits by value and the signs, the likeliest first; a digit is written in its likelier script. */
function meanings(probabilities: Float32Array, share: number): Meaning[] {
  const list: Meaning[] = [];
  for (let value = 0; value < 10; value++) {
    const thai = probabilities[value] ?? 0;
    const arabic = probabilities[value + 10] ?? 0;
    const text = CLASSES[thai >= arabic ? value : value + 10] ?? "";
    list.push({ text, digit: digitValue(value), probability: (thai + arabic) * share });
  }
  for (let sign = DIGIT_CLASSES; sign < NUMBER_CLASSES; sign++) {
    list.push({ text: CLASSES[sign] ?? "", digit: null, probability: (probabilities[sign] ?? 0) * share });
  }
  return list.sort((a, b) => b.probability - a.probability);
}
