import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { NO_BROWSER, SKIPPED, startBrowser, type Watched, watch } from "../web/support/browser.js";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const REPORTS = fileURLToPath(new URL("../../fixtures/reports/", import.meta.url));
const PATIENCE = 60_000;

let results = "";
let out = "";
let browser: Browser;
let servers: ChildProcess[] = [];

const prongsai = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });

/** Serves OUT to a reviewer; gives the start address. */
function serve(reviewer: string): Promise<string> {
  const child = spawn(process.execPath, [MAIN, "review", out, "--reviewer", reviewer], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  servers.push(child);
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const url = /http:\S+token=\S{43}/u.exec(printed)?.[0];
      if (url) resolve(url);
    });
    child.once("close", (status) => reject(new Error(`the server ended with ${status}`)));
  });
}

async function enter(reviewer: string): Promise<Watched> {
  const url = await serve(reviewer);
  const watched = await watch(browser);
  watched.page.setDefaultTimeout(PATIENCE);
  await watched.page.goto(url);
  await watched.page.getByText("plan-total.docx").waitFor();
  return watched;
}

/** What went wrong in a page, its requests to its own server apart. */
function faultsOf({ page, faults }: Watched): string[] {
  const own = `request: ${new URL(page.url()).origin}/`;
  return faults.filter((fault) => !fault.startsWith(own));
}

const open = async (page: Page, agency: string) => {
  await page.getByText(agency).first().click();
  await page.getByRole("heading", { name: agency }).waitFor();
};

/** Waits for a picture that can be seen. */
async function isDrawn(page: Page, within: string): Promise<void> {
  const picture = page.locator(`:is(${within}) img`).first();
  const width = () => picture.evaluate((image: unknown) => (image as { naturalWidth: number }).naturalWidth);
  await expect.poll(width, { timeout: PATIENCE }).toBeGreaterThan(0);
}

const stored = () =>
  readFileSync(join(out, "review/entries.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const saved = (page: Page) =>
  page.waitForResponse((response) => response.request().method() === "POST" && response.status() === 200);

describe.skipIf(NO_BROWSER)(`a review in a browser${SKIPPED}`, () => {
  beforeAll(() => {
    results = mkdtempSync(join(tmpdir(), "prongsai-browser-"));
    const inputs = ["foreign-print.pdf", "plan-total.docx"].map((name) => join(REPORTS, name));
    const { status, stderr } = prongsai("run", ...inputs, "--out", results, "--fail-on", "never", "--quiet");
    expect([status, stderr]).toEqual([0, ""]);
  }, 2 * PATIENCE);

  beforeEach(async () => {
    out = mkdtempSync(join(tmpdir(), "prongsai-browser-"));
    cpSync(results, out, { recursive: true });
    browser = await startBrowser();
  }, 2 * PATIENCE);

  afterEach(async () => {
    for (const server of servers) server.kill("SIGKILL");
    servers = [];
    await browser?.close();
    rmSync(out, { recursive: true, force: true });
  });

  afterAll(() => rmSync(results, { recursive: true, force: true }));

  it("goes from the start address to a corrected data set", { timeout: 4 * PATIENCE, retry: 1 }, async () => {
    const first = await enter("สมศรี");
    const { page } = first;
    expect(new URL(page.url()).search).toBe("");
    expect(await page.evaluate("document.cookie")).toBe("");

    await open(page, "เทศบาลตำบลหนองยอง");
    await isDrawn(page, "main");
    await page.keyboard.press("o");
    await isDrawn(page, "dialog, [role=dialog]");
    if (process.env.PRONGSAI_PICTURES)
      await page.screenshot({ path: join(process.env.PRONGSAI_PICTURES, "server-page.png") });
    await page.keyboard.press("Escape");
    await page.locator("dialog, [role=dialog]").waitFor({ state: "hidden" });
    const verdict = saved(page);
    await page.keyboard.press("2");
    await verdict;
    expect(stored()).toMatchObject([
      { kind: "decision", verdict: "false-alarm", reviewer: "สมศรี", rule: "agency-conflict" },
    ]);

    const second = await enter("วิชัย");
    await open(second.page, "เทศบาลตำบลหนองยอง");
    await second.page.getByText("สมศรี").first().waitFor();
    await second.page.keyboard.press("u");
    await open(second.page, "กรมปศุสัตว์");
    await second.page.getByRole("tab", { name: "คะแนน" }).first().click();
    const total = second.page.getByRole("row").filter({ hasText: "91.38" }).first();
    await total.getByRole("button", { name: "แก้" }).click();
    await second.page.getByLabel("ค่าที่ถูก").fill("๙๒.๒๘");
    await second.page.getByLabel("เหตุผล").fill("=ดูต้นฉบับ");
    const correction = saved(second.page);
    await second.page.getByRole("button", { name: "เก็บค่าใหม่" }).click();
    await correction;
    if (process.env.PRONGSAI_PICTURES)
      await second.page.screenshot({ path: join(process.env.PRONGSAI_PICTURES, "server-scores.png") });
    expect(stored()[1]).toMatchObject({
      kind: "correction",
      pointer: "/assessments/0/total",
      value: 92.28,
      reviewer: "วิชัย",
    });

    await page.reload();
    await page.getByText("แจ้งผิด").first().waitFor();
    expect([faultsOf(first), faultsOf(second)]).toEqual([[], []]);

    const ended = servers.map((server) => new Promise((resolve) => server.once("close", resolve)));
    for (const server of servers) server.kill("SIGINT");
    expect(await Promise.all(ended)).toEqual([0, 0]);

    const applied = prongsai("review", out, "--apply");
    expect(applied.stdout).toContain("1 report corrected");
    const scores = readFileSync(join(out, "corrected/scores.csv"), "utf8");
    expect(scores).toMatch(/plan-total\.docx,.*,total,.*,92\.28,91\.38,.*,91\.38,true,วิชัย\r\n/u);
    const findings = readFileSync(join(out, "corrected/findings.csv"), "utf8");
    expect(findings).not.toContain("total-mismatch");
    expect(findings).toMatch(/agency-conflict,.*,true,false-alarm,สมศรี,\r\n/u);
    expect(readFileSync(join(out, "corrected/audit.csv"), "utf8")).toContain("วิชัย,'=ดูต้นฉบับ,");
  });

  it("keeps out whoever does not have the start address", async () => {
    const url = await serve("ก");
    const { page } = await watch(browser);
    const refused = await page.goto(new URL("/", url).href);
    expect(refused?.status()).toBe(403);
    expect(await page.locator("body").innerText()).toContain("ยังไม่ได้เริ่มการตรวจ");
    expect(await page.locator("body").innerText()).not.toContain("กรมปศุสัตว์");
  });
});
