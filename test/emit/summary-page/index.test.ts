import { describe, expect, it } from "vitest";
import { FigureCollector } from "../../../src/emit/summary-page/figures.js";
import { summaryPage } from "../../../src/emit/summary-page/index.js";
import { sampleFinding, sampleReport } from "../sample-report.js";

const catalogue = {
  producer: { name: "prongsai", version: "0.0.0" },
  rules: [
    {
      id: "total-mismatch",
      version: "1",
      severity: "error" as const,
      title: { th: "<b>รวม</b> & ไม่ตรง", en: "total" },
    },
  ],
};

async function pageOf(): Promise<string> {
  const collector = new FigureCollector();
  collector.add(sampleReport({ findings: [sampleFinding({ rule: "total-mismatch" })] }));
  return summaryPage(collector.figures(), catalogue);
}

describe("summaryPage", () => {
  it("gives the same bytes each time", async () => {
    expect(await pageOf()).toBe(await pageOf());
  });

  it("holds no script, no style attribute and no address but its policy's own", async () => {
    const page = await pageOf();
    expect(page).not.toMatch(/<script|\sstyle=|javascript:|<link|<iframe/u);
    expect(page.replaceAll("http://www.w3.org/", "")).not.toMatch(/https?:\/\//u);
    expect(page).toContain("default-src 'none'");
  });

  it("shows words as words", async () => {
    const page = await pageOf();
    expect(page).toContain("&lt;b&gt;รวม&lt;/b&gt; &amp; ไม่ตรง");
  });

  it("says when there is nothing to draw", async () => {
    expect(await summaryPage(new FigureCollector().figures(), catalogue)).toContain("Nothing to draw");
  });
});
