/** What a printed character is, for errors told apart. */
export const CHARACTER_KINDS = ["consonant", "vowel", "tone", "digit", "other"] as const;
export type CharacterKind = (typeof CHARACTER_KINDS)[number];

/** Printed characters, those not read as such, and those read that are not printed. */
export interface CharacterErrors {
  printed: Record<CharacterKind, number>;
  missed: Record<CharacterKind, number>;
  added: number;
}

export function noErrors(): CharacterErrors {
  const zero = () => Object.fromEntries(CHARACTER_KINDS.map((kind) => [kind, 0])) as Record<CharacterKind, number>;
  return { printed: zero(), missed: zero(), added: 0 };
}

export function addErrors(into: CharacterErrors, other: CharacterErrors): void {
  for (const kind of CHARACTER_KINDS) {
    into.printed[kind] += other.printed[kind];
    into.missed[kind] += other.missed[kind];
  }
  into.added += other.added;
}

export function kindOf(character: string): CharacterKind {
  if (/[0-9๐-๙]/.test(character)) return "digit";
  if (/[\u0e48-\u0e4b]/.test(character)) return "tone";
  if (/[\u0e30-\u0e3a\u0e40-\u0e45\u0e47\u0e4d]/.test(character)) return "vowel";
  return /[\u0e01-\u0e2e]/.test(character) ? "consonant" : "other";
}

const SAME: Readonly<Record<string, string>> = { "−": "-", "–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'" };

/** A text as it is compared: without white space, one kind of dash and quotes, digits of both scripts alike. */
export function comparable(text: string): string {
  return [
    ...text
      .normalize("NFC")
      .replace(/\s+/g, "")
      .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1\u0e33"),
  ]
    .map((sign) => SAME[sign] ?? (/[๐-๙]/.test(sign) ? String(sign.charCodeAt(0) - 0x0e50) : sign))
    .join("");
}

/** The errors of one reading by the least number of edits. */
export function errorsOf(printed: string, read: string): CharacterErrors {
  const [a, b] = [[...printed], [...read]];
  const width = b.length + 1;
  const cost = new Uint32Array((a.length + 1) * width);
  for (let j = 0; j < width; j += 1) cost[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    cost[i * width] = i;
    for (let j = 1; j < width; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const [up, left, across] = [(i - 1) * width + j, i * width + j - 1, (i - 1) * width + j - 1];
      cost[i * width + j] = Math.min(at(cost, up) + 1, at(cost, left) + 1, at(cost, across) + same);
    }
  }
  const errors = noErrors();
  for (const character of a) errors.printed[kindOf(character)] += 1;
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const here = at(cost, i * width + j);
    const isSame = i > 0 && j > 0 && a[i - 1] === b[j - 1];
    if (i > 0 && j > 0 && here === at(cost, (i - 1) * width + j - 1) + (isSame ? 0 : 1)) {
      if (!isSame) errors.missed[kindOf(a[i - 1] ?? "")] += 1;
      i -= 1;
      j -= 1;
    } else if (i > 0 && here === at(cost, (i - 1) * width + j) + 1) {
      errors.missed[kindOf(a[i - 1] ?? "")] += 1;
      i -= 1;
    } else {
      errors.added += 1;
      j -= 1;
    }
  }
  return errors;
}

const at = (values: Uint32Array, index: number): number => values[index] as number;

/** Edits for each printed character. */
export function errorRate(errors: CharacterErrors): number {
  const sum = (counts: Record<CharacterKind, number>) =>
    CHARACTER_KINDS.reduce((total, kind) => total + counts[kind], 0);
  return (sum(errors.missed) + errors.added) / Math.max(1, sum(errors.printed));
}
