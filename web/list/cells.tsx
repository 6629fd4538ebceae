import type { AgencyType, ReportStatus } from "../../src/model/report.js";
import { named, useMessages } from "../messages/index.js";

/** A count that stands out unless it is zero. */
export function CountCell({ value, tone }: { value: number; tone: "bad" | "doubt" | "plain" }) {
  return <span className={value === 0 ? "count count-zero" : `count count-${tone}`}>{value}</span>;
}

/** The type of an agency by its name. */
export function TypeCell({ type }: { type: AgencyType | null }) {
  const { agencyType, none } = useMessages();
  return type === null ? <span className="count-zero">{none}</span> : named(agencyType, type);
}

/** Something that a report says of itself; a dash where it does not. */
export function SaidCell({ said }: { said: string | number | undefined }) {
  const { none } = useMessages();
  return said === undefined ? <span className="count-zero">{none}</span> : <bdi>{said}</bdi>;
}

/** Whether all of a file was read. */
export function StatusCell({ status }: { status: ReportStatus }) {
  const messages = useMessages();
  return <span className={`status status-${status}`}>{named(messages.status, status)}</span>;
}
