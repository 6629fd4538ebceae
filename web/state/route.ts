import { useSyncExternalStore } from "react";
import type { FindingChoice } from "./finding-choice.js";

export type Route = { page: "list" } | { page: "report"; position: number; finding: FindingChoice };

const listeners = new Set<() => void>();
const REPORT = /^#\/report\/([0-9]{1,7})(?:\/([0-9]{1,7}|first|last|undecided))?$/u;

/** Reads the part of the address after `#`; anything unknown is the list. */
export function parseRoute(hash: string): Route {
  const match = REPORT.exec(hash);
  if (!match) return { page: "list" };
  const [, position, finding = "first"] = match;
  return { page: "report", position: Number(position), finding: parseChoice(finding) };
}

/**
 * Goes somewhere; `replace` leaves no step for the browser's way back. The page is there when this returns: the
 * browser tells of a new hash only later, and a key that is pressed meanwhile would decide the finding before.
 */
export function goTo(route: Route, replace = false): void {
  const hash = route.page === "list" ? "#/" : `#/report/${route.position}/${route.finding}`;
  if (replace) window.history.replaceState(null, "", hash);
  else if (window.location.hash !== hash) window.history.pushState(null, "", hash);
  for (const changed of listeners) changed();
}

/** The address of a report within the page. */
export function reportAddress(position: number): string {
  return `#/report/${position}/first`;
}

/** Where the page is. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

function parseChoice(text: string): FindingChoice {
  return text === "first" || text === "last" || text === "undecided" ? text : Number(text);
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener("hashchange", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("hashchange", changed);
  };
}
