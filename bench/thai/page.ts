import type { Result } from "../thai.js";
import type { Outcome } from "./measure.js";

/** What each class is, and the most errors that may be left, as a share of those before; null: it can't be restored. */
const CLASSES: Readonly<Record<string, readonly [what: string, limit: number | null]>> = {
  "1": ["U+FFFD before am", 0],
  "2": ["am as U+FFFD and aa", 0],
  "3": ["U+FFFD and a blank after am", 0],
  "4": ["aa and am exchanged", 0.09],
  "5": ["nikhahit and aa for am", 0],
  "6": ["am as a blank and aa", 0.14],
  "7": ["am as aa", 0.07],
  "8": ["marks one consonant late", 0.003],
  "9": ["marks after a leading vowel or digit", 0],
  "10": ["tone before vowel", 0],
  "11": ["tone after aa or am", 0],
  "12": ["doubled marks", 0],
  "13": ["lost tones", null],
  "14": ["two sara e", 0],
  "15": ["lakkhangyao", 0],
  "16": ["private glyph codes", 0],
  "17": ["Windows-874 as Western letters", 0],
  "18": ["the same, some pairs as UTF-8", 0.01],
  "21": ["zero width", 0],
  "22": ["wide blanks", 0],
  "32": ["soft hyphen", 0],
};

/** The page of a run: one table a vocabulary, and lines that came out wrong. */
export function thaiPage(date: string, results: readonly Result[]): string {
  return [
    `# Repairs of Thai text, ${date}`,
    "",
    "`npm run bench:thai`. Sound lines (our own sentences about agencies of all kinds, with names and numbers put in, and",
    "the lines of generated reports) are damaged by script, one class at a time or mixed as in real files, and mended a",
    "document of twelve lines at a time. Errors are edit operations against the sound line, plain blanks ignored. The",
    "held-back sentences and names were not used while the repairs were written.",
    "",
    ...results.flatMap(sectionOf),
  ].join("\n");
}

function sectionOf(result: Result): string[] {
  return [
    `## ${result.vocabulary} (seed \`${result.seed}\`)`,
    "",
    `${result.lines} distinct lines, ${result.characters} characters. Sound lines changed: **${result.falseChanges.length}**.`,
    "",
    "| damage | lines | errors before | after | left | at most | exact lines |",
    "| --- | --: | --: | --: | --: | --: | --: |",
    ...result.outcomes.map(rowOf),
    "",
    "Some lines that came out wrong:",
    "",
    ...result.outcomes.flatMap(examplesOf),
    "",
  ];
}

function rowOf({ damage, lines, before, after, exact }: Outcome): string {
  const [what, limit] = CLASSES[damage] ?? ["", null];
  const left = before === 0 ? 0 : after / before;
  const verdict = limit === null ? "–" : `${percent(limit)}${left > limit ? " **missed**" : ""}`;
  const name = what === "" ? damage : `${damage}: ${what}`;
  return `| ${name} | ${lines} | ${before} | ${after} | ${percent(left)} | ${verdict} | ${exact} |`;
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100} %`;
}

function examplesOf({ damage, wrong }: Outcome): string[] {
  if (damage === "13") return [];
  return wrong.slice(0, 2).map(({ damaged, mended }) => `- ${damage}: \`${damaged}\` → \`${mended}\``);
}
