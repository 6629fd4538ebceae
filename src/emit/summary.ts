import type { Finding } from "../model/finding.js";
import type { ManifestFile } from "../model/manifest.js";
import type { Problem } from "../model/source.js";
import { byUrgency, type Digest, digestOf, needsLook } from "./digest.js";
import { plainText } from "./markdown.js";
import { CAUSE_LABEL, SEVERITY_LABEL, STATUS_LABEL, SUMMARY } from "./messages.js";
import { linesFile, type RunFile } from "./run-file.js";

/** `summary.md`, of the digests of all reports. */
export function summaryFile(path: string, files: readonly ManifestFile[]): Promise<RunFile> {
  const digests: Digest[] = [];
  return linesFile(path, {
    of(report) {
      digests.push(digestOf(report));
      return [];
    },
    *tail() {
      for (const line of summaryLines(digests, files)) yield `${line}\n`;
    },
  });
}

/**
 * The batch for people, as lines of Markdown in Thai: counts, the reports that need a look and why, all reports,
 * the files that failed with their remedy, and those passed over. Nothing of a report can act as mark-up.
 */
export function* summaryLines(digests: readonly Digest[], files: readonly ManifestFile[]): Generator<string> {
  const skipped = files.filter((file) => file.status === "skipped");
  const failed = digests.filter((digest) => digest.status === "failed");
  yield* [`# ${SUMMARY.title}`, ""];
  yield* countLines(digests, skipped.length);
  yield* ["", `## ${SUMMARY.needLook}`, ""];
  const urgent = digests.filter(needsLook).sort(byUrgency);
  if (urgent.length === 0) yield SUMMARY.nothingToLookAt;
  else yield SUMMARY.needLookOrder;
  for (const [index, digest] of urgent.entries()) yield* lookLines(digest, index + 1);
  yield* ["", `## ${SUMMARY.allReports}`, ""];
  yield* tableLines(digests);
  if (failed.length > 0) yield* ["", `## ${SUMMARY.failedFiles}`, ""];
  for (const digest of failed) yield* problemLines(digest);
  if (skipped.length > 0) yield* ["", `## ${SUMMARY.skippedFiles}`, ""];
  for (const file of skipped) yield `- ${pathOf(file.path)}: ${plainText(file.skipped ?? SUMMARY.none)}`;
}

function* countLines(digests: readonly Digest[], skipped: number): Generator<string> {
  const count = (status: Digest["status"]) => digests.filter((digest) => digest.status === status).length;
  const sum = (part: (digest: Digest) => number) => digests.reduce((total, digest) => total + part(digest), 0);
  yield `- ${SUMMARY.processed(digests.length)}`;
  yield `- ${SUMMARY.counts(count("complete"), count("partial"), count("failed"), skipped)}`;
  const errors = sum((digest) => digest.reportErrors + digest.otherErrors);
  yield `- ${SUMMARY.findings(
    errors,
    sum((digest) => digest.warnings),
    sum((digest) => digest.infos),
  )}`;
}

function* lookLines(digest: Digest, position: number): Generator<string> {
  const year = digest.fiscalYear === null ? SUMMARY.unknownYear : SUMMARY.fiscalYear(digest.fiscalYear);
  yield* ["", `### ${position}. ${agencyOf(digest)} · ${year}`, ""];
  yield `- ${SUMMARY.file}: ${pathOf(digest.path)}`;
  yield `- ${SUMMARY.result}: ${resultOf(digest)}`;
  yield `- ${SUMMARY.why}: ${reasonsOf(digest).join(" · ")}`;
  for (const { finding, explains } of digest.listed) {
    yield `  - ${findingLine(finding)}`;
    for (const follower of explains) yield `    - ${SUMMARY.explained} ${plainText(follower.message.th, 500)}`;
  }
  const unlisted = digest.reportErrors + digest.otherErrors + digest.warnings - digest.listed.length;
  if (unlisted > 0) yield `  - ${SUMMARY.more(unlisted)}`;
  if (digest.infos > 0) yield `- ${SUMMARY.infos(digest.infos)}`;
  for (const problem of digest.problems) yield `- ${SUMMARY.problems}: ${problemText(problem)}`;
}

