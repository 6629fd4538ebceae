import { describe, expect, it } from "vitest";
import { FigureCollector, fiveNumbers } from "../../../src/emit/summary-page/figures.js";
import { sampleFinding, sampleReport } from "../sample-report.js";

describe("FigureCollector", () => {
  it("counts an agency's year once, whoever reports it again", () => {
    const collector = new FigureCollector();
    collector.add(sampleReport({}, "a.docx"));
    collector.add(sampleReport({}, "b.docx"));
    const { reports, years } = collector.figures();
    expect(reports).toBe(2);
    for (const { totals } of years) expect(totals).toHaveLength(1);
  });

  it("leaves out what is accepted or explained by another finding", () => {
    const findings = [
      sampleFinding({ fingerprint: "a".repeat(16) }),
      sampleFinding({ fingerprint: "b".repeat(16), group: "a".repeat(16) }),
      sampleFinding({ fingerprint: "c".repeat(16), accepted: true }),
    ];
    const collector = new FigureCollector();
    collector.add(sampleReport({ findings }));
    const { rules } = collector.figures();
    expect(rules.map(({ causes }) => causes.report + causes.reading + causes.undetermined)).toEqual([1]);
  });
});

describe("fiveNumbers", () => {
  it("gives quartiles by linear interpolation", () => {
    expect(fiveNumbers([4, 1, 3, 2])).toEqual([1, 1.75, 2.5, 3.25, 4]);
    expect(fiveNumbers([93.33])).toEqual([93.33, 93.33, 93.33, 93.33, 93.33]);
  });
});
