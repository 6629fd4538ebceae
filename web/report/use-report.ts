import { useEffect, useState } from "react";
import type { ReviewReport } from "../../src/model/review.js";
import { type ReviewSource, type Trouble, troubleOf } from "../data/base.js";

export type Opened =
  | { state: "opening" }
  | { state: "open"; report: ReviewReport }
  | { state: "trouble"; trouble: Trouble; again: () => void };

const OPENING: Opened = { state: "opening" };

/** Opens a report; only then is it fetched or unpacked. Until it is there, none is shown in its stead. */
export function useReport(source: ReviewSource, position: number, wanted: boolean): Opened {
  const [shown, setShown] = useState({ position, opened: OPENING });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens again
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const setOpened = (opened: Opened) => setShown({ position, opened });
    setOpened(OPENING);
    source.open(position).then(
      (report) => {
        if (current) setOpened({ state: "open", report });
      },
      (error: unknown) => {
        const trouble = troubleOf(error);
        if (current) setOpened({ state: "trouble", trouble, again: () => setAttempt((count) => count + 1) });
      },
    );
    return () => {
      current = false;
    };
  }, [source, position, wanted, attempt]);
  return shown.position === position ? shown.opened : OPENING;
}
