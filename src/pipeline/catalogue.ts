import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { RULES } from "../check/index.js";
import type { Severity } from "../model/finding.js";
import { PACKAGE_ROOT } from "./program.js";

/** A rule as people see it: its id, how grave it is, and what its page says first. */
export interface RuleEntry {
  id: string;
  severity: Severity;
  title: string;
}

/** The catalogue of rules, in its own order. */
export async function listRules(): Promise<RuleEntry[]> {
  return Promise.all(
    RULES.map(async ({ id, severity }) => {
      return { id, severity, title: firstSentence((await rulePage(id)) ?? "") };
    }),
  );
}

/** The page of a rule, in Markdown; null where there is no such rule. */
export async function rulePage(id: string): Promise<string | null> {
  if (!RULES.some((rule) => rule.id === id)) return null;
  return readFile(join(PACKAGE_ROOT, "docs", "rules", `${id}.md`), "utf8").catch(() => null);
}

/** The first line of a page that is prose: no heading, no list, no line of labels. */
function firstSentence(page: string): string {
  return page.split("\n").find((line) => /^[^#*\-|`>\s]/u.test(line)) ?? "";
}
