import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INDICATORS, matchIndicatorName } from "../../src/ita/index.js";

describe("matchIndicatorName", () => {
  test("knows every official name and alias, with spaces or numbers about it", () => {
    for (const { no, name, aliases } of INDICATORS) {
      for (const known of [name, ...aliases]) {
        expect(matchIndicatorName(known)).toEqual({ no, exact: true, distance: 0 });
        expect(matchIndicatorName(`ตัวชี้วัดที่ ${no} ${known}`, 2567)).toMatchObject({ no, exact: true });
        expect(matchIndicatorName(`๑. ${[...known].join(" ")}`)).toMatchObject({ no, exact: true });
      }
    }
  });

  test.each([
    ["การใช้ทรัพย์สินทางราชการ", 4],
    ["การการแก้ปัญหาการทุจริต", 5],
    ["ประสิทธิภาพการสื่อสร", 7],
    ["การปรับปรุงระบบการทํางาน", 8],
  ])("takes %s for %i", (printed, no) => {
    expect(matchIndicatorName(printed)).toMatchObject({ no, exact: false });
  });

  test.each(["การใช้จ่ายเงิน", "การให้บริการประชาชน", "การปฏิบัติงานที่", "การดำเนินงาน", "", "คะแนนเฉลี่ย", "IIT"])(
    "knows no indicator %s",
    (printed) => {
      expect(matchIndicatorName(printed)).toBeNull();
    },
  );

  test("never throws, and an exact match has no distance", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const match = matchIndicatorName(text);
        expect(match === null || match.exact === (match.distance === 0)).toBe(true);
      }),
    );
  });
});
