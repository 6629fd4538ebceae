import type { Evidence } from "../../model/place.js";
import type { ReportFacts } from "./facts.js";

/** Where a report says whose it is, or its beginning; `source` names the report where it is not the finding's own. */
export function beginningOf({ agency }: ReportFacts, source: string | null): Evidence {
  const place: Evidence = agency.name?.evidence[0] ?? {
    page: null,
    block: 0,
    table: null,
    row: null,
    column: null,
    span: null,
    box: null,
    text: null,
  };
  return source === null ? place : { ...place, source };
}
