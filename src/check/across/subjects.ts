import type { YearFact } from "./facts.js";

/** What a fact is about, as messages say it. */
export function subjectOf({ name, indicator }: Pick<YearFact, "name" | "indicator">): {
  subject: string;
  subjectEn: string;
} {
  if (indicator !== null) return { subject: `คะแนนตัวชี้วัดที่ ${indicator}`, subjectEn: `Indicator ${indicator}` };
  if (name === "total") return { subject: "คะแนนรวม", subjectEn: "The total" };
  if (name === "level") return { subject: "ระดับผลการประเมิน", subjectEn: "The level" };
  return { subject: `คะแนนเครื่องมือ ${name}`, subjectEn: `The score of ${name}` };
}
