/** What a text can hold that some repair looks for; a repair whose signs are absent need not read the text. */
export const SIGN = {
  ampersand: 1 << 0,
  angle: 1 << 1,
  markdown: 1 << 2,
  picture: 1 << 3,
  western: 1 << 4,
  softHyphen: 1 << 5,
  zeroWidth: 1 << 6,
  wideSpace: 1 << 7,
  privateUse: 1 << 8,
  replacement: 1 << 9,
  nikhahit: 1 << 10,
  vowels: 1 << 11,
  /** Marks in an order or a place that no writing has. */
  cluster: 1 << 12,
  strayMark: 1 << 13,
  whiteSpace: 1 << 14,
  splitAm: 1 << 15,
  splitMark: 1 << 16,
  /** A blank or line end before a Thai letter. */
  gap: 1 << 17,
  lookAlike: 1 << 18,
  itemCode: 1 << 19,
  latin: 1 << 20,
  abbreviation: 1 << 21,
  thaiDigit: 1 << 22,
} as const;

const CLASSES = [
  "other",
  "edge",
  "blank",
  "lineFeed",
  "oddSpace",
  "ampersand",
  "angle",
  "hash",
  "asterisk",
  "underscore",
  "bracket",
  "dot",
  "latin",
  "latinT",
  "latinH",
  "zero",
  "one",
  "digit",
  "thaiZero",
  "thaiDigit",
  "western",
  "softHyphen",
  "zeroWidth",
  "wideSpace",
  "privateUse",
  "replacement",
  "lookAlike",
  "consonant",
  "leading",
  "saraE",
  "vowel",
  "shortener",
  "tone",
  "silencer",
  "nikhahit",
  "yamakkan",
  "aa",
  "lakkhangyao",
] as const;
type Class = (typeof CLASSES)[number];

/** The characters of each class, with ranges as in a regular expression; later ones win. */
const RANGES: readonly (readonly [Class, string])[] = [
  ["western", "\u00a1-\u00fb"],
  [
    "zeroWidth",
    "\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb",
  ],
  ["wideSpace", "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"],
  ["blank", " "],
  ["lineFeed", "\n"],
  ["oddSpace", "\t\r\v\f\u0085\u2028\u2029"],
  ["ampersand", "&"],
  ["angle", "<"],
  ["hash", "#\\"],
  ["asterisk", "*"],
  ["underscore", "_"],
  ["bracket", "["],
  ["dot", "."],
  ["latin", "A-Za-z"],
  ["latinT", "Tt"],
  ["latinH", "Hh"],
  ["digit", "2-9"],
  ["zero", "0"],
  ["one", "1"],
  ["thaiDigit", "๑-๙"],
  ["thaiZero", "๐"],
  ["softHyphen", "\u00ad"],
  ["privateUse", "\uf700-\uf71a\uf884-\uf89e"],
  ["replacement", "\ufffd"],
  ["lookAlike", "оОοΟеЕіІι"],
  ["consonant", "ก-ฮ"],
  ["leading", "แ-ไ"],
  ["saraE", "เ"],
  ["vowel", "ัิ-ฺ"],
  ["shortener", "็"],
  ["tone", "่-๋"],
  ["silencer", "์"],
  ["nikhahit", "ํ"],
  ["yamakkan", "๎"],
  ["aa", "าำ"],
  ["lakkhangyao", "ๅ"],
];
const SPACE: readonly Class[] = ["blank", "lineFeed", "oddSpace"];
const DIGIT: readonly Class[] = ["zero", "one", "digit", "thaiZero", "thaiDigit"];
const LATIN: readonly Class[] = ["latin", "latinT", "latinH"];
const LEADING: readonly Class[] = ["leading", "saraE"];
const MARK: readonly Class[] = ["vowel", "shortener", "tone", "silencer", "nikhahit", "yamakkan"];

