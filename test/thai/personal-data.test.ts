import { describe, expect, it } from "vitest";
import { findPersonalData, isIdentityNumber } from "../../src/thai/personal-data.js";

const found = (text: string) => findPersonalData(text).map(({ kind, span }) => `${kind} ${text.slice(...span)}`);

describe("findPersonalData", () => {
  it.each([
    ["โทร. ๐ ๓๒๔๗ ๑๒๓๔", ["phone ๐ ๓๒๔๗ ๑๒๓๔"]],
    ["โทรศัพท์ 0-3247-1234 ต่อ 12", ["phone 0-3247-1234 ต่อ 12"]],
    ["๐๘๑-๒๓๔-๕๖๗๘", ["phone ๐๘๑-๒๓๔-๕๖๗๘"]],
    ["มือถือ 0812345678 ค่ะ", ["phone 0812345678"]],
    ["(032) 471-234", ["phone (032) 471-234"]],
    ["+66 81 234 5678", ["phone +66 81 234 5678"]],
    ["08 1234 5678, 09-8765-4321", ["phone 08 1234 5678", "phone 09-8765-4321"]],
    ["เลขประจำตัวประชาชน ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๓", ["identity ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๓"]],
    ["1101700207030", ["identity 1101700207030"]],
    ["บัตรประจำตัวประชาชนเลขที่ 1234567890123", ["identity 1234567890123"]],
    ["อีเมล somying.r@nongkaew.example.go.th.", ["email somying.r@nongkaew.example.go.th"]],
    ["somying @ nongkaew . example", ["email somying @ nongkaew . example"]],
    ["LINE ID: somying_99", ["account somying_99"]],
    ["ไลน์ไอดี : somying99", ["account somying99"]],
    ["Facebook: สมหญิง รักถิ่น", ["account สมหญิง รักถิ่น"]],
  ])("finds %j", (text, tokens) => expect(found(text)).toEqual(tokens));

  it.each([
    "ที่ พบ ๕๒๓๐๑/๑๒๓ ลงวันที่ ๕ ตุลาคม ๒๕๖๗",
    "คะแนน 85.25 90.00 และ 0.75",
    "ปี 2563 2564 2565 2566",
    "งบประมาณ 1,250,000 บาท",
    "เลขที่โครงการ 6512345678901",
    "Facebook: เทศบาลตำบลหนองแก้ว",
    "LINE Official ของหน่วยงาน",
    "สายด่วน 1205",
    "1 - 30 มิถุนายน 2563",
    "i1 i2 i3 0 12 34 56 7 89",
    "[โทรศัพท์ ก] [อีเมล ข] โทร. [โทรศัพท์ ก] LINE ID: [บัญชี ก]",
    "d8e028e97509d2cd1101700207030abc",
  ])("leaves %j alone", (text) => expect(found(text)).toEqual([]));

  it("knows the check digit", () => {
    expect(isIdentityNumber("1101700207030")).toBe(true);
    expect(isIdentityNumber("1101700207031")).toBe(false);
    expect(isIdentityNumber("๑๑๐๑๗๐๐๒๐๗๐๓๐")).toBe(true);
  });
});
