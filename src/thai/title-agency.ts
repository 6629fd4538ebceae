import type { Span } from "../model/place.js";
import type { AgencyType } from "../model/report.js";
import { spaced } from "./agency-names.js";
import { loosen } from "./loose.js";

/** An agency that a line names and that no list knows. */
export interface TitleAgency {
  span: Span;
  /** With the blanks that names of its kind are written with. */
  name: string;
  type: AgencyType;
}

const NAME = "[ก-ฮะ-ฺเ-๎]{3,70}";
const KINDS: readonly (readonly [RegExp, AgencyType])[] = [
  [new RegExp(`^กรม${NAME}$`), "department"],
  [new RegExp(`^สำนักงาน(?:คณะกรรมการ|นโยบาย|เศรษฐกิจ|บริหาร|มาตรฐาน)${NAME}$`), "department"],
  [new RegExp(`^สำนักงาน${NAME}แห่งชาติ$`), "department"],
  [new RegExp(`^(?:การ${NAME}แห่งประเทศไทย|องค์การ${NAME}|ธนาคาร${NAME})$`), "state-enterprise"],
  [/^บริษัท[ก-๎a-z0-9.&]{2,50}จำกัด(?:\(มหาชน\))?$/, "state-enterprise"],
  [new RegExp(`^(?:สถาบัน${NAME}|${NAME}\\(องค์การมหาชน\\))$`), "public-organization"],
  [new RegExp(`^(?:กองทุน|สำนักงาน|สภา)${NAME}$`), "other"],
];
const LEAD = /^(?:จัดทำโดย|โดย|ของ|หน่วยงาน:?|ประกาศ(?=[^\n]{3,70}เรื่อง))/;
/** What an announcement is about, behind the name of who announces it. */
const SUBJECT = /^(ประกาศ.{3,70}?)เรื่อง.*$/s;
const SHORT_NAME = /\((?!องค์การมหาชน|มหาชน)[ก-๎.]{2,12}\)$/;
/** Units inside an agency, names without an own part, local governments, and words of sentences and titles. */
const NO_AGENCY =
  /^สำนักงาน(?:ปลัด(?!กระทรวง)|เลขานุการ|ตรวจสอบภายใน|อำนวยการ|คณบดี|อธิการบดี|ผู้อำนวยการ|จังหวัด|บริหารกลาง|ทั่วไป)|^องค์การบริหาร|^สภา(?:เทศบาล|องค์การ|ตำบล|ท้องถิ่น)|^กองทุนหลักประกันสุขภาพ|(?:จังหวัด|อำเภอ|กรม|เขต)$|ประเมิน|ดำเนินการ|รายงาน|ประจำปี|มาตรการ|แผนปฏิบัติ|โปร่งใส|หน่วยงาน|ทุจริต|มีส่วนร่วม|ได้|ของ|^กรมธรรม์/;

/** The agency that a line of a title page consists of, when its kind shows in its words; null for anything else. */
export function titleAgency(line: string): TitleAgency | null {
  const loose = loosen(line);
  const start = LEAD.exec(loose.text)?.[0].length ?? 0;
  const announcing = SUBJECT.exec(loose.text)?.[1];
  const end = announcing?.length ?? loose.text.length - (SHORT_NAME.exec(loose.text)?.[0].length ?? 0);
  const name = loose.text.slice(start, Math.max(start, end));
  if (NO_AGENCY.test(name)) return null;
  const kind = KINDS.find(([pattern]) => pattern.test(name));
  return kind ? { span: loose.span(start, end), name: spaced(name), type: kind[1] } : null;
}
