import { describe, expect, it } from "vitest";
import { type Catalogue, sarifHead, sarifResults, sarifTail } from "../../src/emit/sarif.js";
import { evidence, sampleFinding, sampleReport } from "./sample-report.js";

const catalogue: Catalogue = {
  producer: { name: "prongsai", version: "1.2.3" },
  rules: [
    { id: "other-rule", version: "1.0.0", severity: "info", title: { th: "ก", en: "a" } },
    { id: sampleFinding().rule, version: "2.0.0", severity: "error", title: { th: "ข", en: "b" } },
  ],
};

const written = (...findings: ReturnType<typeof sampleFinding>[]) => {
  const results = sarifResults(sampleReport({ findings }, "ปี 2567/a#b.zip!/รายงาน.docx"), catalogue);
  return JSON.parse(`${sarifHead(catalogue)}${results.join(",")}${sarifTail()}`);
};

describe("findings.sarif", () => {
  it("is one run of SARIF 2.1.0 with the catalogue, also where nothing was found", () => {
    const log = written();
    expect(log.version).toBe("2.1.0");
    expect(log.runs).toHaveLength(1);
    const { driver } = log.runs[0].tool;
    expect(driver.name).toBe("prongsai");
    expect(driver.rules.map((rule: { id: string }) => rule.id)).toEqual(catalogue.rules.map(({ id }) => id));
    expect(driver.rules[0].defaultConfiguration.level).toBe("note");
    expect(log.runs[0].results).toEqual([]);
  });

  it("gives each finding its rule, level, message, place, fingerprint and cause", () => {
    const finding = sampleFinding({
      severity: "warning",
      evidence: [evidence({ page: 3, block: 9, table: 1, row: 4 })],
    });
    const [result] = written(finding).runs[0].results;
    expect(result).toMatchObject({ ruleId: finding.rule, ruleIndex: 1, level: "warning", suppressions: [] });
    expect(result.message.text).toBe(`${finding.message.th} · ${finding.message.en}`);
    expect(result.locations[0].logicalLocations[0].fullyQualifiedName).toBe("page 3/block 9/table 1/row 4");
    const { uri } = result.locations[0].physicalLocation.artifactLocation;
    expect(uri).not.toMatch(/[ #]/);
    expect(decodeURIComponent(uri)).toBe("ปี 2567/a#b.zip!/รายงาน.docx");
    expect(Object.values(result.partialFingerprints)).toEqual([finding.fingerprint]);
    expect(result.properties.cause).toBe(finding.cause);
  });

  it("names the other report in a finding between reports, and tells accepted findings", () => {
    const places = [evidence(), evidence({ source: "อื่น.pdf" })];
    const [result] = written(sampleFinding({ accepted: true, evidence: places })).runs[0].results;
    expect(result.suppressions).toEqual([{ kind: "external", status: "accepted" }]);
    const { uri } = result.relatedLocations[0].physicalLocation.artifactLocation;
    expect(decodeURIComponent(uri)).toBe("อื่น.pdf");
  });
});
