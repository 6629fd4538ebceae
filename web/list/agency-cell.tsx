import { useMessages } from "../messages/index.js";
import { reportAddress } from "../state/route.js";
import type { ReportRow } from "./rows.js";

/** The agency as the way into its report, and the file below. */
export function AgencyCell({ row }: { row: ReportRow }) {
  const { list } = useMessages();
  const { agency, path } = row.entry;
  return (
    <>
      <a className="agency" href={reportAddress(row.position)} data-position={row.position} title={agency ?? undefined}>
        <bdi>{agency ?? list.unknownAgency}</bdi>
      </a>
      <span className="path" title={path}>
        <bdi>{path}</bdi>
      </span>
    </>
  );
}
