import type { EditedText } from "./edited-text.js";
import type { RepairPass } from "./repair-pass.js";
import { readAgain } from "./word-path.js";

const REPAIR = { class: "swapped-am", reason: "sara aa and sara am exchanged in bold letters" };
const RUN = /[ก-๎]+(?:\uFFFD ?[ก-๎]+)*/g;
const SIGN = /\uFFFD ?(?=ำ)/;
const SIGNS = new RegExp(SIGN, "g");
/** Spellings with am that no word has, from the commonest words with aa. */
const NEVER = /กำร|ควำม|งำน|หน้ำ|ด้ำน|ภำพ|ภำค|(?<!ค)ว่ำ|ผ่ำน|มำตร|สำมำร|ประมำณ|เวลำ|ข่ำว|บำท|ประชำ|อำคำร|ตำรำง|โรงพยำบำล/g;

/** True where a document prints am for aa in words that can only have aa. */
export function amIsSwapped(texts: Iterable<string>): boolean {
  let found = 0;
  let am = 0;
  for (const text of texts) {
    if (!text.includes("ำ")) continue;
    found += text.match(NEVER)?.length ?? 0;
    am += text.match(/ำ/g)?.length ?? 0;
  }
  return found >= 2 && found * 40 >= am;
}

/**
 * Lines whose bold letters have aa and am exchanged (`กำร`, `ควำม`, the true am with U+FFFD before it): turned back as a
 * whole where only am stands for the many aa of Thai, else run by run as the dictionary says.
 */
export const unswapAm: RepairPass = (text, context) => {
  if (!text.text.includes("ำ") || isDone(text)) return;
  if (text.text.includes("\uFFFD")) {
    text.replaceEach(/[^\n]+/g, REPAIR, ([line]) => (/\uFFFD ?ำ/.test(line) && isSwapped(line) ? unswap(line) : null));
  }
  if (!context.amIsSwapped || isDone(text)) return;
  const signed = SIGN.test(text.text);
  text.replaceEach(RUN, REPAIR, ([run]) => (run.includes("ำ") ? unswapRun(run, signed) : null));
};

function isDone(text: EditedText): boolean {
  return text.edits.some(({ repairs }) => repairs.some((repair) => repair.class === REPAIR.class));
}

/** True where only am stands for the many aa of Thai, and the true am carries the sign. */
function isSwapped(line: string): boolean {
  const am = line.match(/ำ/g)?.length ?? 0;
  const aa = line.match(/า/g)?.length ?? 0;
  return am > aa * 2 && am > 3 && SIGN.test(line);
}

function unswap(line: string): string {
  return line.replace(/\uFFFD ?ำ|ำ/g, (match) => (match === "ำ" ? "า" : "ำ"));
}

/** Each am without a sign read as aa where words say so; on a tie too, where the text marks its true am. */
function unswapRun(run: string, signed: boolean): string | null {
  const signs = new Set<number>();
  let plain = "";
  let at = 0;
  for (const match of run.matchAll(SIGNS)) {
    plain += run.slice(at, match.index);
    signs.add(plain.length);
    at = match.index + match[0].length;
  }
  plain += run.slice(at);
  const asAa = [{ letter: "า", cost: signed ? -0.01 : 0.5 }];
  const { text } = readAgain(plain, (letter, index) => (letter === "ำ" && !signs.has(index) ? asAa : []));
  return text === plain ? null : text;
}
