const both = (th: string, en: string): string => `${th} · ${en}`;
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const STATES = {
  conflict: (count: number) =>
    both(`ผู้ตรวจเห็นไม่ตรงกัน ${count} รายการ จึงไม่ใช้`, `${count} on which reviewers disagree, not applied`),
  stale: (count: number) =>
    both(`ไม่พบในผลลัพธ์ปัจจุบันแล้ว ${count} รายการ จึงไม่ใช้`, `${count} that meet nothing in these results, not applied`),
  invalid: (count: number) =>
    both(`ค่าที่แก้ใช้กับช่องนั้นไม่ได้ ${count} รายการ จึงไม่ใช้`, `${count} whose value does not fit its field, not applied`),
};

/** What `prongsai review` says. */
export const sayOfReview = {
  about: both(
    "เปิดหน้าตรวจผลลัพธ์ในเครื่องนี้ บันทึกผลการพิจารณาและค่าที่แก้",
    "serve the results on this machine to people who decide; store verdicts and corrections",
  ),
  reviewer: both("ชื่อผู้ตรวจ จำเป็นเมื่อเปิดหน้าตรวจ", "who decides; needed to serve"),
  port: both("พอร์ต (ปกติใช้พอร์ตที่ว่าง)", "the port (default: a free one)"),
  status: both("แสดงว่าผลการพิจารณาแต่ละรายการยังใช้ได้หรือไม่", "tell which decisions and corrections still hold"),
  apply: both(
    "เขียนชุดข้อมูลที่แก้แล้วลงใน OUT/corrected พร้อมบันทึกการแก้ไข",
    "write the corrected data set into OUT/corrected, with its audit trail",
  ),
  official: both(
    "ใช้กับ --apply: ตารางผลอย่างเป็นทางการ (CSV) เพื่อเทียบอีกครั้ง",
    "with --apply: official results (CSV) to hold the corrected reports against",
  ),
  import: both("นำเข้าผลการพิจารณาจากแฟ้มที่ส่งออกจากหน้าตรวจ", "take in decisions that the review page exported"),
  export: both("ส่งออกผลการพิจารณาทั้งหมดเป็นแฟ้ม", "write all decisions into a file"),

  falseAlarms: both(
    "แฟ้มผลการพิจารณา: พิมพ์เฉพาะข้อค้นพบที่ผู้ตรวจทุกคนเห็นว่าไม่ใช่ปัญหา",
    "decisions: print only what all who decided call a false alarm",
  ),

  reviewerNeeded: both("ต้องระบุชื่อผู้ตรวจด้วย --reviewer", "name the reviewer: prongsai review OUT --reviewer NAME"),
  oneJob: (jobs: string) => both(`ใช้ได้ครั้งละอย่างเดียว: ${jobs}`, "one of these at a time"),
  officialAlone: both("--official ใช้คู่กับ --apply เท่านั้น", "--official goes with --apply"),
  notServing: (job: string) =>
    both(`--${job} ไม่ใช้ร่วมกับ --reviewer หรือ --port`, `--${job} goes without --reviewer and --port`),
  wrongPort: (port: number) => both(`พอร์ตไม่ถูกต้อง: ${port}`, "a port is a whole number from 0 to 65535"),

  serving: (reviewer: string) => both(`หน้าตรวจของ ${reviewer} เปิดที่อยู่นี้ในเบราว์เซอร์`, "open this address in a browser"),
  startOnce: both(
    "ที่อยู่นี้ใช้ได้ครั้งเดียว จากเครื่องนี้เท่านั้น อย่าส่งต่อ",
    "it is good once, on this machine alone; do not pass it on",
  ),
  howToStop: both("กด Ctrl-C เพื่อหยุด", "Ctrl-C stops the server"),
  stopped: both("หยุดแล้ว ผลการพิจารณาอยู่ใน OUT/review", "stopped; the decisions are in OUT/review"),
  torn: (file: string, line: number, text: string) =>
    both(
      `${file} บรรทัด ${line} เขียนไม่ครบ จึงข้ามไป: ${text}`,
      "this line was not written to its end and is passed over; it stays in the file",
    ),

  imported: (fresh: number, known: number) =>
    both(`นำเข้า ${fresh} รายการ มีอยู่แล้ว ${known}`, `${fresh} imported, ${known} known already`),
  exported: (count: number, file: string) => both(`ส่งออก ${count} รายการ: ${file}`, `${count} exported`),
  notExported: (file: string, details: string) =>
    both(`เขียนแฟ้มไม่ได้: ${file}`, `cannot write (${details}); a file that is there is not overwritten`),

  entries: (count: number, reviewers: number) =>
    both(
      `บันทึก ${count} รายการ จากผู้ตรวจ ${reviewers} คน`,
      `${plural(count, "entry", "entries")} of ${plural(reviewers, "reviewer")}`,
    ),
  inForce: (verdicts: number, corrections: number) =>
    both(
      `ที่มีผล: ผลการพิจารณา ${verdicts} ค่าที่แก้ ${corrections}`,
      `in force: ${plural(verdicts, "verdict")}, ${plural(corrections, "correction")}`,
    ),
  state: (state: keyof typeof STATES, count: number) => STATES[state](count),
  andMore: (count: number) => both(`และอีก ${count} รายการ`, `and ${count} more`),
  applied: (reports: number, folder: string) =>
    both(`แก้ ${reports} รายงาน ชุดข้อมูลที่แก้แล้วอยู่ที่ ${folder}/corrected`, `${plural(reports, "report")} corrected`),
  officialMissing: both(
    "ไม่ได้เทียบผลอย่างเป็นทางการในชุดที่แก้แล้ว ระบุด้วย --official",
    "the run held reports against official results; name them by --official to have it done again",
  ),
};
