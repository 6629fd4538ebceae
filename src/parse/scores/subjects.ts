import { INDICATORS } from "../../ita/indicator-names.js";
import type { Span } from "../../model/place.js";
import { loosen, squash } from "../../thai/loose.js";
import { remembered } from "../remembered.js";
import { agenciesIn } from "./agencies.js";
import type { Subject } from "./facts.js";

/** A word of running text that says whose or which score follows. */
export interface SubjectToken {
  span: Span;
  is: Subject | { kind: "national" } | { kind: "other"; name: string } | { kind: "self" };
}

const TOTAL =
  /คะแนน(?:ใน)?ภาพรวม|คะแนนรวม|คะแนนเฉลี่ยรวม|ภาพรวมของหน่วยงาน|ผลคะแนนรวม|คะแนนita|คะแนนการประเมิน|ค่าคะแนนita|itaภาพรวม|คะแนนผลการประเมิน|ผลการประเมินภาพรวม|(?:total|overall)(?:ita)?scores?/g;
const NATIONAL =
  /(?:คะแนน)?(?:เฉลี่ย|ภาพรวม)(?:ของ)?(?:ระดับ|ทั้ง|ทั่ว)?ประเทศ|ค่าเฉลี่ย(?:ของ)?(?:ระดับ|ทั้ง)?(?:ประเทศ|จังหวัด|อำเภอ|ภาค(?!รัฐ)|กลุ่ม|กระทรวง|อปท)|(?:คะแนน|ค่า)เฉลี่ย(?:คะแนน)?(?:ของ|ใน)?(?:รัฐวิสาหกิจ|สพฐ|สังกัด|ประเภท|องค์การมหาชน|สถาบันอุดมศึกษา|หน่วยงาน(?:ประเภท|ใน(?:สังกัด|กลุ่ม|กำกับ)))|ทั่วประเทศ|หน่วยงานภาครัฐทั้งหมด|ทุกหน่วยงาน|หน่วยงานทั่วประเทศ|ระดับประเทศ/g;
const INSTRUMENT =
  /(iit|eit|oit|แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน|แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก|แบบวัดการเปิดเผยข้อมูลสาธารณะ|แบบตรวจการเปิดเผยข้อมูลสาธารณะ)\)?(?:ส่วนที่([12])|part([12]))?/g;
const NUMBERED = /ตัวชี้วัด(?:ที่)?([0-9]{1,2})(?![0-9.])/g;
const ITEM = /(?<![a-z0-9])([ieo])([0-9]{1,2})(?![0-9a-z])/g;

/** Finds all words of a text that name the subject or the owner of a score, in order; `ownNames` are the reporting agency's name and its near spellings. */
export function findSubjects(text: string, ownNames: ReadonlySet<string>): SubjectToken[] {
  const tokens = [...subjectWords(text)];
  for (const agency of agenciesIn(text, ownNames)) {
    tokens.push({
      span: agency.span,
      is: ownNames.has(agency.name) ? { kind: "self" } : { kind: "other", name: agency.name },
    });
  }
  return withoutNested(tokens);
}

/** The words that mean the same whoever reports. */
const subjectWords = remembered((text): readonly SubjectToken[] => {
  const loose = loosen(text);
  const tokens: SubjectToken[] = [];
  const add = (start: number, end: number, is: SubjectToken["is"]) => tokens.push({ span: loose.span(start, end), is });
  for (const [pattern, make] of PATTERNS) {
    for (const match of loose.text.matchAll(pattern)) {
      const is = make(match);
      if (is) add(match.index, match.index + match[0].length, is);
    }
  }
  for (const { name, no } of namesLongestFirst()) {
    for (let at = loose.text.indexOf(name); at >= 0; at = loose.text.indexOf(name, at + name.length)) {
      if (name === SHORT_DISCLOSURE && loose.text.startsWith("สาธารณะ", at + name.length)) continue;
      add(at, at + name.length, { kind: "indicator", no });
    }
  }
  return tokens;
});

const SHORT_DISCLOSURE = "การเปิดเผยข้อมูล";

const PATTERNS: [RegExp, (match: RegExpExecArray) => SubjectToken["is"] | null][] = [
  [TOTAL, () => ({ kind: "total" })],
  [NATIONAL, () => ({ kind: "national" })],
  [
    NUMBERED,
    (match) => (Number(match[1]) >= 1 && Number(match[1]) <= 10 ? { kind: "indicator", no: Number(match[1]) } : null),
  ],
  [ITEM, (match) => ({ kind: "item", code: `${match[1]}${Number(match[2])}`, part: null })],
  [
    INSTRUMENT,
    (match) => {
      const word = match[1] ?? "";
      const id =
        word === "iit" || word.endsWith("ภายใน") ? "IIT" : word === "eit" || word.endsWith("ภายนอก") ? "EIT" : "OIT";
      const part = match[2] ?? match[3];
      return { kind: "instrument", id, part: part ? Number(part) : null };
    },
  ],
];

let sortedNames: { name: string; no: number }[] | null = null;

function namesLongestFirst(): { name: string; no: number }[] {
  sortedNames ??= INDICATORS.flatMap(({ no, name, aliases }) =>
    [name, ...aliases].map((each) => ({ name: squash(each), no })),
  ).sort((a, b) => b.name.length - a.name.length || a.no - b.no);
  return sortedNames;
}

function withoutNested(tokens: SubjectToken[]): SubjectToken[] {
  const sorted = tokens.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: SubjectToken[] = [];
  for (const token of sorted) {
    const last = kept.at(-1);
    if (!last || token.span[1] > last.span[1]) kept.push(token);
  }
  return kept;
}
