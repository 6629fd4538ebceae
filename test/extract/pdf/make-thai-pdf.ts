import * as mupdf from "mupdf";

const HEIGHT = 842;
const FIRST_THAI = 300;
const FIRST_ASCII = 500;
const MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;
const PRIVATE_MARKS = "\ue001\ue002\ue003\ue004\ue005";
const TONES = "่้๊๋์";

/** A font of a Thai PDF: how the raised tone marks (written `\ue001` to `\ue005` in shown texts) are coded. */
export interface ThaiFont {
  name: string;
  /** Number of the first raised mark's glyph. */
  raised: number;
  /** What the font says that a raised mark is; nothing where it says nothing. */
  saysOfRaised?: (tone: number) => string;
}

/** A text shown at a place counted from the top left. */
export interface ShownText {
  x: number;
  y: number;
  text: string;
  font?: number;
  size?: number;
  /** Extra room behind each sign, in thousandths of the size. */
  spread?: number;
}

/** Writes the tone marks of a text as raised ones where they stand on a vowel, as UPC fonts do. */
export function raised(text: string): string {
  return text.replace(/(?<=[ัิีึื])[่-์]/g, (tone) => PRIVATE_MARKS[TONES.indexOf(tone)] ?? tone);
}

/** A PDF of one A4 page whose fonts draw Latin shapes but say that they are Thai: for text layers alone. */
export function thaiPdf(fonts: readonly ThaiFont[], shown: readonly ShownText[]): Uint8Array {
  const pdf = new mupdf.PDFDocument();
  const Font: Record<string, mupdf.PDFObject> = {};
  for (const [index, font] of fonts.entries()) Font[`T${index}`] = fontObject(pdf, font);
  const content = shown.map((text) => operators(text, fonts[text.font ?? 0]?.raised ?? 0)).join("\n");
  pdf.insertPage(-1, pdf.addPage([0, 0, 595, HEIGHT], 0, pdf.addObject({ Font }), content));
  const bytes = pdf.saveToBuffer("").asUint8Array().slice();
  pdf.destroy();
  return bytes;
}

function fontObject(pdf: mupdf.PDFDocument, { name, raised: first, saysOfRaised }: ThaiFont): mupdf.PDFObject {
  const shared = pdf.addFont(new mupdf.Font("Helvetica"));
  const font = copyOf(pdf, shared);
  const descendant = copyOf(pdf, shared.get("DescendantFonts").get(0));
  const map: [number, string][] = [];
  const widths: (number | number[])[] = [];
  const add = (code: number, letter: string | undefined, width: number) => {
    if (letter) map.push([code, letter]);
    widths.push(code, [width]);
  };
  for (let code = 0x0e01; code <= 0x0e5b; code += 1) {
    const letter = String.fromCharCode(code);
    add(FIRST_THAI + code - 0x0e01, letter, MARK.test(letter) ? 0 : 500);
  }
  for (let code = 0x20; code < 0x7f; code += 1)
    add(FIRST_ASCII + code, String.fromCharCode(code), code === 0x20 ? 250 : 500);
  for (let tone = 0; tone < TONES.length; tone += 1) add(first + tone, saysOfRaised?.(tone), 0);
  font.put("BaseFont", pdf.newName(name));
  descendant.put("BaseFont", pdf.newName(name));
  descendant.put("W", pdf.newArray());
  for (const width of widths) {
    if (typeof width === "number") descendant.get("W").push(pdf.newInteger(width));
    else {
      const list = pdf.newArray();
      list.push(pdf.newInteger(width[0] ?? 0));
      descendant.get("W").push(list);
    }
  }
  const descendants = pdf.newArray();
  descendants.push(pdf.addObject(descendant));
  font.put("DescendantFonts", descendants);
  font.put("ToUnicode", pdf.addStream(unicodeMap(map), {}));
  return pdf.addObject(font);
}

/** The library gives one object for one font, however often it is added. */
function copyOf(pdf: mupdf.PDFDocument, original: mupdf.PDFObject): mupdf.PDFObject {
  const copy = pdf.newDictionary();
  original.forEach((value, key) => {
    copy.put(key, value);
  });
  return copy;
}

function unicodeMap(map: readonly [number, string][]): string {
  const parts: string[] = [];
  for (let start = 0; start < map.length; start += 100) {
    const part = map.slice(start, start + 100);
    parts.push(
      `${part.length} beginbfchar`,
      ...part.map(([code, letter]) => `<${hex(code)}> <${utf16(letter)}>`),
      "endbfchar",
    );
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${parts.join("\n")}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function operators({ x, y, text, font = 0, size = 12, spread = 0 }: ShownText, first: number): string {
  const codes = [...text].map((letter) => {
    const tone = PRIVATE_MARKS.indexOf(letter);
    const code = letter.charCodeAt(0);
    return hex(tone >= 0 ? first + tone : code < 0x7f ? FIRST_ASCII + code : FIRST_THAI + code - 0x0e01);
  });
  const shown =
    spread === 0 ? `<${codes.join("")}> Tj` : `[${codes.map((code) => `<${code}> ${-spread}`).join(" ")}] TJ`;
  return `BT /T${font} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm ${shown} ET`;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}

function utf16(text: string): string {
  return [...Buffer.from(text, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
