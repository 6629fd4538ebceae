import type { Measure } from "../../model/measure.js";
import type { RequiredElement } from "../../model/mentions.js";
import type { Evidence } from "../../model/place.js";
import type { ReadValue } from "../../model/read-value.js";
import type { DocumentText } from "./document-text.js";

/** What an element is judged from. */
export interface Facts {
  measures: readonly Measure[];
  text: DocumentText;
  /** The official wording of the topics that the analysis must treat. */
  topics: readonly string[];
  /** The fiscal year that the document is asked for. */
  year: number;
  measuresYear: number | null;
}

export type Judgement = Pick<RequiredElement, "state" | "evidence">;

/** So many of the measures must say it. */
const MOST = 0.8;
/** A table of fewer measures is too small to say that something is missing. */
const FEWEST = 2;

const UNCLEAR: Judgement = { state: "unclear", evidence: [] };
const MISSING: Judgement = { state: "missing", evidence: [] };

const ANALYSIS =
  /การวิเคราะห์ผล|วิเคราะห์ผลการประเมิน|ผลการวิเคราะห์|ประเด็นที่(?:ควร|ต้อง)(?:พัฒนา|แก้ไข|ปรับปรุง)|ข้อบกพร่อง|จุดอ่อน|จุดแข็ง/;
const MONITORING =
  /กำกับ(?:และ)?ติดตาม|ติดตามผล|ติดตามและ(?:ประเมิน|รายงาน)|ติดตามประเมินผล|รายงานผลการดำเนิน(?:การ|งาน)|รายงานความก้าวหน้า|รายงานความคืบหน้า/;

/** Somebody is told to do it; that somebody should be is no such thing. */
const RESPONSIBLE = /เป็นผู้รับผิดชอบ|ผู้รับผิดชอบ(?:หลัก)?(?:คือ|ได้แก่|:)|มอบหมาย(?:ให้)?(?:กอง|สำนัก|ฝ่าย|กลุ่ม)/;
/** A time is given; the time that a service takes is none. */
const TIME =
  /ระยะเวลาดำเนิน|ไตรมาส(?:ที่)?[1-4]|ตลอด(?:ทั้ง)?ปี|ภายใน(?:เดือน|วันที่|ไตรมาส|ปีงบ)|(?:ตั้งแต่|ระหว่าง)(?:เดือน|วันที่)|แล้วเสร็จ(?:ภายใน|ใน)/;
/** How each element is judged, by its key in the facts of the framework. An element that is not here is not judged. */
const JUDGES: Record<string, (facts: Facts) => Judgement> = {
  analysis: ({ text }) => found(text.find(ANALYSIS, 200)) ?? absent(text, /วิเคราะห์|คะแนน/),
  "seven-topics": sevenTopics,
  "measures-from-analysis": ({ measures }) => byMeasure(measures, (measure) => measure.section) ?? UNCLEAR,
  steps: (facts) => inMeasures(facts, (measure) => measure.steps[0], /ขั้นตอน|วิธี|แนวทาง|กระบวนการ/),
  responsible: (facts) =>
    inMeasures(
      facts,
      (measure) => measure.responsible[0],
      RESPONSIBLE,
      /^(?:ผู้|หน่วยงาน|ส่วนงาน|ฝ่าย|ส่วนราชการ)?(?:ที่)?รับผิดชอบ|^ผู้(?:เกี่ยวข้อง|ดำเนินการ)/,
    ),
  timeframe: (facts) =>
    inMeasures(
      facts,
      (measure) => measure.period,
      TIME,
      /^(?:ระยะ|ห้วง|ช่วง|กำหนด|วัน)?เวลา|^กำหนด(?:การ|(?:แล้ว)?เสร็จ)|^ไตรมาส|^(?:วัน)?เดือน/,
    ),
  monitoring: ({ measures, text }) =>
    byMeasure(measures, (measure) => measure.monitoring) ??
    found(text.find(MONITORING)) ??
    absent(text, /ติดตาม|รายงาน|ประเมิน/),
  results: (facts) => inMeasures(facts, (measure) => measure.result ?? measure.outcome, /ผลการ|ดำเนินการแล้ว|แล้วเสร็จ/),
  "concrete-practice": ({ measures }) => byMeasure(measures, (measure) => measure.result) ?? UNCLEAR,
  outcome: (facts) => inMeasures(facts, (measure) => measure.outcome, /ผลลัพธ์|ผลสำเร็จ|ความสำเร็จ|ผลสัมฤทธิ์|ผลผลิต|ผลที่ได้/),
  "current-year": ({ measures, year, measuresYear }) =>
    measuresYear === year ? (byMeasure(measures, (measure) => measure.period) ?? UNCLEAR) : UNCLEAR,
};

/** Whether an element stands in a document. What can't be judged is unclear. */
export function judge(element: string, facts: Facts): Judgement {
  return JUDGES[element]?.(facts) ?? UNCLEAR;
}

type Field = (measure: Measure) => ReadValue<unknown> | null | undefined;

/** Present where most measures say it; missing where none does, no column was left over, and the words for it are nowhere. */
function inMeasures({ measures, text }: Facts, field: Field, words: RegExp, label: RegExp = words): Judgement {
  const present = byMeasure(measures, field);
  if (present) return present;
  const untold = measures.every((measure) => !field(measure) && measure.other.length === 0);
  if (measures.length < FEWEST || !untold || text.findLabel(label) !== null) return UNCLEAR;
  return absent(text, words);
}

function byMeasure(measures: readonly Measure[], field: Field): Judgement | null {
  const values = measures.flatMap((measure) => field(measure) ?? []);
  if (measures.length === 0 || values.length < measures.length * MOST) return null;
  return { state: "present", evidence: values[0]?.evidence ?? [] };
}

function found(evidence: Evidence | null): Judgement | null {
  return evidence && { state: "present", evidence: [evidence] };
}

function absent(text: DocumentText, words: RegExp): Judgement {
  return text.find(words) === null ? MISSING : UNCLEAR;
}

function sevenTopics({ text, topics }: Facts): Judgement {
  const places = topics.map((topic) => text.findWords(topic));
  const evidence = places.flatMap((place) => place ?? []);
  if (topics.length > 0 && evidence.length === topics.length) return { state: "present", evidence };
  return evidence.length === 0 ? absent(text, /วิเคราะห์|ประเด็น|คะแนน/) : { state: "unclear", evidence };
}
