import { describe, expect, it } from "vitest";
import { maskPath } from "../../src/mask/index.js";

describe("maskPath", () => {
  it.each([
    ["ก/รายงาน_นายสมชาย_ใจดี.pdf", "ก/รายงาน_นายบุคคล ก.pdf"],
    ["a.zip!/นางสาวสมหญิง-รักถิ่น/x.docx", "a.zip!/นางสาวบุคคล ก/x.docx"],
    ["นายสมชาย.ใจดี.txt", "นายบุคคล ก.txt"],
    ["Mr. Somchai Jaidee.txt", "Mr. บุคคล ก.txt"],
    ["ติดต่อ 081-234-5678.txt", "ติดต่อ [โทรศัพท์ ก].txt"],
    ["somchai_j@agency.example.txt", "[อีเมล ก].txt"],
    ["/srv/นายสมชาย ใจดี/2567/นายสมชาย ใจดี.txt", "/srv/นายบุคคล ก/2567/นายบุคคล ก.txt"],
  ])("%s", (path, masked) => {
    expect(maskPath(path)).toBe(masked);
    expect(maskPath(masked)).toBe(masked);
  });

  it.each(["อำเภอนางรอง/รายงาน ITA 2567.pdf", "นายกเทศมนตรี_คำสั่ง 12-2567.docx", "20231005-0812345.txt"])(
    "leaves %s",
    (path) => expect(maskPath(path)).toBe(path),
  );
});
