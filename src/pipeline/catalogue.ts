import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ACROSS_RULES, RULES, ruleById } from "../check/index.js";
import type { RuleDescription } from "../emit/index.js";
import { PACKAGE_ROOT } from "./program.js";

/** The catalogue of rules, in its own order; the titles are the first sentences of a rule's page, Thai then English. */
export async function describeRules(): Promise<RuleDescription[]> {
  return Promise.all(
    [...RULES, ...ACROSS_RULES].map(async ({ id, version, severity }) => {
      const [th = "", en = ""] = sentences((await rulePage(id)) ?? "");
      return { id, version, severity, title: { th, en } };
    }),
  );
}

/** The page of a rule, in Markdown; null where there is no such rule. */
export async function rulePage(id: string): Promise<string | null> {
  if (ruleById(id) === null) return null;
  return readFile(join(PACKAGE_ROOT, "docs", "rules", `${id}.md`), "utf8").catch(() => null);
}

/** The lines of a page that are prose: no headings, lists or lines of labels. */
function sentences(page: string): string[] {
  return page.split("\n").filter((line) => /^[^#*\-|`>\s]/u.test(line));
}
