import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_BROWSER, pageFile, SKIPPED, startBrowser, watch } from "./support/browser.js";
import { samplePage } from "./support/page.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

describe.skipIf(NO_BROWSER)(`the review page for everyone${SKIPPED}`, () => {
  const file = pageFile(samplePage().html);
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    file.remove();
  });

  async function faultsOf(page: Page): Promise<string[]> {
    const { violations } = (await page.evaluate("axe.run()")) as { violations: Violation[] };
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical" || impact === "moderate")
      .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  }

  const tabs = ["scores", "arithmetic", "measures", "claims", "elements", "repairs", "typos"];
  const sizes = [
    [1280, 800],
    [390, 844],
  ] as const;
  it.each(sizes.flatMap((size) => ["th", "en"].map((language) => [language, ...size] as const)))(
    "has no serious fault in %s at %i × %i",
    async (language, width, height) => {
      const { page, context, faults } = await watch(browser, width, height);
      await context.addInitScript(AXE);
      await page.goto(file.address);
      await page.locator("a.agency").first().waitFor();
      if (language === "en") await page.getByRole("button", { name: /^English/u }).click();
      expect(await faultsOf(page)).toEqual([]);
      await page.locator("a.agency").first().click();
      await page.locator(".finding h2").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press("1");
      await page.locator(".dialog input").fill("Somsri");
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await page.locator(".verdict-mark .verdict").first().waitFor({ state: "attached" });
      await page.waitForFunction("document.querySelector('.finding-place')?.textContent.includes('2')");
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press("?");
      await page.locator(".dialog .keys").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press("Escape");
      for (const tab of tabs) {
        await page.locator(`#tab-${tab}`).click();
        await page.locator(`.panel-${tab}:visible`).waitFor();
        expect(await faultsOf(page)).toEqual([]);
      }
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await context.close();
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it("moves the focus with what is shown, and back", async () => {
    const { page, context } = await watch(browser);
    const focused = () => page.evaluate("document.activeElement.tagName + ' ' + document.activeElement.textContent");
    await page.goto(file.address);
    await page.locator("a.agency").first().waitFor();
    await page.keyboard.press("j");
    await expect.poll(focused).toBe("A เทศบาลตำบลบ้านใหม่");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("H1 เทศบาลตำบลบ้านใหม่");
    await page.locator("main[aria-busy=false] .findings").waitFor();
    await page.keyboard.press("j");
    await expect.poll(focused).toBe("H2 ข้อความขัดกับข้อมูล");
    await page.keyboard.press("?");
    await page.locator(".dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("H2 ข้อความขัดกับข้อมูล");
    await page.keyboard.press("u");
    await expect.poll(focused).toBe("A เทศบาลตำบลบ้านใหม่");
    await context.close();
  });
});
