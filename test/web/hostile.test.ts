import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_BROWSER, pageFile, SKIPPED, startBrowser, watch } from "./support/browser.js";
import { samplePage } from "./support/page.js";
import { HOSTILE } from "./support/samples.js";

const TABS = ["scores", "arithmetic", "measures", "claims", "elements", "repairs", "typos", "findings"];

describe.skipIf(NO_BROWSER)(`hostile reports in the review page${SKIPPED}`, () => {
  const file = pageFile(samplePage().html);
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    file.remove();
  });

  it("stay text wherever they are shown: no element, no script, no window, no request", async () => {
    const { page, context, faults } = await watch(browser);
    await page.goto(file.address);
    const hostile = page.locator("a.agency", { hasText: "window.harmed" });
    await hostile.waitFor();
    expect(await hostile.textContent()).toBe(HOSTILE.script);
    await hostile.click();
    await page.locator(".finding h2").waitFor();
    expect(await page.locator(".finding-message").textContent()).toBe(HOSTILE.script);
    expect(await page.locator(".compared").textContent()).toContain(HOSTILE.picture);
    for (const tab of TABS) {
      await page.locator(`#tab-${tab}`).click();
      await page.locator("[role=tabpanel]:visible").waitFor();
      expect(await page.locator("[role=tabpanel] img, [role=tabpanel] script, [role=tabpanel] a").count()).toBe(0);
    }
    expect(await page.evaluate("window.harmed")).toBeUndefined();
    expect(await page.locator("a[href]:not([href^='#'])").count()).toBe(1);
    expect(
      await page.evaluate("[...document.querySelectorAll('[style]')].filter(one => one.closest('bdi')).length"),
    ).toBe(0);
    await context.close();
    expect(faults).toEqual([]);
  });

  it("do not turn the direction of the words around them, and long words do not widen the page", async () => {
    const { page, context } = await watch(browser, 390, 844);
    await page.goto(file.address);
    await page.locator("a.agency", { hasText: "window.harmed" }).click();
    await page.locator(".finding h2").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.said')).unicodeBidi")).toBe("isolate");
    await context.close();
  });
});