function reasonsOf(digest: Digest): string[] {
  const counted: [number, (count: number) => string][] = [
    [digest.reportErrors, SUMMARY.reportErrors],
    [digest.unreadScores, SUMMARY.unreadScores],
    [digest.otherErrors, SUMMARY.otherErrors],
    [digest.warnings, SUMMARY.warnings],
  ];
  return counted.flatMap(([count, words]) => (count > 0 ? [words(count)] : []));
}

function findingLine(finding: Finding): string {
  const cause = finding.severity === "error" ? ` (${CAUSE_LABEL[finding.cause]})` : "";
  const message = plainText(finding.message.th, 500);
  const places = finding.evidence.slice(0, 3).map((evidence) => placeOf(evidence, finding.message.th));
  const where = [...new Set(places)].filter((place) => place !== "").join("; ");
  return `**${SEVERITY_LABEL[finding.severity]}**${cause} ${message}${where === "" ? "" : ` — ${where}`}`;
}

/** Where a value stands and what is printed there; nothing where the message says both already. */
function placeOf(evidence: Finding["evidence"][number], message: string): string {
  const parts: string[] = [];
  if (evidence.page !== null) parts.push(SUMMARY.page(evidence.page));
  if (evidence.table !== null) {
    parts.push(SUMMARY.tableRow(evidence.table + 1, evidence.row === null ? null : evidence.row + 1));
  } else if (evidence.block !== null) parts.push(SUMMARY.paragraph(evidence.block + 1));
  const text = evidence.text ?? "";
  if (parts.length > 0 && message.includes(parts.join(" ")) && message.includes(text)) return "";
  const printed = plainText(text, 100);
  if (printed !== "") parts.push(SUMMARY.printed(printed));
  return parts.join(" ");
}

function* tableLines(digests: readonly Digest[]): Generator<string> {
  if (digests.length === 0) {
    yield SUMMARY.noReports;
    return;
  }
  yield `| ${SUMMARY.columns.join(" | ")} |`;
  yield `|${SUMMARY.columns.map(() => " --- |").join("")}`;
  for (const digest of digests) {
    const result = digest.results.find((one) => one.fiscalYear === digest.fiscalYear) ?? digest.results.at(-1);
    const cells = [
      pathOf(digest.path),
      digest.agency === null ? SUMMARY.none : plainText(digest.agency),
      digest.fiscalYear ?? SUMMARY.none,
      result?.total ? totalOf(result.total) : SUMMARY.none,
      result?.level ? plainText(result.level) : SUMMARY.none,
      digest.reportErrors + digest.otherErrors,
      digest.warnings,
      digest.infos,
      STATUS_LABEL[digest.status],
    ];
    yield `| ${cells.join(" | ")} |`;
  }
}

function* problemLines(digest: Digest): Generator<string> {
  yield `- ${pathOf(digest.path)}`;
  for (const problem of digest.problems) yield `  - ${problemText(problem)}`;
}

function problemText(problem: Problem): string {
  const page = problem.page === null ? "" : `${SUMMARY.page(problem.page)}: `;
  return `${page}${plainText(problem.message.th, 500)} — ${SUMMARY.remedy}: ${plainText(problem.remedy.th, 500)}`;
}

function resultOf(digest: Digest): string {
  const results = digest.results.flatMap(({ fiscalYear, total, level }) => {
    if (total === null && level === null) return [];
    const words = total ? [SUMMARY.total(fiscalYear, totalOf(total))] : fiscalYear === null ? [] : [`${fiscalYear}`];
    return [[...words, ...(level === null ? [] : [SUMMARY.level(plainText(level))])].join(" ")];
  });
  return results.length === 0 ? SUMMARY.noResult : results.join(" · ");
}

function totalOf(total: NonNullable<Digest["results"][number]["total"]>): string {
  return total.value === null ? `${SUMMARY.unread} (${plainText(total.raw, 40)})` : String(total.value);
}

function agencyOf(digest: Digest): string {
  return digest.agency === null ? SUMMARY.unknownAgency : plainText(digest.agency);
}

function pathOf(path: string): string {
  return plainText(path, 300);
}
