import type { RepairPass } from "./repair-pass.js";
import { cheapest } from "./word-cost.js";

const MARKS = "ัิ-ฺ็-๎";

const NIKHAHIT = { class: "split-am", reason: "nikhahit and sara aa make one sara am" };

/** Nikhahit + tone + aa is sara am written in two signs (`นํา`, `น้ํา`). */
export const joinNikhahit: RepairPass = (text) => {
  text.replaceEach(/([่-๋]{0,3})ํ{1,3}([่-๋]{0,3})า/g, NIKHAHIT, (match) => `${match[1] || match[2]}ำ`);
};

const ORDER = { class: "mark-order", reason: "marks stored in another order than they are written" };
const LATE = { class: "late-mark", reason: "a mark cannot follow a leading vowel or a digit" };
const TWICE = { class: "doubled-mark", reason: "the same mark twice on one letter" };
const TWO_TONES = {
  class: "illegal-cluster",
  reason: "two tones on one letter; the one that makes a word kept, else the later",
};

const LATE_LETTER = new RegExp(`([ก-ฮ])([เ-ไ])([${MARKS}]+) ?([ก-ฮ]?)`, "g");
const LATE_DIGIT = new RegExp(`([ก-ฮ])([0-9๐-๙]{1,4})([${MARKS}]+) ?`, "g");

/** Marks after a leading vowel or digit, tones before their vowel or after aa and am, and doubled marks. */
export const orderMarks: RepairPass = (text) => {
  text.replaceEach(LATE_LETTER, LATE, (match) => {
    const [whole, letter = "", vowel = "", marks = "", next = ""] = match;
    const start = match.index ?? 0;
    const early = `${letter}${marks}${vowel}${next}`;
    if (next === "" || whole.includes(" ")) return early;
    const repeated = match.input?.charAt(start + whole.length) === marks;
    const late = `${letter}${vowel}${next}${repeated ? "" : marks}`;
    return cheapest(match.input ?? "", start, start + whole.length, [early, late]);
  });
  text.replaceEach(LATE_DIGIT, LATE, (match) => `${match[1]}${match[3]}${match[2]}`);
  text.replaceEach(/([ัิ-ฺ็-๎])\1+/g, TWICE, (match) => match[1] ?? null);
  text.replaceEach(/(?<![ัิ-ู็])([่-์])([ัิ-ฺํ])/g, ORDER, (match) => `${match[2]}${match[1]}`);
  text.replaceEach(/([่-๋])([าำ])\1/g, TWICE, (match) => `${match[1]}${match[2]}`);
  text.replaceEach(/(?<=[ก-ฮ])([าำ])([่-๋])/g, ORDER, (match) => `${match[2]}${match[1]}`);
  text.replaceEach(/([ัิ-ฺ็-๎])\1+/g, TWICE, (match) => match[1] ?? null);
  text.replaceEach(/([่-๋])[่-๋]*([่-๋])/g, TWO_TONES, (match) => {
    const start = match.index ?? 0;
    return cheapest(match.input ?? "", start, start + match[0].length, [match[2] ?? "", match[1] ?? ""]);
  });
};

const SARA_AE = { class: "double-sara-e", reason: "two sara e for one sara ae" };
const LAKKHANGYAO = { class: "lakkhangyao", reason: "lakkhangyao for sara aa" };

/** `เเ` for `แ`, and `ๅ` for `า` anywhere but after ฤ and ฦ. */
export const mendVowels: RepairPass = (text) => {
  text.replaceEach(/เเ/g, SARA_AE, () => "แ");
  text.replaceEach(/(?<=[ก-ฮ่-๋])ๅ/g, LAKKHANGYAO, (match) =>
    /[ฤฦ]/.test(match.input?.[(match.index ?? 0) - 1] ?? "") ? null : "า",
  );
};

const STRAY = { class: "stray-marks", reason: "a line of marks that have lost their letters" };

/** Lines that hold nothing but marks and replacement signs. */
export const dropStrayMarkLines: RepairPass = (text) => {
  text.replaceEach(new RegExp(`^[ \\t]*[${MARKS}\\uFFFD][ \\t${MARKS}\\uFFFD]*$\\n?`, "gm"), STRAY, () => "");
};
