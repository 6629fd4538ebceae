import { join } from "node:path";
import { EntryStore, type TornLine } from "../pipeline/decisions/entry-store.js";
import { UsageError } from "../pipeline/input-file.js";
import { PACKAGE_ROOT } from "../pipeline/program.js";
import { REVIEW } from "./messages.js";
import { servedPage } from "./page.js";
import { resultsSource } from "./results.js";
import { type ReviewServer, startServer } from "./server.js";

/** Which results to show, to whom, and where: port 0 takes a free one. */
export interface ReviewOptions {
  outDir: string;
  reviewer: string;
  port: number;
}

/** A review that is served. `torn` are lines of the store that a crash left. */
export interface StartedReview extends ReviewServer {
  storeFile: string;
  torn: TornLine[];
}

/**
 * Serves the results in OUT to one reviewer on the loopback address. No results, no page in this package, or a port that
 * cannot be had: a UsageError.
 */
export async function startReview({ outDir, reviewer, port }: ReviewOptions): Promise<StartedReview> {
  const page = await servedPage(join(PACKAGE_ROOT, "dist", "web"));
  if (page === null) throw new UsageError(REVIEW.noPage);
  const store = new EntryStore(outDir);
  const { torn } = await store.read();
  const source = await resultsSource(outDir);
  const context = { source, store, page, reviewer, now: () => new Date() };
  try {
    const server = await startServer(context, port);
    return {
      ...server,
      storeFile: store.file,
      torn,
      stop: async () => {
        await server.stop();
        await source.close();
      },
    };
  } catch (error) {
    await source.close();
    throw new UsageError(REVIEW.noPort(port, error instanceof Error ? error.message : String(error)));
  }
}
