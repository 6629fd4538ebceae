import { isWellFormed } from "../thai/known-words.js";

/** A sign with the marks stored behind it; `end` lies behind the marks. */
export interface Unit {
  start: number;
  end: number;
  sign: string;
  marks: string;
}

/** The signs of a text with the marks behind each. */
export function unitsOf(text: string): Unit[] {
  return [...text.matchAll(/([^ัิ-ฺ็-๎])([ัิ-ฺ็-๎]*)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    sign: match[1] ?? "",
    marks: match[2] ?? "",
  }));
}

const ORDER = "ฺุูัิีึืํ็่้๊๋์๎";

/** Marks in the order in which they are written on one letter. */
export function inOrder(marks: string): string {
  if (marks.length < 2) return marks;
  return [...marks].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).join("");
}

const judged = new Map<string, boolean>();

/** Whether a consonant can carry these marks. */
export function canCarry(marks: string): boolean {
  if (marks === "") return true;
  const known = judged.get(marks);
  if (known !== undefined) return known;
  const legal = isWellFormed(`ก${marks}`);
  judged.set(marks, legal);
  return legal;
}
