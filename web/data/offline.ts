import type { ReviewEntry, ReviewIndex, ReviewReport } from "../../src/model/review.js";
import { type EntryKeeper, type ReviewSource, Trouble } from "./base.js";
import { checkEntries } from "./decision-file.js";
import { latestOnly, mergeEntries } from "./decisions.js";
import { readStored, writeStored } from "./storage.js";

/** The reports that stand in the page's own file; decisions are kept by the browser. */
export function offlineSource(index: ReviewIndex): ReviewSource {
  return {
    index,
    open: openEmbedded,
    picture: () => null,
    keeper: browserKeeper(`prongsai:${index.results}`),
  };
}

async function openEmbedded(position: number): Promise<ReviewReport> {
  const packed = document.getElementById(`prongsai-report-${position}`)?.textContent;
  if (!packed) throw new Trouble("not-in-file");
  try {
    const bytes = Uint8Array.from(atob(packed.trim()), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text());
  } catch {
    throw new Trouble("unreadable");
  }
}

function browserKeeper(key: string): EntryKeeper {
  return {
    reviewer: null,
    most: Number.POSITIVE_INFINITY,
    load: async () => storedEntries(key),
    keep: async (_added, entries) => {
      const all = mergeEntries(storedEntries(key), entries);
      if (!writeStored(key, JSON.stringify(all)) && !writeStored(key, JSON.stringify(latestOnly(all)))) {
        throw new Trouble("refused");
      }
    },
    watch: (changed) => {
      const listen = (event: StorageEvent) => {
        if (event.key === key) changed();
      };
      window.addEventListener("storage", listen);
      return () => window.removeEventListener("storage", listen);
    },
  };
}

function storedEntries(key: string): ReviewEntry[] {
  try {
    const checked = checkEntries(JSON.parse(readStored(key) ?? "[]"));
    return checked.ok ? checked.entries : [];
  } catch {
    return [];
  }
}
