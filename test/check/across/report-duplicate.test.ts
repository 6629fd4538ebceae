import { describe, expect, it } from "vitest";
import { runAcross } from "../../../src/check/across/engine.js";
import { reportDuplicate } from "../../../src/check/across/report-duplicate.js";
import { mergeBatch } from "../support/merge-batch.js";

const judged = (...reports: Record<string, unknown>[]) => runAcross([reportDuplicate], mergeBatch({ reports }));
const sketch = Array.from({ length: 64 }, (_, index) => 1000 + index);
const changed = (count: number) => sketch.map((minimum, index) => (index < count ? minimum + 5000 : minimum));

describe("report-duplicate", () => {
  it("finds the same bytes, whatever was read of them", () => {
    const same = { source: { sha256: "ab".repeat(32) } };
    const results = judged({ ...same, textSketch: [] }, {}, { ...same, textSketch: [] });
    expect(results.map(({ findings }) => findings.map(({ messageId }) => messageId))).toEqual([
      ["same-file"],
      [],
      ["same-file"],
    ]);
    expect(results[0]?.findings[0]).toMatchObject({ severity: "warning", cause: "report" });
  });

  it("finds almost the same text of one agency and year", () => {
    const [one] = judged({ textSketch: sketch }, { textSketch: changed(3) });
    expect(one?.findings[0]?.message.en).toContain("98 %");
    expect(judged({ textSketch: sketch }, { textSketch: changed(32) })[0]?.findings).toEqual([]);
  });

  it("leaves another year and another agency alone", () => {
    const other = { agency: { name: { value: "เทศบาลตำบลบ้านอื่น" } }, textSketch: sketch };
    expect(judged({ textSketch: sketch }, other)[0]?.findings).toEqual([]);
    const year = { fiscalYear: { value: 2560 }, textSketch: sketch };
    expect(judged({ textSketch: sketch }, year)[0]?.findings).toEqual([]);
  });
});
