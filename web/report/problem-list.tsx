import type { Problem } from "../../src/model/source.js";
import { useLanguage, useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";

/** What could not be read, and what to do about it. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { report } = useMessages();
  const language = useLanguage();
  return (
    <details className="problems">
      <summary>
        <strong>
          {report.problems} ({problems.length}):
        </strong>{" "}
        <Said>{problems[0]?.message[language] ?? ""}</Said>
      </summary>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.page} ${problem.message.en}`}>
            {problem.page !== null && `${report.onPage(problem.page)}: `}
            <Said>{problem.message[language]}</Said> <strong>{report.remedy}:</strong>{" "}
            <Said>{problem.remedy[language]}</Said>
          </li>
        ))}
      </ul>
    </details>
  );
}
