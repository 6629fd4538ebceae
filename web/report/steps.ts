import type { Decisions } from "../data/decisions.js";
import { standingOf } from "../data/decisions.js";
import { type Filter, matchesFinding } from "../list/filter.js";
import type { ReportRow } from "../list/rows.js";
import type { FindingChoice } from "../state/finding-choice.js";
import type { Arranged } from "./arrange.js";

/** True where a reviewer has still to decide a finding. */
export function isLeft(
  { fingerprint, accepted }: { fingerprint: string; accepted: boolean },
  decisions: Decisions,
  reviewer: string | null,
): boolean {
  return !accepted && !standingOf(decisions, fingerprint, reviewer).mine?.verdict;
}

/** The finding that a choice means among those shown; null where none is shown. */
export function chosen(
  shown: readonly Arranged[],
  choice: FindingChoice,
  decisions: Decisions,
  reviewer: string | null,
): Arranged | null {
  const first = shown[0] ?? null;
  if (choice === "first") return first;
  if (choice === "last") return shown.at(-1) ?? null;
  if (choice === "undecided") return shown.find(({ finding }) => isLeft(finding, decisions, reviewer)) ?? first;
  return shown.find(({ at }) => at === choice) ?? first;
}

/** The finding after one, then from the beginning, that a reviewer has still to decide. */
export function nextLeft(
  shown: readonly Arranged[],
  current: Arranged,
  decisions: Decisions,
  reviewer: string | null,
): Arranged | null {
  const at = shown.indexOf(current);
  const others = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
  return others.find(({ finding }) => isLeft(finding, decisions, reviewer)) ?? null;
}

/** The next report on the walk that has what is asked for; with `around` it goes on at the other end. */
export function nextReport(
  walk: readonly number[],
  position: number,
  step: 1 | -1,
  around: boolean,
  has: (position: number) => boolean,
): number | null {
  const at = walk.indexOf(position);
  const ahead = step === 1 ? walk.slice(at + 1) : walk.slice(0, Math.max(0, at)).reverse();
  const rest = around ? walk.slice(0, Math.max(0, at)) : [];
  return [...ahead, ...rest].find(has) ?? null;
}

/** True where a report is whole and has findings that the filter is about, of those still left where asked. */
export function hasFindings(
  row: ReportRow | undefined,
  filter: Filter,
  left: { decisions: Decisions; reviewer: string | null } | null,
): boolean {
  if (!row?.entry.whole) return false;
  return row.entry.findings.some(
    (finding) => matchesFinding(filter, finding) && (left === null || isLeft(finding, left.decisions, left.reviewer)),
  );
}
