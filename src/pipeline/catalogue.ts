import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ACROSS_RULES, RULES, ruleById } from "../check/index.js";
import type { RuleDescription } from "../emit/index.js";
import { PACKAGE_ROOT } from "./program.js";

/** The catalogue of rules, in its own order; the titles are the first sentences of a rule's page, Thai then English. */
export async function describeRules(): Promise<RuleDescription[]> {
  return Promise.all(
    [...RULES, ...ACROSS_RULES].map(async ({ id, version, severity }) => {
      const page = (await rulePage(id)) ?? "";
      const [th = "", en = ""] = sentences(page);
      const [why, fix] = [sectionOf(page, "Why"), sectionOf(page, "How to fix")];
      return { id, version, severity, title: { th, en }, why, fix };
    }),
  );
}

/** The page of a rule, in Markdown; null where there is no such rule. */
export async function rulePage(id: string): Promise<string | null> {
  if (ruleById(id) === null) return null;
  return readFile(join(PACKAGE_ROOT, "docs", "rules", `${id}.md`), "utf8").catch(() => null);
}

/** The prose of a section of a page: a line is Thai when its first letter is, else English. */
function sectionOf(page: string, heading: string): { th: string; en: string } {
  const section = page.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`));
  const lines = sentences(section?.slice(heading.length) ?? "");
  const isThai = (line: string) => /^\P{L}*[\u0e00-\u0e7f]/u.test(line);
  return { th: lines.filter(isThai).join("\n"), en: lines.filter((line) => !isThai(line)).join("\n") };
}

/** The lines of a page that are prose: no headings, lists or lines of labels. */
function sentences(page: string): string[] {
  return page.split("\n").filter((line) => /^[^#*\-|`>\s]/u.test(line));
}
