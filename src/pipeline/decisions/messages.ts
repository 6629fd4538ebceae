const both = (th: string, en: string): string => `${th} · ${en}`;

/** What is said of decisions that cannot be used, Thai first, English beside it. */
export const DECISIONS = {
  unreadable: (file: string) => both(`อ่านแฟ้มผลการพิจารณาไม่ได้: ${file}`, "cannot read the decisions"),
  invalid: (file: string, details: string) =>
    both(
      `แฟ้มผลการพิจารณาไม่ถูกต้อง: ${file}`,
      `invalid decisions: ${details}; name a file exported by the review page, or OUT/review/entries.jsonl`,
    ),
  notWritten: (file: string, details: string) =>
    both(`บันทึกผลการพิจารณาไม่ได้: ${file}`, `cannot write the decisions: ${details}`),
  reviewerEmpty: both("ต้องระบุชื่อผู้ตรวจด้วย --reviewer", "a reviewer's name must not be empty"),
  reviewerLong: (most: number) =>
    both(`ชื่อผู้ตรวจยาวเกิน ${most} ตัวอักษร`, `a reviewer's name has at most ${most} characters`),
  reviewerSigns: both("ชื่อผู้ตรวจมีอักขระที่ใช้ไม่ได้", "a reviewer's name has no line breaks and no invisible signs"),
  reviewerReserved: (name: string) => both(`ชื่อผู้ตรวจนี้สงวนไว้: ${name}`, "this name is reserved; take another"),
};
