import type { ReviewEntry, ReviewIndex, ReviewReport } from "../../src/model/review.js";
import { type EntryKeeper, type PagePicture, type Refusal, type ReviewSource, Trouble } from "./base.js";
import { checkEntries } from "./decision-file.js";

const PICTURE_WIDTH = 1200;
const MOST_AT_ONCE = 200;

/** The reports of the review server that sent the page. Throws Trouble. */
export async function serverSource(): Promise<ReviewSource> {
  const index: ReviewIndex = await fetchJson("/api/index");
  return {
    index,
    open: (position) => fetchJson<ReviewReport>(`/api/reports/${position}`),
    picture: fetchPicture,
    keeper: serverKeeper(index.reviewer),
  };
}

function serverKeeper(reviewer: string | null): EntryKeeper {
  return {
    reviewer,
    most: MOST_AT_ONCE,
    load: async () => {
      const checked = checkEntries((await fetchJson<{ entries?: unknown }>("/api/entries")).entries);
      if (!checked.ok) throw new Trouble("unreadable");
      return checked.entries;
    },
    keep: async (added) => {
      await answer("/api/entries", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ entries: added satisfies readonly ReviewEntry[] }),
      });
    },
    watch: (changed) => {
      const look = () => {
        if (document.visibilityState === "visible") changed();
      };
      document.addEventListener("visibilitychange", look);
      return () => document.removeEventListener("visibilitychange", look);
    },
  };
}

/** The policy lets pictures in as data alone, so the answer's header can be read before it is shown. */
async function fetchPicture(position: number, page: number): Promise<PagePicture> {
  const response = await answer(`/api/pages/${position}/${page}?width=${PICTURE_WIDTH}`);
  const [width, height] = (response.headers.get("x-page-size") ?? "").split(" ").map(Number);
  return {
    source: await dataAddress(await response.blob()),
    size: width && height ? { width, height } : null,
  };
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Trouble("unreadable"));
    reader.readAsDataURL(blob);
  });
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await answer(address);
  try {
    return await response.json();
  } catch {
    throw new Trouble("unreadable");
  }
}

async function answer(address: string, request?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { ...request, credentials: "same-origin", redirect: "error" });
  } catch {
    throw new Trouble("unreachable");
  }
  if (response.ok) return response;
  throw new Trouble(response.status === 403 ? "session-over" : "refused", await refusalOf(response));
}

async function refusalOf(response: Response): Promise<Refusal | null> {
  try {
    const { message, remedy } = await response.json();
    const said = [message.th, message.en, remedy.th, remedy.en];
    return said.every((text) => typeof text === "string") ? { message, remedy } : null;
  } catch {
    return null;
  }
}
