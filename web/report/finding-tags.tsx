import type { Cause, Severity } from "../../src/model/finding.js";
import { useMessages } from "../messages/index.js";

interface Props {
  finding: { severity: Severity; cause: Cause; accepted: boolean };
}

/** How grave a finding is, whose error it is, and whether a baseline accepts it. */
export function FindingTags({ finding }: Props) {
  const messages = useMessages();
  const { severity, cause, accepted } = finding;
  return (
    <span className="tags">
      <span className={`tag severity-${severity}`}>{messages.severity[severity]}</span>
      <span className={`tag cause-${cause}`} title={messages.causeLong[cause]}>
        {messages.cause[cause]}
      </span>
      {accepted && (
        <span className="tag accepted" title={messages.finding.acceptedLong}>
          {messages.finding.accepted}
        </span>
      )}
    </span>
  );
}
