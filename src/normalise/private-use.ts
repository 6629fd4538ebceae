import type { RepairPass } from "./repair-pass.js";

const REPAIR = { class: "private-use", reason: "glyph code of an old Thai font instead of its letter" };

const LOW_TONES = "่้๊๋์";

/** Runs of private codes and the letters that Windows and Mac Thai fonts drew with them (HarfBuzz, libthai). */
const RUNS: readonly (readonly [first: number, letters: string])[] = [
  [0xf700, "ฐ"],
  [0xf701, "ิีึื"],
  [0xf705, LOW_TONES],
  [0xf70a, LOW_TONES],
  [0xf70f, "ญ"],
  [0xf710, "ัํ็"],
  [0xf713, LOW_TONES],
  [0xf718, "ฺุู"],
  [0xf884, "ัิีึื็"],
  [0xf88a, "่่่้้้๊๊๊๋๋๋์์์"],
  [0xf899, "ํญฺุูฐ"],
];

const LETTERS = new Map(
  RUNS.flatMap(([first, letters]) => [...letters].map((letter, index) => [first + index, letter] as const)),
);

/** Private use codes between Thai letters become the letters that they were drawn for; other fonts' symbols stay. */
export const resolvePrivateUse: RepairPass = (text) => {
  if (!/[\uF700-\uF71A\uF884-\uF89E]/.test(text.text)) return;
  text.replaceEach(/[\uF700-\uF71A\uF884-\uF89E]/g, REPAIR, (match) => {
    const at = match.index ?? 0;
    const beside = `${match.input?.charAt(at - 1)}${match.input?.charAt(at + 1)}`;
    return /[\u0E01-\u0E5B\uF700-\uF71A\uF884-\uF89E]/.test(beside)
      ? (LETTERS.get(match[0].charCodeAt(0)) ?? null)
      : null;
  });
};
