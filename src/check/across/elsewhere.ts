import { type Evidence, NOWHERE } from "../../model/place.js";
import type { ReportFacts } from "./facts.js";

/** Where a report says whose it is, or its beginning; `source` names the report where it is not the finding's own. */
export function beginningOf({ agency }: ReportFacts, source: string | null): Evidence {
  const place = agency.name?.evidence[0] ?? { ...NOWHERE, block: 0 };
  return source === null ? place : { ...place, source };
}
