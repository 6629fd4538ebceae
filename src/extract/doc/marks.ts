/** Code points that no text holds: they stand for what Word's control characters mean, until the text is taken apart. */
export const MARK = {
  cellEnd: 0xfdd0,
  rowEnd: 0xfdd1,
  lineBreak: 0xfdd2,
  headingEnd: 0xfdd3,
  listItemEnd: 0xfdd4,
  pageBreak: 0xfdd5,
  softBreak: 0xfdd6,
  listLineEnd: 0xfdd7,
  listCellEnd: 0xfdd8,
  listHeadingEnd: 0xfdd9,
} as const;

/** Word's own control characters. */
export const CONTROL = {
  picture: 0x01,
  cellEnd: 0x07,
  drawing: 0x08,
  lineBreak: 0x0b,
  pageBreak: 0x0c,
  paragraphEnd: 0x0d,
  fieldStart: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  fixedHyphen: 0x1e,
  softHyphen: 0x1f,
} as const;

const FIRST_MARK = 0xfdd0;
const LAST_MARK = 0xfdef;
const UNKNOWN = 0xfffd;
const FIXED_HYPHEN = 0x2011;

/** A code unit of the file as it is kept: characters that could be taken for marks become U+FFFD. */
export function keptUnit(unit: number): number {
  if (unit === CONTROL.lineBreak) return MARK.softBreak;
  if (unit === CONTROL.pageBreak) return MARK.pageBreak;
  if (unit === CONTROL.fixedHyphen) return FIXED_HYPHEN;
  if (unit === CONTROL.softHyphen) return 0;
  return unit >= FIRST_MARK && unit <= LAST_MARK ? UNKNOWN : unit;
}
