import type { ReviewIndex, ReviewReport } from "../../src/model/review.js";
import { EntryStore } from "../../src/pipeline/decisions/entry-store.js";
import type { RouteContext } from "../../src/review/routes.js";
import { type ReviewServer, startServer } from "../../src/review/server.js";
import { testFolder } from "../pipeline/folder.js";
import { call } from "./client.js";

export const SECRET_TEXT = "ข้อความในรายงาน";

/** A review server over invented results; what a test needs otherwise is given. */
export interface Served {
  server: ReviewServer;
  store: EntryStore;
  outDir: string;
  /** The headers of somebody who is in. */
  headers: Record<string, string>;
}

export async function serve(part: Partial<RouteContext> = {}, outDir = testFolder()): Promise<Served> {
  const store = new EntryStore(outDir);
  const server = await startServer({
    source: {
      index: { reports: [{ path: SECRET_TEXT }], reviewer: null } as unknown as ReviewIndex,
      report: async (position) => (position === 0 ? ({ id: SECRET_TEXT } as unknown as ReviewReport) : null),
      crop: async (position, finding, evidence) => picture(`${position} ${finding} ${evidence}`),
      page: async (position, page, width) =>
        position === 0
          ? { ...picture(`${page} ${width}`), pageSize: { width: 595, height: 842 } }
          : { problem: "input-missing" },
      entryFault: async () => null,
      isOutdated: async () => false,
    },
    store,
    page: { html: `<p>${SECRET_TEXT}</p>`, policy: "default-src 'none'; script-src 'sha256-x'" },
    reviewer: "สมศรี",
    now: () => new Date("2026-03-04T05:06:07Z"),
    ...part,
  });
  return { server, store, outDir, headers: {} };
}

/** The same, with the start address visited. */
export async function enter(part: Partial<RouteContext> = {}, outDir?: string): Promise<Served> {
  const served = await serve(part, outDir);
  const { port, url } = served.server;
  const { headers } = await call(port, url.slice(url.indexOf("/start")));
  const cookie = (headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";
  return { ...served, headers: { cookie, origin: `http://127.0.0.1:${port}` } };
}

function picture(text: string) {
  return { mediaType: "image/webp" as const, bytes: Buffer.from(text), width: 1, height: 1 };
}
