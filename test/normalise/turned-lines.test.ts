import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { documentOf } from "./documents.js";

const blockOf = (raw: string) => normalise(documentOf([raw])).blocks[0];

describe("lines turned on the page", () => {
  it.each(["ัตว ้ีชวัด ี่ท", "การป ิฏบ ัติห ้นา ี่ท", "คะแนน\nัตว ้ีชวัด ี่ท"])("are left as written and marked: %j", (raw) => {
    const block = blockOf(raw);
    expect(block?.text).toBe(raw);
    expect(block?.unreadable).toBe(true);
  });

  it.each([
    ["ผ ู้บริหารและผ ู้ปฏิบัติ", "ผู้บริหารและผู้ปฏิบัติ"],
    ["ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 1"],
    ["เม่ือ ข้ึน หญา้", "เมื่อ ขึ้น หญ้า"],
  ])("are not seen in %j", (raw, wanted) => {
    const block = blockOf(raw);
    expect(block?.text).toBe(wanted);
    expect(block?.unreadable).toBeUndefined();
  });
});
