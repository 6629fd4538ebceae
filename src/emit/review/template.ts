import { readFile } from "node:fs/promises";
import { z } from "zod";

/** The built page: the text before its policy, between policy and data, and after; and the hashes that the policy names. */
export interface PageTemplate {
  parts: [string, string, string];
  hashes: { script: string[]; style: string[] };
}

/** Lies in the package's `dist`, whether this module runs from there or from its source. */
const FOLDER = new URL("../../../dist/web/", import.meta.url);
const POLICY_PLACE = "<!--prongsai-policy-->";
const DATA_PLACE = "<!--prongsai-data-->";

const hash = z.string().regex(/^sha256-[A-Za-z0-9+/]+=*$/);
const hashesSchema = z.object({ script: z.array(hash).min(1), style: z.array(hash) });

/**
 * The review page as it was built. Null where the program runs from its source and no page was built; a package without
 * its page is an error.
 */
export async function pageTemplate(): Promise<PageTemplate | null> {
  const [page, hashes] = await Promise.all(
    ["review.html", "review-hashes.json"].map((file) => readFile(new URL(file, FOLDER), "utf8").catch(() => null)),
  );
  if (page == null || hashes == null) {
    if (import.meta.url.endsWith(".ts")) return null;
    throw new Error("the package lacks dist/web/review.html; build it by: npm run build");
  }
  return { parts: partsOf(page), hashes: hashesSchema.parse(JSON.parse(hashes)) };
}

/** Cuts a page at its two places. */
export function partsOf(page: string): [string, string, string] {
  const [before, rest, ...moreRest] = page.split(POLICY_PLACE);
  const [between, after, ...moreAfter] = (rest ?? "").split(DATA_PLACE);
  if (before === undefined || between === undefined || after === undefined || moreRest.length + moreAfter.length > 0)
    throw new Error("the review page must have one place for its policy and one for its data");
  return [before, between, after];
}

/** The policy of a page that is opened from a disk: its own script and style, pictures and fonts within it, nothing else. */
export function offlinePolicy({ script, style }: PageTemplate["hashes"]): string {
  const quoted = (hashes: readonly string[]) =>
    hashes.length === 0 ? "'none'" : hashes.map((one) => `'${one}'`).join(" ");
  const policy = [
    "default-src 'none'",
    `script-src ${quoted(script)}`,
    `style-src ${quoted(style)}`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`;
}

/** A value as JSON in a block of data: no text in it can end the block. */
export function jsonBlock(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>\n`;
}

/** A text of the base64 alphabet in a block of data. */
export function textBlock(id: string, base64: string): string {
  return `<script type="text/plain" id="${id}">${base64}</script>\n`;
}
