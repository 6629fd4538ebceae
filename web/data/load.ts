import type { ReviewIndex } from "../../src/model/review.js";
import { type ReviewSource, Trouble } from "./base.js";
import { offlineSource } from "./offline.js";
import { serverSource } from "./server.js";

/** Finds where the page's reports are: in its own file, or at the server that sent it. Throws Trouble. */
export async function findSource(): Promise<ReviewSource> {
  if (document.getElementById("prongsai-server")) return serverSource();
  const text = document.getElementById("prongsai-index")?.textContent;
  if (!text) throw new Trouble("not-in-file");
  return offlineSource(parseIndex(text));
}

function parseIndex(text: string): ReviewIndex {
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble("unreadable");
  }
}
