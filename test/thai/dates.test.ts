import { describe, expect, it } from "vitest";
import { findDates } from "../../src/thai/dates.js";
import { findYears, fiscalYearOf, fiscalYearRange } from "../../src/thai/fiscal-year.js";
import { monthOf } from "../../src/thai/months.js";

describe("monthOf", () => {
  it.each([
    ["มกราคม", 1],
    ["ม. ค.", 1],
    ["มีค", 3],
    ["เม.ย", 4],
    ["กรกฏาคม", 7],
    ["พฤษจิกายน", 11],
    ["เดือนธันวาคม", 12],
    ["จ.ค.", null],
    ["จันทร์", null],
    ["", null],
  ])("%s", (word, month) => {
    expect(monthOf(word)).toBe(month);
  });
});

describe("findDates", () => {
  it.each([
    ["วันที่ ๕ ตุลาคม ๒๕๖๖", ["2023-10-05"]],
    ["29   มกราคม    2564", ["2021-01-29"]],
    ["วันที่ ๒๕ เดือน พฤศจิกายน พ.ศ. ๒๕๖๓", ["2020-11-25"]],
    ["28 ก.พ. 2566 และ ธ.ค. ๖๓", ["2023-02-28", "2020-12"]],
    ["1/10/2566, 1.10.2566, 2023-10-05", ["2023-10-01", "2023-10-01", "2023-10-05"]],
    ["ลงวันที่ ๑๒ มกราคม\n๒๕๖๖", ["2023-01-12"]],
    ["ภายในปี พ.ศ. ๒๕๖๓", ["2020"]],
    ["31 กุมภาพันธ์ 2566", []],
    ["ปีงบประมาณ พ.ศ. 2566", []],
    ["5 มกราคม 2466", []],
    ["ความคิด 2566", []],
  ])("%s", (text, dates) => {
    expect(findDates(text).map((token) => token.iso)).toEqual(dates);
  });

  it("gives the precision and the Buddhist year", () => {
    expect(findDates("เมษายน 2024")).toMatchObject([{ precision: "month", year: 2567, iso: "2024-04" }]);
  });
});

describe("findYears", () => {
  it.each([
    ["ปีงบประมาณ พ.ศ. ๒๕๖๗", ["fiscal 2567"]],
    ["ประจำปีงบประมาณ\nพ.ศ.๒๕๖๗", ["fiscal 2567"]],
    ["ประจำปี ๒๕๖๖", ["fiscal 2566"]],
    ["ITA 65", ["fiscal 2565"]],
    ["ITA 2023", ["fiscal 2566"]],
    ["พ.ศ.2563", ["calendar 2563"]],
    ["rpt?Year=2020", ["calendar 2563"]],
    ["5 ตุลาคม 2566", ["calendar 2566"]],
    ["ปี 66", ["bare 2566"]],
    ["ที่ กข ๑๒๓/๒๕๖๖", ["bare 2566"]],
    ["แผน พ.ศ.๒๕๖๑ – ๒๕๖๕", ["calendar 2561", "calendar 2565"]],
    ["ปีงบประมาณ ๒๕๖๖ – ๖๗", ["fiscal 2566", "fiscal 2567"]],
    ["คะแนน 2567 2568", ["bare 2567", "bare 2568"]],
    ["พ.ร.บ. พ.ศ. 2539", []],
    ["2,567 บาท หรือ 2567 บาท", []],
    ["ข้อ 65 คะแนน ITA 65.40", []],
  ])("%s", (text, years) => {
    expect(findYears(text).map((token) => `${token.kind} ${token.year}`)).toEqual(years);
  });

  it("knows when a fiscal year begins and ends", () => {
    expect(fiscalYearRange(2567)).toEqual({ start: "2023-10-01", end: "2024-09-30" });
    expect(["2023-09-30", "2023-10-01", "2024-01", "2024"].map(fiscalYearOf)).toEqual([2566, 2567, 2567, 2567]);
  });
});
