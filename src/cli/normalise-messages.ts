const both = (th: string, en: string): string => `${th} · ${en}`;

const NOT_TEXT: Record<"empty" | "binary" | "undecodable", string> = {
  empty: both("ไม่มีข้อความ", "there is no text"),
  binary: both(
    "ข้อมูลเข้าไม่ใช่ข้อความ ถ้าเป็นไฟล์ Word หรือ PDF ให้ใส่ชื่อไฟล์แทน",
    "standard input is no text; give a Word or PDF file by its name",
  ),
  undecodable: both(
    "ไม่รู้จักรหัสอักขระของข้อความ โปรดแปลงเป็น UTF-8 ก่อน",
    "the encoding of the text is unknown; convert it to UTF-8 first",
  ),
};

/** What `normalise` says. */
export const sayOfNormalise = {
  about: both("ซ่อมข้อความภาษาไทยที่เสียหายจาก PDF หรือ OCR", "mend Thai text that PDF or OCR has damaged"),
  fileOrInput: both("ไฟล์ หรือไม่ใส่เพื่ออ่านจาก standard input", "a file; without it, text from standard input"),
  explain: both("แสดงจุดที่ซ่อมและเหตุผล", "show each repair, where and why"),
  json: both("พิมพ์ข้อความและจุดที่ซ่อมเป็น JSON", "print text and edits as JSON"),
  exits: [
    `0  ${both("อ่านและซ่อมแล้ว", "read and mended, changed or not")}`,
    `2  ${both("อ่านไม่ได้ หรือใช้คำสั่งผิด", "could not be read, or wrong usage")}`,
  ],
  mended: both("จำนวนจุดที่ซ่อมตามชนิด", "repairs by class"),
  nothingMended: both("ไม่มีจุดที่ต้องซ่อม", "nothing to mend"),
  line: (line: number) => both(`บรรทัด ${line}`, `line ${line}`),
  column: (column: number) => both(`ช่อง ${column}`, `column ${column}`),
  notText: (problem: keyof typeof NOT_TEXT) => NOT_TEXT[problem],
  noInput: both("ต้องระบุไฟล์ หรือส่งข้อความเข้าทาง standard input", "name a file, or pipe text into the command; see --help"),
  inputTooLarge: (megabytes: number) =>
    both(
      `ข้อมูลเข้าเกิน ${megabytes} MB โปรดแบ่งเป็นส่วนย่อย`,
      `standard input is larger than ${megabytes} MB; send it in parts`,
    ),
  oneFile: (file: string) => both(`normalise อ่านได้ครั้งละหนึ่งไฟล์: ${file}`, "normalise reads one file at a time"),
};
