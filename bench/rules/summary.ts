import type { Outcome } from "./sample.js";

/** A short text of the outcomes for the terminal, with the misses and the false findings. */
export function summaryText(outcomes: readonly Outcome[]): string {
  const lines: string[] = [];
  const rules = [...new Set(outcomes.flatMap(({ rule }) => rule ?? []))];
  for (const rule of rules) {
    const own = outcomes.filter((outcome) => outcome.rule === rule);
    const found = own.filter(({ found }) => found).length;
    const fired = own.filter(({ fired }) => fired).length;
    const falsely = outcomes.flatMap(({ falseFindings }) => falseFindings).filter((each) => each.rule === rule).length;
    lines.push(`${rule}: ${found}/${own.length} found, ${fired} fired, ${falsely} false`);
  }
  for (const outcome of outcomes) {
    if (outcome.rule !== null && !outcome.found)
      lines.push(
        `MISS ${outcome.rule} ${outcome.variant} ${outcome.format} ${outcome.scores} ${outcome.measures} ${outcome.year} ${outcome.id}${outcome.fired ? " (fired elsewhere)" : ""}`,
      );
    for (const { rule, severity, message } of outcome.falseFindings)
      lines.push(
        `FALSE ${rule} (${severity}) in ${outcome.rule ?? "clean"}/${outcome.variant} ${outcome.format} ${outcome.scores} ${outcome.measures} ${outcome.id}: ${message}`,
      );
  }
  return `${lines.join("\n")}\n`;
}
