import type { Random } from "./random.js";

const THAI = [..."๐๑๒๓๔๕๖๗๘๙"];
const ARABIC = [..."0123456789"];
const THAI_ALIKE = [..."๓๗๓๔๕๔๕๘๙๘๙๐๑๖"];
const ARABIC_ALIKE = [..."1177806935"];
const HARD = 0.18;
const CONSONANTS = [..."กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"];
const BEFORE = [..."เแโใไ"];
const AFTER = [..."ะาๆฯๅ"];
const ABOVE_OR_BELOW = [..."ิีึืุูั็์ํ"];
const TONES = [..."่้๊๋"];
const LATIN = [..."ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz"];
const OTHERS = [..."\"'*=&!?#;@[]<>฿•"];

/** A drawn text: `number` holds only what a number is made of. */
export interface SampleText {
  readonly text: string;
  readonly isNumber: boolean;
}

/** A text as reports print it: mostly numbers, some with words beside them, some of letters alone. */
export function randomText(random: Random, thaiDigits: boolean): SampleText {
  const kind = random.next();
  if (kind < 0.04) return { text: digits(random, thaiDigits, 1), isNumber: true };
  if (kind < 0.06) return { text: random.pick(random.chance(0.7) ? CONSONANTS : LATIN), isNumber: false };
  if (kind < 0.58) return { text: randomNumber(random, thaiDigits), isNumber: true };
  if (kind < 0.7) {
    const number = randomNumber(random, thaiDigits);
    const word = randomWord(random);
    return { text: random.chance(0.5) ? `${word} ${number}` : `${number} ${word}`, isNumber: false };
  }
  if (kind < 0.76)
    return { text: `${random.pick(LATIN)}${digits(random, thaiDigits, random.whole(1, 3))}`, isNumber: false };
  if (kind < 0.79) return { text: Array.from({ length: 4 }, () => random.pick(OTHERS)).join(""), isNumber: false };
  return { text: `${randomWord(random)}${random.chance(0.6) ? ` ${randomWord(random)}` : ""}`, isNumber: false };
}

/** A text to learn from: now and then digits that look alike, and signs that are rare or small. */
export function lessonText(random: Random, thaiDigits: boolean): string {
  if (!random.chance(HARD)) return randomText(random, thaiDigits).text;
  const alike = thaiDigits ? THAI_ALIKE : ARABIC_ALIKE;
  const d = (count: number): string => Array.from({ length: count }, () => random.pick(alike)).join("");
  const form = random.next();
  if (form < 0.3) return `${d(random.whole(1, 2))}:${d(2)}`;
  if (form < 0.5) return `${d(random.whole(1, 3))},${d(3)}.${d(2)}`;
  if (form < 0.65) return `${d(random.whole(1, 2))}/${d(random.whole(1, 4))}`;
  if (form < 0.8) return `${random.pick(["+", "-", "−", "–"])}${d(1)}.${d(random.whole(1, 2))}`;
  return `${d(random.whole(1, 2))}.${d(random.whole(1, 2))}${random.pick(["", "%"])}`;
}

/** A number in one of the forms that score tables hold. */
export function randomNumber(random: Random, thaiDigits: boolean): string {
  const d = (count: number): string => digits(random, thaiDigits, count);
  const form = random.next();
  if (form < 0.42) return `${d(2)}.${d(2)}`;
  if (form < 0.5) return `${random.pick(["+", "-", "−", "–"])}${d(random.whole(1, 2))}.${d(2)}`;
  if (form < 0.58) return `${d(random.whole(1, 3))}.${d(random.whole(1, 2))}%`;
  if (form < 0.64) return d(4);
  if (form < 0.7) return d(random.whole(1, 3));
  if (form < 0.76) return `(${d(2)}.${d(2)})`;
  if (form < 0.82) return `${d(random.whole(1, 3))},${d(3)}`;
  if (form < 0.88) return `${d(random.whole(1, 2))}/${d(random.whole(2, 4))}`;
  if (form < 0.92) return `${d(random.whole(1, 2))}:${d(2)}`;
  if (form < 0.96) return `${d(1)}.${d(random.whole(1, 2))}`;
  return `${d(random.whole(1, 2))}-${d(random.whole(1, 2))}`;
}

function digits(random: Random, thai: boolean, count: number): string {
  return Array.from({ length: count }, () => random.pick(thai ? THAI : ARABIC)).join("");
}

function randomWord(random: Random): string {
  if (random.chance(0.25)) return Array.from({ length: random.whole(1, 5) }, () => random.pick(LATIN)).join("");
  return Array.from({ length: random.whole(2, 5) }, () => syllable(random)).join("");
}

function syllable(random: Random): string {
  const parts = [random.chance(0.25) ? random.pick(BEFORE) : "", random.pick(CONSONANTS)];
  if (random.chance(0.3)) parts.push(random.pick(ABOVE_OR_BELOW));
  if (random.chance(0.2)) parts.push(random.pick(TONES));
  if (random.chance(0.3)) parts.push(random.pick(AFTER));
  if (random.chance(0.5)) parts.push(random.pick(CONSONANTS));
  return parts.join("");
}
