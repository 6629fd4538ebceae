import { expect, test } from "vitest";
import { indicatorNameUnexpected } from "../../src/check/indicator-name-unexpected.js";
import { judge } from "./support/judge.js";

const names = (...values: { value: string; printedNo: number | null; indicator?: number }[]) => ({
  mentions: { indicatorNames: values.map((value) => ({ ...value, fiscalYear: 2568, table: 3 })) },
});

test("fires for a name that is none of the ten, and says which was meant", () => {
  const { findings } = judge(indicatorNameUnexpected, names({ value: "การใช้จ่ายเงิน", printedNo: 3 }));
  expect(findings).toMatchObject([{ severity: "info", indicator: 3, expected: "การใช้อำนาจ", actual: "การใช้จ่ายเงิน" }]);
});

test("fires without a number too, and once for a name repeated", () => {
  const one = { value: "การให้บริการประชาชน", printedNo: null };
  expect(judge(indicatorNameUnexpected, names(one, one)).findings).toMatchObject([{ indicator: null, expected: null }]);
});

test.each(["การแก้ปัญหาการทุจริต", "คุณภาพ การดำเนินงาน", "การใช้ทรัพย์สินทางราชการ"])("knows %s", (value) => {
  expect(judge(indicatorNameUnexpected, names({ value, printedNo: 1 })).state).toBe("passed");
});
