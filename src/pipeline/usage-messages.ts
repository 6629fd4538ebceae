const both = (th: string, en: string): string => `${th} · ${en}`;

/** What is said of a wrong use, Thai first, English beside it. */
export const USAGE = {
  noSuchInput: (input: string) => both(`ไม่พบไฟล์หรือโฟลเดอร์: ${input}`, "no such file or folder"),
  outIsInput: (input: string) =>
    both(`--out ต้องไม่ใช่โฟลเดอร์ของข้อมูลเข้า: ${input}`, "--out must not be the folder that is read"),
  outNotMade: (folder: string) => both(`สร้างโฟลเดอร์ผลลัพธ์ไม่ได้: ${folder}`, "cannot make the output folder"),
  configUnreadable: (file: string) => both(`อ่านไฟล์ตั้งค่าไม่ได้: ${file}`, "cannot read the configuration"),
  configNotJson: (file: string) => both(`ไฟล์ตั้งค่าไม่ใช่ JSON: ${file}`, "the configuration is not JSON"),
  baselineUnreadable: (file: string) =>
    both(`อ่านแฟ้มรายการที่ยอมรับแล้วไม่ได้: ${file}`, "cannot read the baseline; name a file made by prongsai baseline"),
  baselineNotJson: (file: string) =>
    both(`แฟ้มรายการที่ยอมรับแล้วไม่ใช่ JSON: ${file}`, "the baseline is not JSON; make one by prongsai baseline"),
  baselineInvalid: (file: string, details: string) =>
    both(`แฟ้มรายการที่ยอมรับแล้วไม่ถูกต้อง: ${file}`, `invalid baseline: ${details}; make one by prongsai baseline`),
  officialUnreadable: (file: string) =>
    both(`อ่านตารางผลอย่างเป็นทางการไม่ได้: ${file}`, "cannot read the official results"),
  officialNotCsv: (file: string, details: string) =>
    both(`ตารางผลอย่างเป็นทางการไม่ใช่ CSV ที่อ่านได้: ${file}`, `the official results are no readable CSV: ${details}`),
  officialColumns: (file: string, lacking: string, headers: string, fields: string) =>
    both(
      `ไม่พบคอลัมน์ ${lacking} ในตารางผลอย่างเป็นทางการ ${file} (หัวคอลัมน์ที่มี: ${headers}) ระบุได้ใน official.columns ของไฟล์ตั้งค่า`,
      `columns not found; name them in the configuration as official.columns, by field: ${fields}`,
    ),
  notResults: (folder: string) =>
    both(`ไม่ใช่โฟลเดอร์ผลลัพธ์ของ prongsai run: ${folder}`, "not a folder that prongsai run wrote"),
  invalidSettings: (file: string | null, details: string) =>
    both(`ค่าที่ตั้งไม่ถูกต้อง${file === null ? "" : ` ใน ${file}`}`, `invalid settings: ${details}`),
  unknownTools: (tools: string, known: string) =>
    both(`ไม่รู้จักโปรแกรมภายนอก: ${tools} (ที่ใช้ได้: ${known})`, "no such native tool"),
  unknownFormats: (formats: string, known: string) =>
    both(`ไม่รู้จักรูปแบบของชุดข้อมูล: ${formats} (ที่ใช้ได้: ${known})`, "no such format of the data set"),
  unknownRules: (rules: string) => both(`ไม่มีกฎชื่อ: ${rules}`, "no such rule"),
};
