import { expect, test } from "vitest";
import { itemRangeMalformed } from "../../src/check/item-range-malformed.js";
import { judge } from "./support/judge.js";

const found = (first: string | null, last: string | null, raw: string, fiscalYear: number | null = 2564) =>
  judge(itemRangeMalformed, { mentions: { itemRanges: [{ value: { first, last }, raw, indicator: 8, fiscalYear }] } });

test.each([
  [null, "e15", "11– e15", "lost"],
  ["e11", null, "e11 – ๑๕", "lost"],
  ["i1", "e6", "i1 – e6", "mixed"],
  ["i12", "i7", "i12 – i7", "reversed"],
  ["o34", "o45", "o34 – o45", "beyond"],
])("%s to %s, printed “%s”: %s", (first, last, raw, messageId) => {
  const { findings } = found(first, last, raw);
  expect(findings).toMatchObject([{ messageId, severity: "warning", actual: raw, indicator: 8 }]);
  expect(findings[0]?.message.th).toContain(raw);
});

test("knows each year's last item", () => {
  expect(found("i25", "i30", "i25 – i30").state).toBe("passed");
  expect(found("i25", "i30", "i25 – i30", 2568).findings).toHaveLength(1);
  expect(found("i25", "i30", "i25 – i30", null).findings).toEqual([]);
});

test("says nothing of a range whose digits could not be read", () => {
  const unread = { value: null, raw: "i1 - i6", indicator: 1, fiscalYear: 2564 };
  expect(judge(itemRangeMalformed, { mentions: { itemRanges: [unread] } })).toMatchObject({ findings: [] });
});
