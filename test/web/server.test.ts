import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reviewEntrySchema } from "../../src/model/review.js";
import { NO_BROWSER, SKIPPED, startBrowser, type Watched, watch } from "./support/browser.js";
import { decision } from "./support/entries.js";
import { fingerprintOf } from "./support/findings.js";
import { samplePage } from "./support/page.js";
import { totalsReport, warningReport } from "./support/samples.js";
import { ADDRESS, type PretendedServer, pretendServer } from "./support/server.js";

describe.skipIf(NO_BROWSER)(`the review page before a server${SKIPPED}`, () => {
  let browser: Browser;
  let watched: Watched;
  let page: Page;
  let server: PretendedServer;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    watched = await watch(browser);
    page = watched.page;
    server = await pretendServer(page, samplePage().index, [warningReport(), totalsReport()]);
    server.stored.push(decision(fingerprintOf("ปี 2567/รายงานผล.pdf", "total-mismatch"), "false-alarm", "สมชาย"));
    await page.goto(`${ADDRESS}/`);
    await page.locator("a.agency").first().click();
    await page.locator(".finding h2").waitFor();
  });
  afterEach(async () => {
    await watched.context.close();
    const own = (fault: string) => fault.startsWith(`request: ${ADDRESS}/`) || fault.includes("status of 507");
    expect(watched.faults.filter((fault) => !own(fault))).toEqual([]);
  });

  it("draws the evidence on the picture of its page", async () => {
    const picture = page.locator(".whole-page .picture");
    await picture.locator("img").waitFor();
    const image = await picture.boundingBox();
    const frame = await picture.locator(".frame").first().boundingBox();
    const share = ((frame?.x ?? 0) - (image?.x ?? 0)) / (image?.width ?? 1);
    expect(share).toBeCloseTo(100 / 595, 2);
    await page.keyboard.press("o");
    await page.getByRole("heading", { name: "ภาพหน้า 1" }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("stores decisions under the server's reviewer, beside those of others", async () => {
    expect(await page.locator(".top .reviewer").textContent()).toBe("ผู้ตรวจ: สมศรี");
    expect(await page.locator("input[type=file]").count()).toBe(0);
    expect(await page.locator(".verdicts li").allTextContents()).toEqual(["สมชาย: แจ้งผิด"]);
    await page.keyboard.press("1");
    await expect.poll(() => server.stored.length).toBe(2);
    expect(reviewEntrySchema.parse(server.stored[1])).toMatchObject({ verdict: "true", reviewer: "สมศรี" });
    await page.keyboard.press("k");
    await expect.poll(() => page.locator(".verdicts-disagree li").count()).toBe(2);
  });

  it("keeps what could not be stored, says so, and tries again", async () => {
    server.refuses = true;
    await page.keyboard.press("1");
    await expect.poll(() => page.locator(".note-bar").textContent()).toContain("ยังบันทึกไม่ได้ 1 รายการ");
    expect(await page.locator(".note-bar").textContent()).toContain("บันทึกไม่ได้ตอนนี้");
    expect(server.stored).toHaveLength(1);
    server.refuses = false;
    await page.getByRole("button", { name: "ลองอีกครั้ง" }).click();
    await expect.poll(() => server.stored.length).toBe(2);
    await expect.poll(() => page.locator(".note-bar").count()).toBe(0);
  });

  it("corrects a value that was read, by its pointer, and withdraws it", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.getByRole("tab", { name: "คะแนน", exact: true }).click();
    await page.getByRole("button", { name: "แก้" }).first().click();
    await page.getByLabel("ค่าที่ถูก").fill("๘๘.x");
    await page.keyboard.press("Enter");
    expect(await page.locator(".form-fault").textContent()).toContain("ต้องเป็นตัวเลข");
    await page.getByLabel("ค่าที่ถูก").fill("๘๘.๑๑");
    await page.keyboard.press("Enter");
    await expect.poll(() => server.stored.length).toBe(2);
    expect(reviewEntrySchema.parse(server.stored[1])).toMatchObject({
      kind: "correction",
      pointer: "/assessments/0/total",
      raw: "98.11",
      read: 98.11,
      value: 88.11,
      withdrawn: false,
    });
    expect(await page.locator(".corrections li").textContent()).toContain("สมศรี แก้จาก 98.11 เป็น 88.11");
    await page.getByRole("button", { name: "ถอนการแก้" }).click();
    await expect.poll(() => server.stored.length).toBe(3);
    expect(server.stored[2]).toMatchObject({ withdrawn: true });
  });
});
