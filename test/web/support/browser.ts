import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const WELL_KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a browser for the tests is: where PRONGSAI_CHROMIUM says, else at a usual place; null where there is none. */
export const BROWSER: string | null = [process.env.PRONGSAI_CHROMIUM ?? "", ...WELL_KNOWN].find(existsSync) ?? null;

/** True where tests in a browser are left out for want of one. In CI they are not left out: they fail. */
export const NO_BROWSER = BROWSER === null && !process.env.CI;

export const SKIPPED = NO_BROWSER ? " (SKIPPED: no browser found, set PRONGSAI_CHROMIUM)" : "";

/** A browser that asks nobody for anything, without the sandbox that a container lacks. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What went wrong in a page: errors, refused parts, windows, and requests that left it. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  faults: string[];
}

/** Starts the browser. Errors: there is none. */
export async function startBrowser(): Promise<Browser> {
  if (BROWSER === null) throw new Error("no browser for the tests of the review page: set PRONGSAI_CHROMIUM");
  return chromium.launch({ executablePath: BROWSER, args: QUIET });
}

/** A page as a file in a folder of its own, deleted by `remove`. */
export function pageFile(html: string): { address: string; folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "prongsai-page-"));
  const file = join(folder, "review.html");
  writeFileSync(file, html);
  return {
    address: pathToFileURL(file).href,
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Opens a page of its own and notes all that must not happen in it. */
export async function watch(browser: Browser, width = 1280, height = 800): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, locale: "th-TH" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("crash", () => faults.push("the page crashed"));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(?:file|data|blob):/u.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  context.on("page", () => faults.push("another page was opened"));
  return { page, context, faults };
}
