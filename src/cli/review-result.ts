import { relative } from "node:path";
import type { ReviewEntry } from "../model/review.js";
import type { EntriesLaid } from "../pipeline/decisions/apply.js";
import type { TornLine } from "../pipeline/decisions/entry-store.js";
import type { EntryState } from "../pipeline/decisions/overlay.js";
import { sayOfReview } from "./review-messages.js";
import { cutTo, printable } from "./text-width.js";

const LISTED = 20;
const LINE_WIDTH = 160;

/** What became of people's entries: counts, then those that do not hold, with why. */
export function laidLines({ states }: Pick<EntriesLaid, "states">): string[] {
  const count = (state: EntryState, kind: ReviewEntry["kind"]) =>
    states.filter((laid) => laid.state === state && laid.entry.kind === kind).length;
  const reviewers = new Set(states.map(({ entry }) => entry.reviewer)).size;
  return [
    sayOfReview.entries(states.length, reviewers),
    sayOfReview.inForce(count("applied", "decision"), count("applied", "correction")),
    ...(["conflict", "stale", "invalid"] as const).flatMap((state) => listed(states, state)),
  ];
}

/** Lines of the store that are no entries, told with their number. */
export function tornLines(file: string, torn: readonly TornLine[]): string[] {
  return torn.map(({ line, text }) => sayOfReview.torn(relative("", file), line, cutTo(printable(text), 80)));
}

function listed(states: EntriesLaid["states"], state: "conflict" | "stale" | "invalid"): string[] {
  const own = states.filter((laid) => laid.state === state);
  if (own.length === 0) return [];
  const lines = own.slice(0, LISTED).map(({ entry }) => `  ${cutTo(entryLine(entry), LINE_WIDTH)}`);
  if (own.length > LISTED) lines.push(`  ${sayOfReview.andMore(own.length - LISTED)}`);
  return [`${sayOfReview.state(state, own.length)}:`, ...lines];
}

function entryLine(entry: ReviewEntry): string {
  const { path, reviewer } = entry;
  const about =
    entry.kind === "decision"
      ? [entry.rule, entry.fingerprint, entry.verdict ?? ""]
      : [entry.pointer, entry.raw, "→", entry.value === null ? "null" : String(entry.value)];
  return printable([path, ...about, `(${reviewer})`].join("  "));
}
