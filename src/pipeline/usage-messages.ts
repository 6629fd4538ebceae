const both = (th: string, en: string): string => `${th} · ${en}`;

/** What is said of a wrong use, Thai first, English beside it. */
export const USAGE = {
  noSuchInput: (input: string) => both(`ไม่พบไฟล์หรือโฟลเดอร์: ${input}`, "no such file or folder"),
  outIsInput: (input: string) =>
    both(`--out ต้องไม่ใช่โฟลเดอร์ของข้อมูลเข้า: ${input}`, "--out must not be the folder that is read"),
  outNotMade: (folder: string) => both(`สร้างโฟลเดอร์ผลลัพธ์ไม่ได้: ${folder}`, "cannot make the output folder"),
  configUnreadable: (file: string) => both(`อ่านไฟล์ตั้งค่าไม่ได้: ${file}`, "cannot read the configuration"),
  configNotJson: (file: string) => both(`ไฟล์ตั้งค่าไม่ใช่ JSON: ${file}`, "the configuration is not JSON"),
  invalidSettings: (file: string | null, details: string) =>
    both(`ค่าที่ตั้งไม่ถูกต้อง${file === null ? "" : ` ใน ${file}`}`, `invalid settings: ${details}`),
  unknownTools: (tools: string, known: string) =>
    both(`ไม่รู้จักโปรแกรมภายนอก: ${tools} (ที่ใช้ได้: ${known})`, "no such native tool"),
  noOcr: both(
    "ใช้ --native tesseract ยังไม่ได้ เพราะโปรแกรมนี้ยังไม่มี OCR โปรดสั่งงานโดยไม่ใส่ tesseract",
    "--native tesseract cannot be used: this version has no OCR yet; run without it",
  ),
  unknownRules: (rules: string) => both(`ไม่มีกฎชื่อ: ${rules}`, "no such rule"),
};
