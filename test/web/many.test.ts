import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_BROWSER, pageFile, SKIPPED, startBrowser, watch } from "./support/browser.js";
import { fillPage, indexOf, listEntry } from "./support/page.js";
import { totalsReport } from "./support/samples.js";

const MANY = 1000;

describe.skipIf(NO_BROWSER)(`the review page with ${MANY} reports${SKIPPED}`, () => {
  const report = totalsReport();
  const provinces = ["ลำปาง", "ตาก", "น่าน", "แพร่"];
  const reports = Array.from({ length: MANY }, () => report);
  const entries = reports.map((one, at) =>
    listEntry(one, {
      id: `report-${at}`,
      path: `ชุดที่ 1/รายงาน ${at}.pdf`,
      agency: `เทศบาลตำบลที่ ${at}`,
      province: provinces[at % provinces.length] ?? null,
      urgency: MANY - 1 - at,
    }),
  );
  const file = pageFile(fillPage(indexOf(entries), reports));
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    file.remove();
  });

  it("keeps only the rows in sight in the page, and says which rows of all they are", async () => {
    const { page, context, faults } = await watch(browser);
    await page.goto(file.address);
    await page.locator("a.agency").first().waitFor();
    expect(await page.locator("a.agency").first().textContent()).toBe("เทศบาลตำบลที่ 999");
    expect(await page.locator(".report-row").count()).toBeLessThan(60);
    expect(await page.locator("table.reports").getAttribute("aria-rowcount")).toBe("1001");
    await page.locator(".table-scroller").hover();
    await page.mouse.wheel(0, 1_000_000);
    const last = page.locator("a.agency", { hasText: /ที่ 0$/u });
    await last.waitFor();
    expect(await page.locator(".report-row").last().getAttribute("aria-rowindex")).toBe("1001");
    await last.click();
    await page.locator(".finding h2").waitFor();
    await page.keyboard.press("u");
    await page.locator("a.agency", { hasText: /ที่ 0$/u }).waitFor();
    await page.getByLabel("จังหวัด", { exact: true }).selectOption("ตาก");
    await expect.poll(() => page.locator(".list-count").textContent()).toContain("แสดง 250 จาก 1000 ฉบับ");
    await context.close();
    expect(faults).toEqual([]);
  });

  it("unpacks a report only when it is opened", async () => {
    const { page, context } = await watch(browser);
    await page.addInitScript(
      "window.unpacked = 0; const Real = window.DecompressionStream; window.DecompressionStream = class extends Real { constructor(kind) { super(kind); window.unpacked += 1; } }",
    );
    await page.goto(file.address);
    await page.locator("a.agency").first().waitFor();
    expect(await page.evaluate("window.unpacked")).toBe(0);
    await page.locator("a.agency").first().click();
    await page.locator(".finding h2").waitFor();
    expect(await page.evaluate("window.unpacked")).toBeLessThanOrEqual(2);
    await context.close();
  });
});
