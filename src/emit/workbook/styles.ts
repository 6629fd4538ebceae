/** How a cell looks: a number format by its code, a font, a fill, and whether long text is broken into lines. */
interface Look {
  format?: string;
  font?: keyof typeof FONTS;
  fill?: keyof typeof FILLS;
  isWrapped?: true;
  isCentred?: true;
  isIndented?: true;
  isRight?: true;
}

const FONTS = {
  body: '<sz val="10"/><name val="Tahoma"/>',
  bold: '<b/><sz val="10"/><name val="Tahoma"/>',
  header: '<b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Tahoma"/>',
  title: '<b/><sz val="16"/><color rgb="FF1F3A5F"/><name val="Tahoma"/>',
  section: '<b/><sz val="12"/><color rgb="FF1F3A5F"/><name val="Tahoma"/>',
  note: '<sz val="9"/><color rgb="FF595959"/><name val="Tahoma"/>',
  link: '<u/><sz val="10"/><color rgb="FF0B5394"/><name val="Tahoma"/>',
} as const;

const FILLS = {
  header: "FF1F3A5F",
  error: "FFF8CBC6",
  warning: "FFFCE8B2",
  info: "FFD6E4F5",
  label: "FFEFEFEF",
} as const;

/** The looks that a sheet can ask for, by name. Dark text on each fill keeps a contrast above 7 : 1. */
const LOOKS = {
  text: { isIndented: true },
  wrapped: { isWrapped: true, isIndented: true },
  count: { format: "#,##0" },
  whole: { format: "0" },
  score: { format: "0.00" },
  difference: { format: "+0.00;-0.00;0.00" },
  header: { font: "header", fill: "header", isWrapped: true, isCentred: true },
  label: { font: "bold", fill: "label", isWrapped: true, isIndented: true },
  countLabel: { font: "bold", fill: "label", isWrapped: true, isRight: true },
  title: { font: "title" },
  section: { font: "section" },
  note: { font: "note" },
  link: { font: "link", isWrapped: true, isIndented: true },
  linkedCount: { font: "link", format: "#,##0" },
  error: { font: "bold", fill: "error", isIndented: true },
  warning: { fill: "warning", isIndented: true },
  info: { fill: "info", isIndented: true },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

/** The height of a line in points: Thai needs room for marks above and below. */
export function lineHeight(look: LookName): number {
  return look === "title" ? 30 : look === "section" ? 24 : 16;
}

const NAMES = Object.keys(LOOKS) as LookName[];
const PLACES = new Map(NAMES.map((name, index) => [name, index]));
const FONT_NAMES = Object.keys(FONTS) as (keyof typeof FONTS)[];
const FILL_NAMES = Object.keys(FILLS) as (keyof typeof FILLS)[];
const FIRST_FREE_FORMAT = 164;
const FORMATS = [...new Set(NAMES.flatMap((name) => (LOOKS[name] as Look).format ?? []))];

/** The index of a look in the workbook's cell formats; a guarded one says that the text is not to be taken for a formula. */
export function lookIndex(name: LookName, isGuarded = false): number {
  return 1 + (PLACES.get(name) ?? 0) + (isGuarded ? NAMES.length : 0);
}

/** `xl/styles.xml`: the looks in order, then once more with the mark by which a spreadsheet keeps text as text. */
export function stylesXml(): string {
  const formats = FORMATS.map(
    (format, index) => `<numFmt numFmtId="${FIRST_FREE_FORMAT + index}" formatCode="${format}"/>`,
  );
  const fonts = FONT_NAMES.map((name) => `<font>${FONTS[name]}</font>`);
  const fills = FILL_NAMES.map(
    (name) => `<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[name]}"/></patternFill></fill>`,
  );
  const looks = [false, true].flatMap((isGuarded) => NAMES.map((name) => cellFormat(LOOKS[name], isGuarded)));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`,
    `<fonts count="${fonts.length}">${fonts.join("")}</fonts>`,
    `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill>`,
    `<fill><patternFill patternType="gray125"/></fill>${fills.join("")}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    `${looks.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

function cellFormat(
  { format, font, fill, isWrapped, isCentred, isIndented, isRight }: Look,
  isGuarded: boolean,
): string {
  const formatId = format === undefined ? 0 : FIRST_FREE_FORMAT + FORMATS.indexOf(format);
  const fontId = FONT_NAMES.indexOf(font ?? "body");
  const fillId = fill === undefined ? 0 : 2 + FILL_NAMES.indexOf(fill);
  const side = isIndented ? ' horizontal="left" indent="1"' : isRight ? ' horizontal="right"' : "";
  const across = isCentred ? ' horizontal="center"' : side;
  const alignment = `<alignment vertical="${isCentred ? "center" : "top"}"${across}${isWrapped ? ' wrapText="1"' : ""}/>`;
  const uses = `${formatId > 0 ? ' applyNumberFormat="1"' : ""} applyFont="1"${fillId > 0 ? ' applyFill="1"' : ""}`;
  const guard = isGuarded ? ' quotePrefix="1"' : "";
  return `<xf numFmtId="${formatId}" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0"${guard}${uses} applyAlignment="1">${alignment}</xf>`;
}
