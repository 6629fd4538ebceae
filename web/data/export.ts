import type { ReviewEntry, ReviewIndex } from "../../src/model/review.js";
import { decisionFile } from "./decision-file.js";

const AFTER_SAVING_MS = 60_000;

/** Has the browser save all decisions as a file, named after who hands them on and the day. */
export function exportDecisions(index: ReviewIndex, entries: readonly ReviewEntry[], reviewer: string | null): void {
  const { program, reviewVersion } = index;
  const file = decisionFile(reviewVersion, `${program.name} ${program.version}`, entries);
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(reviewer, new Date().toISOString().slice(0, 10));
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), AFTER_SAVING_MS);
}

function fileName(reviewer: string | null, day: string): string {
  const name = (reviewer ?? "").replace(/[^0-9A-Za-z\u0e00-\u0e7f-]+/gu, "_").slice(0, 40);
  return ["prongsai-decisions", name, day].filter(Boolean).join("-").concat(".json");
}
