import type { Rule } from "../src/check/rule.js";

type Description = Omit<Rule, "check">;

/** The index of the rules' pages, in the catalogue's order. */
export function ruleIndex(rules: readonly Description[], acrossRules: readonly Description[]): string {
  return `# Rules

What Prongsai checks in one report. Made by
\`PRONGSAI_WRITE_INDEX=1 npx vitest run test/check/pages.test.ts\`; that test fails when it lags.

Each page has two examples in \`json\`: one that must raise the rule and no other, one that must pass. They are laid
over a clean record (\`test/check/support/clean-report.ts\`): objects are merged, results find their year, number or
code, measures their position, and lists under \`mentions\` are added. A read value may leave out \`raw\`, \`confidence\`
and \`evidence\`. A test runs them.

${tableOf(rules)}

What it checks across the reports of a batch; the examples are lists of such records.

${tableOf(acrossRules)}
`;
}

function tableOf(rules: readonly Description[]): string {
  const rows = rules.map(
    ({ id, severity, years, needs }) =>
      `| [${id}](${id}.md) | ${severity} | ${years ? `${years.from}–${years.to}` : "all"} | ${needs.map((need) => `\`${need}\``).join(", ")} |`,
  );
  return `| rule | severity | fiscal years | fields of the record |\n|---|---|---|---|\n${rows.join("\n")}`;
}
