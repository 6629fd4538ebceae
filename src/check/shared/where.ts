import type { Evidence } from "../../model/place.js";
import type { ReadValue } from "../../model/read-value.js";

/** Where something stands, for people: page, table and row, else the paragraph. Tables and rows count from 1. */
export function whereOf(evidence: Evidence | undefined): { th: string; en: string } {
  const th: string[] = [];
  const en: string[] = [];
  if (evidence && evidence.page !== null) {
    th.push(`หน้า ${evidence.page}`);
    en.push(`page ${evidence.page}`);
  }
  if (evidence && evidence.table !== null) {
    th.push(`ตารางที่ ${evidence.table + 1}`);
    en.push(`table ${evidence.table + 1}`);
    if (evidence.row !== null) {
      th.push(`แถวที่ ${evidence.row + 1}`);
      en.push(`row ${evidence.row + 1}`);
    }
  } else if (evidence && evidence.block !== null) {
    th.push(`ข้อความที่ ${evidence.block + 1}`);
    en.push(`block ${evidence.block + 1}`);
  }
  return th.length === 0 ? { th: "ในเอกสาร", en: "in the document" } : { th: th.join(" "), en: en.join(", ") };
}

/** The blanks `{at}` and `{atEn}` of a message, from where a value was read. */
export function at(read: Pick<ReadValue<unknown>, "evidence">): { at: string; atEn: string } {
  const { th, en } = whereOf(read.evidence[0]);
  return { at: th, atEn: en };
}

/** A fiscal year as messages show it. */
export function yearText(year: number | null): string {
  return year === null ? "(ไม่ระบุ)" : String(year);
}
