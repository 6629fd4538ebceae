import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const POLICY_PLACE = "<!--prongsai-policy-->";
const DATA_PLACE = "<!--prongsai-data-->";
const SERVER_DATA = '<script type="application/json" id="prongsai-server">{"mode":"server"}</script>';

const hashesSchema = z.object({
  script: z.array(z.string().regex(/^sha256-[A-Za-z0-9+/=]+$/)),
  style: z.array(z.string().regex(/^sha256-[A-Za-z0-9+/=]+$/)),
});

/** The review page as a server sends it, and the Content-Security-Policy that goes with it. */
export interface ServedPage {
  html: string;
  policy: string;
}

/** Reads the built page from a folder; null where it is not there or is not what the build makes. */
export async function servedPage(folder: string): Promise<ServedPage | null> {
  try {
    const html = await readFile(join(folder, "review.html"), "utf8");
    const hashes = hashesSchema.parse(JSON.parse(await readFile(join(folder, "review-hashes.json"), "utf8")));
    if ([POLICY_PLACE, DATA_PLACE].some((place) => html.split(place).length !== 2)) return null;
    return {
      html: html.replace(POLICY_PLACE, "").replace(DATA_PLACE, SERVER_DATA),
      policy: policyOf(hashes),
    };
  } catch {
    return null;
  }
}

function policyOf({ script, style }: z.infer<typeof hashesSchema>): string {
  const quoted = (hashes: string[]) => hashes.map((hash) => `'${hash}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${quoted(script)}`,
    `style-src ${quoted(style)}`,
    "img-src 'self' data:",
    "font-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
