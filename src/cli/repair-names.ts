/** What people call each class of repair, Thai; the reason beside it is English. */
const NAMES: Readonly<Record<string, string>> = {
  abbreviation: "อักษรย่อที่อ่านผิด",
  "displaced-mark": "สระหรือวรรณยุกต์เลื่อนไปหนึ่งตัวอักษร",
  "double-sara-e": "สระเอสองตัวแทนสระแอ",
  "doubled-mark": "สระหรือวรรณยุกต์ซ้ำ",
  entity: "รหัสอักขระของ HTML",
  "illegal-cluster": "วรรณยุกต์ซ้อนสองตัว",
  "instrument-code": "ชื่อเครื่องมือประเมินที่อ่านผิด",
  "item-code": "รหัสข้อคำถามที่อ่านผิด",
  lakkhangyao: "ลากข้างยาวแทนสระอา",
  "late-mark": "เครื่องหมายอยู่หลังสระหน้าหรือตัวเลข",
  "line-wrap": "คำที่ถูกตัดปลายบรรทัด",
  "lost-am": "สระอำกลายเป็นสระอา",
  markdown: "เครื่องหมายมาร์กดาวน์",
  "mark-order": "ลำดับสระและวรรณยุกต์ผิด",
  mojibake: "ภาษาไทยที่แสดงเป็นอักษรยุโรป",
  "month-slip": "ชื่อเดือนที่ไม่มีอยู่",
  "ocr-era": "พ.ศ. ที่ OCR อ่านเป็นอักษรละติน",
  "ocr-label": "คำหน้าตัวเลขที่ OCR อ่านเป็นอักษรละติน",
  "ocr-letter": "พยัญชนะหรือสระที่ OCR อ่านเป็นตัวที่รูปคล้ายกัน",
  "ocr-level": "ระดับที่ OCR อ่านตัวอักษรเป็นตัวเลข",
  "ocr-mark": "สระหรือวรรณยุกต์ที่ OCR อ่านตกหรืออ่านผิด",
  "ocr-month": "ชื่อย่อเดือนที่ OCR อ่านผิด",
  "ocr-place": "ชื่อสถานที่ที่ OCR อ่านผิด",
  "ocr-sign": "เครื่องหมายที่ OCR อ่านซ้ำหรืออ่านจากรอยเปื้อน",
  "picture-description": "คำบรรยายภาพของโปรแกรม OCR",
  "private-use": "รหัสเฉพาะของแบบอักษรเก่า",
  "replacement-sign": "เครื่องหมาย U+FFFD ข้างสระอำ",
  "soft-hyphen": "ยัติภังค์ที่มองไม่เห็น",
  "split-am": "สระอำที่ถูกแยก",
  "split-mark": "เครื่องหมายที่หลุดจากพยัญชนะ",
  "stray-marks": "บรรทัดที่มีแต่เครื่องหมาย",
  "swapped-am": "สระอากับสระอำสลับกัน",
  tag: "แท็ก HTML",
  "thai-digit": "เลขไทยเป็นเลขอารบิก",
  "white-space": "ช่องว่างเกิน",
  "wide-space": "ช่องว่างพิเศษ",
  "zero-width": "อักขระที่ไม่มีความกว้าง",
};

/** The Thai name of a class of repair beside its id; the id alone where it has none. */
export function repairName(repairClass: string): string {
  const name = NAMES[repairClass];
  return name === undefined ? repairClass : `${name} · ${repairClass}`;
}
