import type { RepairPass } from "./repair-pass.js";

const REPAIR = { class: "mojibake", reason: "bytes of Thai read as Western European letters" };

/** What Windows-1252 shows for the bytes 0x80–0x9F; unassigned bytes come through as control codes. */
const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** What Thai Windows fonts draw for the same bytes: shifted vowels and tones, and signs. */
const THAI_EXTENSION = "\u0000ิีึื…่้๊๋์่้๊๋์ญ‘’“”•–—ั็ํ่้๊๋์";

const RUN =
  /[\u0080-\u00ff\u0100-\u07ff€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]{2}(?:[ .,()/0-9-]{0,3}[\u0080-\u00ff\u0100-\u07ff€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ])*/g;
const ILLEGAL = /(?:^|[^ก-ฮะ-ฺ็-๎])[ัิ-ฺ็-๎]|[เ-ไ][ะ-ฺ็-๎]|[เ-ไ](?:$|[^ก-ฮ])/;
const SHORTEST = 4;

/**
 * Thai bytes shown as Western letters (`¤Ù‹Á×Í` for คู่มือ), with byte pairs taken for UTF-8 undone. A run is taken
 * only where it decodes to seven tenths of Thai letters without an illegal cluster.
 */
export const undoMojibake: RepairPass = (text) => {
  if (!/[\u00a1-\u00fb]{2}/.test(text.text)) return;
  text.replaceEach(RUN, REPAIR, (match) => {
    const decoded = decode(match[0]);
    if (decoded === null) return null;
    const letters = decoded.replace(/[ .,()/0-9-]/g, "");
    const thai = letters.match(/[ก-๛]/g)?.length ?? 0;
    return thai >= SHORTEST && thai >= letters.length * 0.7 && !ILLEGAL.test(decoded) ? decoded : null;
  });
};

function decode(run: string): string | null {
  let decoded = "";
  for (const byte of bytesOf(run)) {
    if (byte === null) return null;
    if (byte < 0x80) decoded += String.fromCharCode(byte);
    else if (byte < 0xa0) {
      const letter = THAI_EXTENSION.charAt(byte - 0x80);
      if (letter === "\u0000" || letter === "") return null;
      decoded += letter;
    } else if (byte === 0xa0) decoded += " ";
    else if ((byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)) {
      decoded += String.fromCharCode(byte - 0xa0 + 0x0e00);
    } else return null;
  }
  return decoded;
}

function bytesOf(run: string): (number | null)[] {
  return [...run].flatMap((character): (number | null)[] => {
    const western = WESTERN.indexOf(character);
    if (western >= 0) return [0x80 + western];
    const code = character.charCodeAt(0);
    if (code < 0x100) return [code];
    return code < 0x800 ? [0xc0 | (code >> 6), 0x80 | (code & 0x3f)] : [null];
  });
}
