import { editDistance } from "./edit-distance.js";
import { segment } from "./segment.js";

/** Long official terms; a word one or two letters away that no words make up is a slip of one of them. */
const TERMS = `ประพฤติมิชอบ การปฏิบัติหน้าที่ คุณธรรมและความโปร่งใส การใช้งบประมาณ ปีงบประมาณ ทรัพย์สินของราชการ
การแก้ไขปัญหาการทุจริต คุณภาพการดำเนินงาน ประสิทธิภาพการสื่อสาร การปรับปรุงระบบการทำงาน การปรับปรุงการทำงาน การเปิดเผยข้อมูล
การป้องกันการทุจริต องค์การบริหารส่วนตำบล องค์การบริหารส่วนจังหวัด ผู้มีส่วนได้ส่วนเสีย ผู้บังคับบัญชา ประชาสัมพันธ์ อิเล็กทรอนิกส์
ผลสัมฤทธิ์ทางการเรียน ธรรมาภิบาล หลักธรรมาภิบาล การประเมินคุณธรรม กระทรวงมหาดไทย จัดซื้อจัดจ้าง พระราชบัญญัติ การบริหารงานบุคคล
ผู้รับผิดชอบ ข้อร้องเรียน เรื่องร้องเรียน การเรี่ยไร เจตนารมณ์สุจริต จรรยาบรรณวิชาชีพ ประมวลจริยธรรม`
  .split(/\s+/)
  .filter((term) => term.length >= 12);

const KNOWN_BY = 4;
/** Terms as long as this may be two letters away. */
const LONG = 18;
const THAI_WORD = /^[ก-ฮเ-ไ][ก-๎]+$/;
/** A sign before which no word ends. */
const CONTINUES = /[ะ-ฺๅ็-๎]/;

const byHead = groupedBy((term) => term.slice(0, KNOWN_BY));
const byTail = groupedBy((term) => term.slice(-KNOWN_BY));
const HEADS = patternOf(byHead);
const TAILS = patternOf(byTail);

/** A suspected slip; `start` and `end` in UTF-16 units. */
export interface TermSlip {
  start: number;
  end: number;
  printed: string;
  suggestion: string;
}

/** Words one letter away from a long official term, two from a very long one, that are no words of the dictionary themselves. */
export function findTermSlips(text: string): TermSlip[] {
  const found = new Map<number, TermSlip>();
  const add = (slip: TermSlip | null) => {
    if (slip && !found.has(slip.start) && isNoWords(slip.printed)) found.set(slip.start, slip);
  };
  for (const match of text.matchAll(HEADS)) {
    for (const term of byHead.get(match[1] ?? "") ?? []) add(nearest(text, match.index, term, 1));
  }
  for (const match of text.matchAll(TAILS)) {
    const end = match.index + KNOWN_BY;
    for (const term of byTail.get(match[1] ?? "") ?? []) add(nearest(text, end, term, -1));
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The stretch from (or up to) a place that is nearest to the term; null where it is the term or too far away. */
function nearest(text: string, place: number, term: string, direction: 1 | -1): TermSlip | null {
  const wholeStart = direction === 1 ? place : place - term.length;
  if (wholeStart >= 0 && text.startsWith(term, wholeStart) && !CONTINUES.test(text.charAt(wholeStart + term.length)))
    return null;
  const limit = term.length >= LONG ? 2 : 1;
  let best: TermSlip | null = null;
  let least = limit + 1;
  for (let length = term.length - limit; length <= term.length + limit; length += 1) {
    const [start, end] = direction === 1 ? [place, place + length] : [place - length, place];
    const printed = text.slice(Math.max(0, start), end);
    if (start < 0 || !THAI_WORD.test(printed) || CONTINUES.test(text.charAt(end))) continue;
    const distance = editDistance(printed, term, limit);
    if (distance === 0) return null;
    if (distance >= least) continue;
    least = distance;
    best = { start, end, printed, suggestion: term };
  }
  return best;
}

function isNoWords(printed: string): boolean {
  return segment(printed).some(({ kind }) => kind === "unknown");
}

function groupedBy(key: (term: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const term of TERMS) groups.set(key(term), [...(groups.get(key(term)) ?? []), term]);
  return groups;
}

function patternOf(groups: ReadonlyMap<string, unknown>): RegExp {
  return new RegExp(`(?=(${[...groups.keys()].join("|")}))`, "g");
}
