import { CLASSES, DIGIT_CLASSES, digitValue, NUMBER_CLASSES, PART_CLASS, SPECK_CLASS } from "./classes.js";
import { bestClass } from "./decode.js";

const SURE_NEIGHBOUR = 0.9;
const NEIGHBOURS = 2;
const OTHER_SCRIPT = 0.05;
const LETTER = 0.2;
const LETTERS_FROM = NUMBER_CLASSES;

interface Seen {
  readonly best: number;
  readonly sure: boolean;
}

/**
 * What a network says of the glyphs of a line, each seen in the light of the others: a number is written in one script, and
 * among digits a letter is rare. The first glyph may well be a letter (`o12`).
 * @param answers one probability a class, for each glyph from left to right
 */
export function inContext(answers: readonly Float32Array[]): readonly Float32Array[] {
  const seen = answers.map((answer): Seen => {
    const best = bestClass(answer);
    return { best, sure: (answer[best] ?? 0) >= SURE_NEIGHBOUR };
  });
  return answers.map((answer, at) => {
    const others = seen.filter((_, index) => index !== at);
    const digits = others.filter(({ best, sure }) => sure && (digitValue(best) ?? 0) > 0);
    const thai = digits.filter(({ best }) => best < 10).length;
    const arabic = digits.length - thai;
    const amongDigits =
      digits.length >= NEIGHBOURS &&
      seen.slice(0, at).some(({ best, sure }) => sure && best < DIGIT_CLASSES) &&
      !others.some(({ best, sure }) => sure && best >= LETTERS_FROM && best < PART_CLASS);
    const factors = new Float32Array(CLASSES.length).fill(1);
    if (thai >= NEIGHBOURS && arabic === 0) factors.fill(OTHER_SCRIPT, 11, 20);
    if (arabic >= NEIGHBOURS && thai === 0) factors.fill(OTHER_SCRIPT, 1, 10);
    if (amongDigits) factors.fill(LETTER, LETTERS_FROM, PART_CLASS);
    factors[SPECK_CLASS] = 1;
    return weighed(answer, factors);
  });
}

/** Probabilities times factors, adding up to 1 again; that of a piece stays as it is. */
function weighed(answer: Float32Array, factors: Float32Array): Float32Array {
  const part = answer[PART_CLASS] ?? 0;
  const result = answer.map((value, index) => value * (factors[index] ?? 1));
  result[PART_CLASS] = 0;
  const sum = result.reduce((total, value) => total + value, 0);
  if (sum === 0) return answer;
  for (let index = 0; index < result.length; index++) result[index] = ((result[index] ?? 0) * (1 - part)) / sum;
  result[PART_CLASS] = part;
  return result;
}
