import iconv from "iconv-lite";

/** Text with its line ends made `\n`, or why there is none. */
export type Decoded = { text: string; encoding: string } | { problem: "empty" | "binary" | "undecodable" };

/** How much of a long file decides about its encoding. */
const SAMPLE = 262_144;
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
/** A vowel above or below, or a tone mark, that stands on nothing it may stand on. */
const LOOSE_MARK = /(?:^|[^ก-ฮฤฦัิ-ฺ็-๎ำ\ufffd])[ัิ-ฺ็-๎]/g;
const THAI = /[ก-๛]/g;

/**
 * Decodes text: UTF-8 and UTF-16 with or without BOM, Windows-874 with TIS-620, else Windows-1252 for plain Western
 * text. Decided by validity and by whether the Thai that comes out is legal.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: "empty" };
  const marked = byMark(bytes);
  if (marked) return finish(marked.text, marked.encoding);
  const wide = utf16WithoutMark(bytes);
  if (wide) return finish(decodeAs(bytes, wide), wide);
  const sample = bytes.subarray(0, SAMPLE);
  if (countByte(sample, 0) > 0) return { problem: "binary" };
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  const bad = countOf(utf8, "\ufffd");
  if (bad === 0) return finish(utf8, "utf-8");
  const thai = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), "windows874");
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  if (bad * 20 < utf8.length && bad * 4 < utf8.length - asciiLength(utf8)) return finish(utf8, "utf-8");
  if (legality(thai.slice(0, SAMPLE)) > 0.9 && high * 2 >= countOf(thai.slice(0, SAMPLE), "", THAI))
    return finish(thai, "windows-874");
  if (high * 4 < sample.length) return finish(new TextDecoder("windows-1252").decode(bytes), "windows-1252");
  return { problem: noisy(utf8) ? "binary" : "undecodable" };
}

function byMark(bytes: Uint8Array): { text: string; encoding: string } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8" };
  if (a === 0xff && b === 0xfe) return { text: decodeAs(bytes.subarray(2), "utf-16le"), encoding: "utf-16le" };
  if (a === 0xfe && b === 0xff) return { text: decodeAs(bytes.subarray(2), "utf-16be"), encoding: "utf-16be" };
  return null;
}

/** UTF-16 shows by the high bytes at every second place: 0x00 for Latin, 0x0E for Thai. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length));
  const pairs = sample.length / 2;
  const high = [0, 0];
  const zero = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    const side = at % 2;
    if (sample[at] === 0x00 || sample[at] === 0x0e) high[side] = (high[side] ?? 0) + 1;
    if (sample[at] === 0x00) zero[side] = (zero[side] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high;
  if ((zero[0] ?? 0) + (zero[1] ?? 0) === 0 && pairs < 32) return null;
  if (odd > pairs * 0.9 && even < pairs * 0.2) return "utf-16le";
  return even > pairs * 0.9 && odd < pairs * 0.2 ? "utf-16be" : null;
}

function decodeAs(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: true });
}

function finish(text: string, encoding: string): Decoded {
  if (text.trim() === "") return { problem: "empty" };
  if (noisy(text)) return { problem: "binary" };
  return { text: text.replace(/\r\n?/g, "\n"), encoding };
}

function noisy(text: string): boolean {
  const head = text.slice(0, SAMPLE);
  return countOf(head, "", CONTROL) * 50 > head.length || countOf(head, "\ufffd") * 5 > head.length;
}

/** The share of Thai marks that stand where they may; 0 where there is hardly any Thai. */
function legality(text: string): number {
  const thai = countOf(text, "", THAI);
  if (thai < 2) return 0;
  const loose = countOf(text, "", LOOSE_MARK) + countOf(text, "\ufffd");
  return 1 - (loose * 5) / thai;
}

function asciiLength(text: string): number {
  return countOf(text, "", /[\u0000-\u007f]/g);
}

function countByte(bytes: Uint8Array, value: number): number {
  return bytes.reduce((count, byte) => count + (byte === value ? 1 : 0), 0);
}

function countOf(text: string, character: string, pattern?: RegExp): number {
  if (pattern) return text.match(pattern)?.length ?? 0;
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
