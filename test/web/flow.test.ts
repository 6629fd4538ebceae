import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decisionFileSchema } from "../../src/model/review.js";
import { NO_BROWSER, pageFile, SKIPPED, startBrowser, type Watched, watch } from "./support/browser.js";
import { decision } from "./support/entries.js";
import { fingerprintOf } from "./support/findings.js";
import { samplePage } from "./support/page.js";

describe.skipIf(NO_BROWSER)(`the review page in a browser${SKIPPED}`, () => {
  const { html } = samplePage();
  const file = pageFile(html);
  let browser: Browser;
  let watched: Watched;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    file.remove();
  });
  beforeEach(async () => {
    watched = await watch(browser);
    page = watched.page;
    await page.goto(file.address);
    await page.locator("a.agency").first().waitFor();
  });
  afterEach(async () => {
    await watched.context.close();
    expect(watched.faults).toEqual([]);
  });

  const agencies = () => page.locator("a.agency").allTextContents();
  const current = () => page.locator(".finding h2").textContent();
  const openFirst = async () => {
    await page.locator("a.agency").first().click();
    await page.locator(".finding h2").waitFor();
  };
  const decideAs = async (name: string) => {
    await page.keyboard.press("1");
    await page.locator(".dialog input:focus").waitFor();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.locator(".dialog").waitFor({ state: "detached" });
  };

  it("lists the most urgent first, filters, searches and sorts", async () => {
    expect((await agencies())[0]).toBe("เทศบาลตำบลบ้านใหม่");
    expect(await page.locator("table.reports").getAttribute("aria-rowcount")).toBe("5");
    await page.getByLabel("จังหวัด", { exact: true }).selectOption({ label: "เชียงใหม่ (1)" });
    await expect.poll(agencies).toEqual(["องค์การบริหารส่วนตำบลดอนแก้ว"]);
    await page.getByRole("button", { name: "ล้างตัวกรอง" }).click();
    await page.keyboard.press("/");
    await page.keyboard.type("บ้านใหม่ 1");
    await expect.poll(agencies).toEqual([]);
    expect(await page.locator(".nothing").textContent()).toBe("ไม่มีรายงานที่ตรงกับตัวกรอง");
    await page.getByRole("button", { name: "ล้างตัวกรอง" }).click();
    await page.getByRole("button", { name: /^ปี:/u }).click();
    await expect.poll(async () => (await agencies())[0]).toBe("องค์การบริหารส่วนตำบลดอนแก้ว");
    expect(await page.locator("th.cell-fiscalYear").getAttribute("aria-sort")).toBe("ascending");
  });

  it("shows the crop of the finding with its frame where the mark is", async () => {
    await openFirst();
    expect(await current()).toBe("คะแนนรวมไม่ตรงกับตัวชี้วัด");
    const picture = page.locator(".place .picture").first();
    const image = await picture.locator("img").boundingBox();
    const frame = await picture.locator(".frame").boundingBox();
    expect(image?.width).toBeCloseTo(200, 0);
    expect((frame?.x ?? 0) - (image?.x ?? 0)).toBeCloseTo(120, 0);
    expect(frame?.width).toBeCloseTo(50, 0);
    const red = await picture.locator("img").getAttribute("src");
    await page.keyboard.press("j");
    await expect.poll(current).toBe("ข้อความขัดกับข้อมูล");
    expect(await page.locator(".side-by-side").textContent()).toContain("ได้คะเเนนรวม");
    expect(await page.locator(".side-by-side mark").allTextContents()).toEqual(["98.11", "98.11"]);
    await page.keyboard.press("j");
    await expect.poll(current).toBe("มาตรการไม่ครบช่อง");
    expect(await page.locator(".picture img").getAttribute("src")).not.toBe(red);
  });

  it("decides by keyboard, exports, keeps over a reload, and imports what another exported", async () => {
    await openFirst();
    await decideAs("สมศรี");
    await expect.poll(current).toBe("ข้อความขัดกับข้อมูล");
    await page.keyboard.press("n");
    await page.locator(".dialog textarea:focus").waitFor();
    await page.keyboard.type("1 2 3 ดูหน้า 2 <b>");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("2");
    await expect.poll(current).toBe("มาตรการไม่ครบช่อง");
    await page.keyboard.press("k");
    await page.keyboard.press("0");
    await expect.poll(() => page.locator(".verdicts").textContent()).toContain("ยังไม่ตัดสิน");
    await page.keyboard.press("3");
    await expect.poll(() => page.locator(".progress-line span").textContent()).toBe("ตรวจแล้ว 2 จาก 3 ข้อ");

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "ส่งออกคำตัดสิน" }).click();
    const path = await (await download).path();
    const exported = decisionFileSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    expect(exported.entries.map((entry) => entry.kind === "decision" && [entry.verdict, entry.note])).toEqual([
      ["true", ""],
      [null, "1 2 3 ดูหน้า 2 <b>"],
      ["false-alarm", "1 2 3 ดูหน้า 2 <b>"],
      [null, "1 2 3 ดูหน้า 2 <b>"],
      ["our-misreading", "1 2 3 ดูหน้า 2 <b>"],
    ]);

    await page.reload();
    await page.locator(".finding h2").waitFor();
    expect(await page.locator(".progress-line span").textContent()).toBe("ตรวจแล้ว 2 จาก 3 ข้อ");

    const print = fingerprintOf("ปี 2567/รายงานผล.pdf", "total-mismatch");
    const theirs = join(file.folder, "theirs.json");
    const entries = [decision(print, "false-alarm", "สมชาย")];
    writeFileSync(theirs, JSON.stringify({ reviewVersion: "1.0.0", program: "Prongsai 0.1.0", entries }));
    await page.locator("input[type=file]").setInputFiles(theirs);
    await expect.poll(() => page.locator(".dialog [role=alert]").textContent()).toContain("เป็นรายการใหม่ 1 รายการ");
    await page.keyboard.press("Escape");
    await page.locator("[data-at='0']").click();
    await expect.poll(() => page.locator(".verdicts li").allTextContents()).toEqual(["สมศรี (คุณ): จริง", "สมชาย: แจ้งผิด"]);
    expect(await page.locator(".verdicts .disagree").textContent()).toBe("ผู้ตรวจเห็นต่างกัน");
  });

  it("goes on to the next report that is left, and says so", async () => {
    await openFirst();
    await decideAs("สมศรี");
    await page.keyboard.press("1");
    await page.keyboard.press("1");
    await expect
      .poll(() => page.locator(".report-head h1").textContent())
      .toBe("</script><script>window.harmed = true</script>");
    expect(await page.locator(".announcer").textContent()).toContain("ตรวจรายงานฉบับนี้ครบแล้ว");
    await page.locator("main[aria-busy=false] .finding h2").waitFor();
    await page.keyboard.press("1");
    await expect.poll(current).toBe("ระยะเวลาย้อนกลับ");
    await page.keyboard.press("1");
    await expect.poll(() => page.locator(".announcer").textContent()).toContain("ไม่มีข้อที่ต้องตรวจต่อ");
    await page.keyboard.press("u");
    await page.locator("a.agency").first().waitFor();
    await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe("องค์การบริหารส่วนตำบลดอนแก้ว");
    await expect.poll(() => page.locator(".cell-reviewed .reviewed-done").count()).toBe(4);
  });

  it("does nothing by keys while somebody types, and nothing at all once they are turned off", async () => {
    await page.getByLabel("ค้นหา").fill("");
    await page.keyboard.type("j?u");
    expect(await page.getByLabel("ค้นหา").inputValue()).toBe("j?u");
    expect(await page.locator(".dialog").count()).toBe(0);
    await page.getByRole("button", { name: "ล้างตัวกรอง" }).click();
    await page.keyboard.press("?");
    await page.getByLabel("ใช้แป้นลัด").uncheck();
    await page.keyboard.press("Escape");
    await openFirst();
    await page.keyboard.press("j");
    await page.keyboard.press("1");
    expect(await current()).toBe("คะแนนรวมไม่ตรงกับตัวชี้วัด");
    expect(await page.locator(".dialog").count()).toBe(0);
  });

  it("says why a file can't be imported", async () => {
    const wrong = join(file.folder, "wrong.json");
    writeFileSync(wrong, "{");
    await page.locator("input[type=file]").setInputFiles(wrong);
    await expect.poll(() => page.locator(".dialog [role=alert]").textContent()).toContain("ไม่ใช่ JSON");
    expect(await page.locator(".dialog .dialog-heading").textContent()).toBe("นำเข้าไม่ได้");
  });

  it("speaks English once asked, and remembers it", async () => {
    await page.getByRole("button", { name: /^English/u }).click();
    expect(await page.locator("h1").textContent()).toBe("Reports");
    await page.reload();
    await expect.poll(() => page.locator("h1").textContent()).toBe("Reports");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByLabel("Severity").selectOption("warning");
    await openFirst();
    await page.getByLabel(/^Only those that match/u).waitFor();
    expect(await page.locator(".finding-item").count()).toBe(1);
  });

  it("shows all parts of a report", async () => {
    await openFirst();
    const parts: [string, string][] = [
      ["คะแนน", "84.20"],
      ["การคำนวณ", "ไม่ตรงกัน"],
      ["มาตรการ", "เผยแพร่บนเว็บไซต์"],
      ["ข้อความในรายงาน", "ได้คะแนนรวม 98.11"],
      ["องค์ประกอบที่ต้องมี", "การกำกับติดตาม"],
      ["การซ่อมข้อความ", "สระเอสองตัวแทนสระแอ"],
      ["คำที่อาจสะกดผิด", "ประเมิณ"],
    ];
    for (const [tab, words] of parts) {
      await page.getByRole("tab", { name: tab }).first().click();
      await expect.poll(() => page.locator("[role=tabpanel]:visible").textContent()).toContain(words);
    }
  });

  it("says what was left out of the file, and whose the program is", async () => {
    const footer = await page.locator("footer").textContent();
    expect(footer).toContain("ภาพหลักฐาน 5 จาก 7 ภาพไม่ได้ใส่ไว้");
    expect(footer).toContain("AGPL-3.0-or-later");
    expect(footer).toContain("https://example.org/prongsai");
    await page.locator("a.agency").nth(3).click();
    await expect.poll(() => page.locator(".left-out").textContent()).toContain("prongsai review OUT");
  });

  it("says that decisions are not kept where the browser keeps nothing", async () => {
    await page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })");
    await page.reload();
    await openFirst();
    await decideAs("สมศรี");
    await expect.poll(() => page.locator(".note-bar").textContent()).toContain("เก็บคำตัดสินไม่ได้ (1 รายการ)");
    expect(await page.locator(".progress-line span").textContent()).toBe("ตรวจแล้ว 1 จาก 3 ข้อ");
  });
});
