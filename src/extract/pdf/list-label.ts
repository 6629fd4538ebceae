const LABEL =
  /^(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2}){0,3}[.)](?![0-9๐-๙])|[1๑]?[0-9๐-๙](?:\.[1๑]?[1-9๑-๙]){1,3}\s|\([0-9๐-๙ก-ฮa-z]{1,2}\)|[ก-ฮa-z][.)]\s|[-–—•▪●○➢✓❖☑☐*]\s?|ข้อ\s?[0-9๐-๙])/;
const ITEM_CODE = /^[ieo][0-9๐-๙]{1,2}[\s.:)]+[ก-๎]/i;

const NUMBERED_HEADING = /^(?:ตัวชี้วัด(?:ย่อย)?|ส่วน|ประเด็น|มาตรการ)ที่\s*[0-9๐-๙]/;

/** The labelled lines of a memorandum's head: "ที่ ชพ 52201/145", "วันที่ 9 เมษายน", "เรื่อง", "เรียน". */
const MEMO_LABEL = /^(?:ที่\s+\S{1,8}\s*[0-9๐-๙]+|วันที่\s*[0-9๐-๙]|เรื่อง\s|เรียน\s|สิ่งที่ส่งมาด้วย|อ้างถึง\s|ส่วนราชการ\s)/;

/**
 * True for a line that opens with a number, letter or bullet of a list, with the code of an item, with a label of a
 * memorandum's head, or as a numbered heading.
 */
export function opensListItem(line: string): boolean {
  return LABEL.test(line) || ITEM_CODE.test(line) || MEMO_LABEL.test(line) || NUMBERED_HEADING.test(line);
}
