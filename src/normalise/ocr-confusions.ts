/** Another way to read some signs of a run: as read, what may be meant, and whether a letter is another than read. */
export interface Confusion {
  read: string;
  meant: string;
  price: number;
  isLetter: boolean;
}

/** What it costs to take one sign otherwise, where a word of the dictionary costs 1: small marks are lost most often. */
const MARK_PRICE = 1.1;
const TWO_MARKS_PRICE = 1.2;
const MOVED_MARK_PRICE = 1.2;
const LETTER_PRICE = 1.3;
/** A letter too many leaves no shape that could have been taken for it. */
const ADDED_LETTER_PRICE = 1.5;

/** Vowel signs and tone marks above and below letters, which OCR drops. */
const MARKS = ["ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็", "่", "้", "๊", "๋", "์"] as const;
const MARK = /[ัิ-ู็-์]/;
const LETTER = /[ก-ฮ]/;
/** Marks that OCR takes for each other. */
const MARK_LOOK_ALIKES = ["ิีึื", "ุู", "่้๊๋", "ั้", "ัู", "ัิ", "็้", "็่", "่์", "าำ"] as const;
/** What OCR makes one mark of, or two: as read, and what may be meant. */
const OTHER_MARKS: readonly (readonly [read: string, meant: string])[] = [
  ["้า", "ำ"],
  ["่า", "ำ"],
  ["ั้า", "้ำ"],
  ["ั", "ู้"],
  ["ึ", "ี่"],
  ["ื", "ี่"],
  ["ื", "ึ้"],
  ["ิ่", "ั"],
  ["ู้", "ั"],
];
/** Marks that stand on one letter together and are dropped together, the most frequent first. */
const LOST_TOGETHER = ["ี่", "ี้", "ึ้", "ั้", "ึ่", "ื้", "ื่", "ู่", "ู้", "ุ่", "ุ้"] as const;

/** Letters that OCR takes for others, printed in front of read: pairs met in scanned tables whose text is known, and of one shape. */
const LETTER_LOOK_ALIKES: readonly (readonly [printed: string, read: string])[] = [
  ["ช", "ซ"],
  ["ด", "ต"],
  ["จ", "ง"],
  ["น", "บ"],
  ["ฐ", "จ"],
  ["ข", "ช"],
  ["ค", "ด"],
  ["ร", "จ"],
  ["ก", "ถ"],
  ["ใ", "ไ"],
  ["ว", "า"],
  ["ธ", "อ"],
  ["ร", "ว"],
  ["ข้", "ซื้"],
  ["ข้", "ชื้"],
  ["ช", "ข"],
  ["ว", "จ"],
  ["ภ", "ฏ"],
  ["อ", "ฮ"],
  ["ก", "ค"],
  ["ส", "ล"],
  ["ท", "ต"],
  ["ต", "ด"],
];
/** Letters that OCR sees twice or where there are none. */
const ADDED_LETTERS = "บหตควจงดถ";

const CONFUSIONS: readonly Confusion[] = [
  ...MARK_LOOK_ALIKES.flatMap((marks) =>
    [...marks].flatMap((read) => [...marks].filter((mark) => mark !== read).map((meant) => mark(read, meant))),
  ),
  ...OTHER_MARKS.map(([read, meant]) => mark(read, meant)),
  ...MARKS.map((read) => mark(read, "")),
  ...LETTER_LOOK_ALIKES.map(([meant, read]) => ({ read, meant, price: LETTER_PRICE, isLetter: true })),
  ...[...ADDED_LETTERS].map((read) => ({ read, meant: "", price: ADDED_LETTER_PRICE, isLetter: true })),
];

function mark(read: string, meant: string): Confusion {
  return { read, meant, price: MARK_PRICE, isLetter: false };
}

const BY_FIRST = new Map<string, Confusion[]>();
for (const confusion of CONFUSIONS) {
  const first = confusion.read.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), confusion]);
}

/** Marks that may have been lost at any place behind a letter, each alone, and with a tone mark on top of it. */
export const LOST_MARKS: readonly { mark: Confusion; together: readonly Confusion[] }[] = MARKS.map((first) => ({
  mark: mark("", first),
  together: LOST_TOGETHER.filter((pair) => pair.startsWith(first)).map((pair) => ({
    ...mark("", pair),
    price: TWO_MARKS_PRICE,
  })),
}));

/** What the signs at a place of a run may mean beside what they say. */
export function confusionsAt(run: string, at: number): Confusion[] {
  const found = (BY_FIRST.get(run.charAt(at)) ?? []).filter(
    ({ read }) => read.length === 1 || run.startsWith(read, at),
  );
  const [letter, next] = [run.charAt(at), run.charAt(at + 1)];
  if (LETTER.test(letter) && MARK.test(next))
    found.push({ ...mark(letter + next, next + letter), price: MOVED_MARK_PRICE });
  return found;
}

/** The letters a word may begin with. */
const FIRST_LETTERS = [..."กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮเแโใไ"];
const LOST_LETTER_PRICE = 1.25;
const MARKS_OF_FIRST = [...MARKS, ...LOST_TOGETHER];

/** A first letter that may have been lost, alone or with its marks. */
export const LOST_FIRST: readonly Confusion[] = FIRST_LETTERS.flatMap((letter) => [
  { read: "", meant: letter, price: LOST_LETTER_PRICE, isLetter: true },
  ...(LETTER.test(letter) ? MARKS_OF_FIRST : []).map((marks) => ({
    read: "",
    meant: letter + marks,
    price: LOST_LETTER_PRICE,
    isLetter: true,
  })),
]);
