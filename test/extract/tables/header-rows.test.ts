import { describe, expect, it } from "vitest";
import { headerRowsOf } from "../../../src/extract/tables/header-rows.js";

describe("header rows", () => {
  it("knows headers by their words, by bold type or by a separator", () => {
    expect(
      headerRowsOf([
        ["ลำดับ", "ตัวชี้วัด", "คะแนน"],
        ["1", "ก", "80.00"],
      ]),
    ).toBe(1);
    expect(
      headerRowsOf([
        ["<b>ก</b>", "**ข**"],
        ["ค", "ง"],
      ]),
    ).toBe(1);
    expect(
      headerRowsOf(
        [
          ["กอง", "งาน"],
          ["ค", "ง"],
        ],
        true,
      ),
    ).toBe(1);
    expect(
      headerRowsOf([
        ["กอง", "งาน"],
        ["ค", "ง"],
      ]),
    ).toBe(0);
  });

  it("takes no data row for a header", () => {
    expect(
      headerRowsOf([
        ["1", "คะแนนการใช้งบประมาณ", "ระดับดี"],
        ["2", "ข", "ค"],
      ]),
    ).toBe(0);
    expect(headerRowsOf([["๑. มาตรการส่งเสริม", "ขั้นตอน", "กองช่าง"]])).toBe(0);
    expect(
      headerRowsOf([
        ["ตัวชี้วัด ก", "คะแนน 87.45"],
        ["ข", "ค"],
      ]),
    ).toBe(0);
    expect(headerRowsOf([["", `มาตรการ ${"ยาว".repeat(80)}`, "คะแนน"]])).toBe(0);
    expect(headerRowsOf([])).toBe(0);
  });

  it("takes a second row under merged cells and a caption above", () => {
    expect(
      headerRowsOf([
        ["ที่", "คะแนน", "", "หมายเหตุ"],
        ["", "2566", "2567", ""],
        ["1", "80", "90", ""],
      ]),
    ).toBe(2);
    expect(
      headerRowsOf([
        ["ที่", "คะแนน", "หมายเหตุ"],
        ["", "80", ""],
      ]),
    ).toBe(1);
    expect(
      headerRowsOf([
        ["ตารางที่ 1", "", ""],
        ["ลำดับ", "ตัวชี้วัด", "คะแนน"],
        ["1", "ก", "80"],
      ]),
    ).toBe(2);
  });
});
