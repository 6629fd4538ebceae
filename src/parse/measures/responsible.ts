import type { Span } from "../../model/place.js";
import { isWord } from "../../thai/lexicon.js";

const UNIT =
  /^[\s(\-–•*0-9๐-๙.)]*(?:ทุก|กอง|สำนัก|งาน|ฝ่าย|ส่วน|หน่วย|กลุ่ม|ศูนย์|คณะ|ปลัด|รองปลัด|นายก|ผู้บริหาร|ผู้อำนวยการ|เจ้าหน้าที่|เจ้าพนักงาน|นัก|นิติกร|โรงเรียน|โรงพยาบาล|เทศบาล|อบต|อบจ|องค์การ|จังหวัด(?=[ก-ฮเ-ไ])|สาขา|ภาควิชา|บุคลากร|หัวหน้า|ตัวแทน|แผนก|สถาบัน|วิทยาลัย|สภา|นายทะเบียน|พนักงาน|ที่ทำการ|ที่ว่าการ|กรม|กระทรวง|ศาล|สถานี|อำเภอ(?=[ก-ฮเ-ไ])|ท้องถิ่น|ตำรวจ|ห้องสมุด|รพ|ทีม|ชมรม|ผู้ใหญ่บ้าน|กำนัน)/;
const PARENT = /^[\s(]*(?:สำนัก|กอง|ศูนย์|ทุก|องค์การ|เทศบาล|อบต)/;
const CHILD = /^[\s(]*(?:งาน|ฝ่าย|กลุ่ม|หน่วย|ส่วน|แผนก)/;
const SEPARATOR = /\s*\n\s*|\s*[,،;]\s*|\s+และ\s*|และ(?=กอง|สำนัก|งาน|ฝ่าย|ทุก|หน่วย|กลุ่ม|ศูนย์|แผนก|ส่วน)|\s+(?=กอง|สำนัก)/g;

/** Words that open the name of a unit, and stand at the end of a line only where the print cut the name there. */
const HEAD_AT_END = /(?:สำนัก|ส่วน|หน่วย|กลุ่ม|ฝ่าย|คณะ|ทีม|กอง|ศูนย์)$/;
/** No unit's whole name: `กลุ่มบริหาร|งานการเงินและสินทรัพย์`. */
const ADMINISTERS = /(?:กลุ่ม|กอง|สำนัก|ส่วน)บริหาร$/;
const HEAD_AT_START = /^(?:งาน|ทำงาน|ราชการ|กลาง|การ)/;

/** True where a text opens with the name of a unit or an office. */
export function startsWithUnit(text: string): boolean {
  return UNIT.test(text);
}

/**
 * The ranges of the units named in a cell. Lines, commas, "และ" and blanks part units only where each side opens with
 * the name of a unit; an office behind its section ("งานธุรการ สำนักปลัด") stays with it.
 */
export function splitUnits(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    const left = text.slice(start, match.index);
    const after = match.index + match[0].length;
    const right = text.slice(after, after + 40);
    if (left.trim() === "" || !UNIT.test(left) || !UNIT.test(right)) continue;
    if (match[0].includes("\n") && runsAcross(left, right)) continue;
    const onlyBlank = match[0].trim() === "";
    const isSectionOfOffice = CHILD.test(left) && PARENT.test(right);
    if (onlyBlank && (isSectionOfOffice || (!match[0].includes("\n") && !(PARENT.test(left) && PARENT.test(right)))))
      continue;
    spans.push([start, match.index]);
    start = after;
  }
  spans.push([start, text.length]);
  return spans.map((span) => trimmed(text, span)).filter(([from, to]) => to > from);
}

/** True where a line end parts one word: `ทุกหน่วย|งาน`, `สำนัก|งาน`. */
function runsAcross(left: string, right: string): boolean {
  if (ADMINISTERS.test(left) && right.startsWith("งาน")) return true;
  const head = HEAD_AT_END.exec(left)?.[0];
  const tail = HEAD_AT_START.exec(right)?.[0];
  return head !== undefined && tail !== undefined && (isWord(`${head}${tail}`) || `${head}${tail}` === "กลุ่มงาน");
}

function trimmed(text: string, [start, end]: Span): Span {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  return [start + lead, start + lead + part.trim().length];
}
