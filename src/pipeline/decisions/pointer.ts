import type { ReadValue } from "../../model/read-value.js";
import type { Report } from "../../model/report.js";

/** The parts of a record in which read values stand. */
const ROOTS = [
  "agency",
  "fiscalYear",
  "memo",
  "assessments",
  "otherAssessments",
  "measures",
  "recommendations",
  "claims",
  "mentions",
] as const satisfies readonly (keyof Report)[];

const INDEX = /^(?:0|[1-9][0-9]{0,8})$/;

/** A read value and the JSON Pointer (RFC 6901) at which it stands in its record. */
export interface PlacedRead {
  pointer: string;
  read: ReadValue<unknown>;
}

/** The read value at a pointer; null where none stands there. */
export function readValueAt(report: Report, pointer: string): ReadValue<unknown> | null {
  const [empty, ...tokens] = pointer.split("/").map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (empty !== "" || !ROOTS.some((root) => root === tokens[0])) return null;
  let at: unknown = report;
  for (const token of tokens) {
    if (isReadValue(at) || typeof at !== "object" || at === null || !Object.hasOwn(at, token)) return null;
    if (Array.isArray(at) && !INDEX.test(token)) return null;
    at = (at as Record<string, unknown>)[token];
  }
  return isReadValue(at) ? at : null;
}

/** Every read value of a record, in the record's order. */
export function readValuesOf(report: Report): PlacedRead[] {
  const found: PlacedRead[] = [];
  const visit = (at: unknown, pointer: string): void => {
    if (isReadValue(at)) found.push({ pointer, read: at });
    else if (typeof at === "object" && at !== null) {
      for (const [key, inner] of Object.entries(at))
        visit(inner, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    }
  };
  for (const root of ROOTS) visit(report[root], `/${root}`);
  return found;
}

function isReadValue(at: unknown): at is ReadValue<unknown> {
  return (
    typeof at === "object" &&
    at !== null &&
    Object.hasOwn(at, "value") &&
    "raw" in at &&
    typeof at.raw === "string" &&
    "evidence" in at &&
    Array.isArray(at.evidence)
  );
}
