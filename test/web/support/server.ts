import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page, Route } from "playwright-core";
import type { ReviewEntry, ReviewIndex, ReviewReport } from "../../../src/model/review.js";
import { cropOf } from "./findings.js";

export const ADDRESS = "http://127.0.0.1:7788";
const built = (name: string) => fileURLToPath(new URL(`../../../dist/web/${name}`, import.meta.url));

/** What a review server answers, inside the browser's own network layer. */
export interface PretendedServer {
  stored: ReviewEntry[];
  /** Set to have posts refused. */
  refuses: boolean;
}

/** Answers for a review server as the page asks it; its reviewer is สมศรี. */
export async function pretendServer(page: Page, index: ReviewIndex, reports: ReviewReport[]): Promise<PretendedServer> {
  const server: PretendedServer = { stored: [], refuses: false };
  const served: ReviewIndex = { ...index, mode: "server", reviewer: "สมศรี" };
  const picture = Buffer.from(cropOf("blue").source.split(",")[1] ?? "", "base64");
  await page.route(`${ADDRESS}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const [, , part, position = "0"] = pathname.split("/");
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: servedPage(), headers: policy() });
    if (part === "index") return route.fulfill({ json: served });
    if (part === "reports") return route.fulfill({ json: reports[Number(position)] });
    if (part === "entries") return answerEntries(route, server);
    const headers = part === "pages" ? { "x-page-size": "595 842" } : {};
    return route.fulfill({ contentType: "image/png", body: picture, headers });
  });
  return server;
}

function answerEntries(route: Route, server: PretendedServer): Promise<void> {
  if (route.request().method() === "GET") return route.fulfill({ json: { entries: server.stored } });
  if (server.refuses) {
    const said = { th: "บันทึกไม่ได้ตอนนี้", en: "Not stored now" };
    return route.fulfill({ status: 507, json: { code: "not-stored", message: said, remedy: said } });
  }
  server.stored.push(...route.request().postDataJSON().entries);
  return route.fulfill({ json: {} });
}

function servedPage(): string {
  return readFileSync(built("review.html"), "utf8")
    .replace("<!--prongsai-policy-->", "")
    .replace("<!--prongsai-data-->", '<script type="application/json" id="prongsai-server">{"mode":"server"}</script>');
}

function policy(): Record<string, string> {
  const hashes: { script: string[]; style: string[] } = JSON.parse(readFileSync(built("review-hashes.json"), "utf8"));
  const quoted = (list: string[]) => list.map((hash) => `'${hash}'`).join(" ");
  return {
    "content-security-policy": `default-src 'none'; script-src ${quoted(hashes.script)}; style-src ${quoted(hashes.style)}; img-src 'self' data:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}