/** Signs that one character tells. */
const ALONE: readonly (readonly [number, readonly Class[]])[] = [
  [SIGN.ampersand, ["ampersand"]],
  [SIGN.angle, ["angle"]],
  [SIGN.markdown, ["hash"]],
  [SIGN.picture, ["bracket"]],
  [SIGN.western, ["western", "softHyphen"]],
  [SIGN.softHyphen, ["softHyphen"]],
  [SIGN.zeroWidth, ["zeroWidth"]],
  [SIGN.wideSpace, ["wideSpace"]],
  [SIGN.privateUse, ["privateUse"]],
  [SIGN.replacement, ["replacement"]],
  [SIGN.nikhahit, ["nikhahit"]],
  [SIGN.vowels, ["lakkhangyao"]],
  [SIGN.whiteSpace, ["oddSpace"]],
  [SIGN.latin, LATIN],
  [SIGN.thaiDigit, ["thaiZero", "thaiDigit"]],
];

/** Signs that two neighbours tell: the first of one list, the second of the other. */
const PAIRS: readonly (readonly [number, readonly Class[], readonly Class[]])[] = [
  [SIGN.markdown, ["asterisk"], ["asterisk"]],
  [SIGN.markdown, ["underscore"], ["underscore"]],
  [SIGN.picture, ["latinT"], ["latinH"]],
  [SIGN.vowels, ["saraE"], ["saraE"]],
  [SIGN.cluster, [...LEADING, ...DIGIT], MARK],
  [SIGN.cluster, ["shortener", "tone", "silencer", "nikhahit", "yamakkan"], MARK],
  [SIGN.cluster, ["vowel"], ["vowel", "shortener", "nikhahit", "yamakkan"]],
  [SIGN.cluster, ["aa"], ["tone"]],
  [SIGN.strayMark, ["edge", ...SPACE], [...MARK, "replacement"]],
  [SIGN.whiteSpace, ["edge", ...SPACE], SPACE],
  [SIGN.whiteSpace, SPACE, ["edge"]],
  [SIGN.splitAm, ["blank"], ["aa"]],
  [SIGN.splitMark, ["blank"], MARK],
  [SIGN.gap, ["blank", "lineFeed"], ["consonant", ...LEADING]],
  [SIGN.lookAlike, ["lookAlike"], DIGIT],
  [SIGN.itemCode, ["one", ...LATIN], DIGIT],
  [SIGN.itemCode, ["zero", "thaiZero"], ["one", "digit", "thaiDigit"]],
  [SIGN.abbreviation, ["consonant"], ["dot"]],
];

const WIDTH = 64;
const EDGE = CLASSES.indexOf("edge");

const classOf = new Uint8Array(0x10000);
for (const [name, ranges] of RANGES) {
  const index = CLASSES.indexOf(name);
  for (let at = 0; at < ranges.length; at += ranges[at + 1] === "-" ? 3 : 1) {
    const last = ranges[at + 1] === "-" ? at + 2 : at;
    classOf.fill(index, ranges.charCodeAt(at), ranges.charCodeAt(last) + 1);
  }
}

const signsOfPair = new Int32Array(WIDTH * WIDTH);
for (const [sign, members] of ALONE)
  for (const member of members)
    for (let before = 0; before < WIDTH; before += 1) addSign(before, CLASSES.indexOf(member), sign);
for (const [sign, firsts, seconds] of PAIRS)
  for (const first of firsts)
    for (const second of seconds) addSign(CLASSES.indexOf(first), CLASSES.indexOf(second), sign);

function addSign(before: number, after: number, sign: number): void {
  const pair = before * WIDTH + after;
  signsOfPair[pair] = (signsOfPair[pair] ?? 0) | sign;
}

/** The signs (bits of `SIGN`) that a text shows, found in one pass over its characters. */
export function signsOf(text: string): number {
  let signs = 0;
  let before = EDGE;
  for (let at = 0; at < text.length; at += 1) {
    const after = classOf[text.charCodeAt(at)] ?? 0;
    signs |= signsOfPair[before * WIDTH + after] ?? 0;
    before = after;
  }
  return signs | (signsOfPair[before * WIDTH + EDGE] ?? 0);
}
