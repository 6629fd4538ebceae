import type { RepairPass } from "./repair-pass.js";

const REPAIR = { class: "mojibake", reason: "bytes of Thai read as Western European letters" };

/** What Windows-1252 shows for the bytes 0x80–0x9F; unassigned bytes come through as control codes. */
const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** What Thai Windows fonts draw for the same bytes: shifted vowels and tones, and signs. */
const THAI_EXTENSION = "ฐิีึื…่้๊๋์่้๊๋์ญ‘’“”•–—ัํ็่้๊๋์";

const LETTER = "[\\u0080-\\u07ff€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]";
const REST = `(?:[ .,()/0-9-]{0,3}${LETTER})*`;
const RUN = new RegExp(`${LETTER}{2}${REST}`, "g");
/** Where the document is known to be misread, a letter alone counts too. */
const SHORT_RUN = new RegExp(LETTER + REST, "g");
const ILLEGAL = /(?:^|[^ก-ฮะ-ฺ็-๎])[ัิ-ฺ็-๎]|[ัิ-ู็]{2}|[่-๋]{2}|็[ะาำ]|[เ-ไ][ะ-ฺ็-๎]|[เ-ไ](?:$|[^ก-ฮ])/;
const SHORTEST = 4;
const CERTAIN = 12;

/**
 * Thai bytes shown as Western letters (`¤Ù‹Á×Í` for คู่มือ), with byte pairs taken for UTF-8 undone. A run is taken
 * only where it decodes to seven tenths of Thai letters without an illegal cluster; short ones only beside long ones.
 */
export const undoMojibake: RepairPass = (text, context) => {
  if (!/[\u00a1-\u00fb]/.test(text.text)) return;
  const [pattern, shortest] = context.bytesAreMisread ? [SHORT_RUN, 1] : [RUN, SHORTEST];
  text.replaceEach(pattern, REPAIR, (match) => thaiOf(match[0], shortest));
};

/** True where a long run of Western letters in one of the texts can only be Thai. */
export function bytesAreMisread(texts: Iterable<string>): boolean {
  for (const text of texts) {
    if (!/[\u00a1-\u00fb]{2}/.test(text)) continue;
    for (const [run] of text.matchAll(RUN)) if (thaiOf(run, CERTAIN) !== null) return true;
  }
  return false;
}

/** The Thai of a run of misread bytes, or null. A letter that may be one byte or a pair is a byte, unless that makes no legal Thai. */
function thaiOf(run: string, shortest: number): string | null {
  return legal(decode(run, false), shortest) ?? legal(decode(run, true), shortest);
}

function legal(decoded: string | null, shortest: number): string | null {
  if (decoded === null) return null;
  const letters = decoded.replace(/[ .,()/0-9‘’“”•–—…-]/g, "");
  const thai = letters.match(/[ก-๛]/g)?.length ?? 0;
  return thai >= shortest && thai >= letters.length * 0.7 && !ILLEGAL.test(decoded) ? decoded : null;
}

function decode(run: string, pairs: boolean): string | null {
  let decoded = "";
  for (const byte of bytesOf(run, pairs)) {
    if (byte === null) return null;
    if (byte < 0x80) decoded += String.fromCharCode(byte);
    else if (byte < 0xa0) {
      const letter = THAI_EXTENSION.charAt(byte - 0x80);
      if (letter === "") return null;
      decoded += letter;
    } else if (byte === 0xa0) decoded += " ";
    else if ((byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)) {
      decoded += String.fromCharCode(byte - 0xa0 + 0x0e00);
    } else return null;
  }
  return decoded;
}

function bytesOf(run: string, pairs: boolean): (number | null)[] {
  return [...run].flatMap((character): (number | null)[] => {
    const western = WESTERN.indexOf(character);
    const code = character.charCodeAt(0);
    if (western >= 0 && !(pairs && code >= 0x100 && code < 0x800)) return [0x80 + western];
    if (code < 0x100) return [code];
    return code < 0x800 ? [0xc0 | (code >> 6), 0x80 | (code & 0x3f)] : [null];
  });
}
