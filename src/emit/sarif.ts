import type { Finding, Severity } from "../model/finding.js";
import type { Evidence } from "../model/place.js";
import type { Report } from "../model/report.js";
import { linesFile, type RunFile } from "./run-file.js";

/** What the file says of a rule: its id, version, usual severity and one sentence in each language. */
export interface RuleDescription {
  id: string;
  version: string;
  severity: Severity;
  title: { th: string; en: string };
  /** Why it matters and how to mend it, as its page says; empty in a language that the page lacks. */
  why?: { th: string; en: string };
  fix?: { th: string; en: string };
}

/** The program and its rules. */
export interface Catalogue {
  producer: { name: string; version: string };
  rules: readonly RuleDescription[];
  /** The version of the rules, the program's licence and where its source is to be had. */
  about?: { rules: string; licence: string; source: string };
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVEL: Record<Severity, "error" | "warning" | "note"> = { error: "error", warning: "warning", info: "note" };

/** Names the way in which findings are told apart over runs (SARIF 2.1.0, 3.27.17). */
const FINGERPRINT = "prongsaiFinding/v1";

/** `findings.sarif`: one run with the findings of all reports. */
export function sarifFile(path: string, catalogue: Catalogue): Promise<RunFile> {
  let written = 0;
  return linesFile(path, {
    head: sarifHead(catalogue),
    *of(report) {
      for (const result of sarifResults(report, catalogue)) {
        yield written === 0 ? result : `,\n${result}`;
        written += 1;
      }
    },
    tail: () => [sarifTail()],
  });
}

/** The text before the results: one run of SARIF 2.1.0 with the catalogue of rules. */
export function sarifHead({ producer, rules }: Catalogue): string {
  const driver = {
    ...producer,
    rules: rules.map(({ id, version, severity, title }) => ({
      id,
      shortDescription: { text: `${title.th} · ${title.en}` },
      help: { text: `prongsai explain ${id}` },
      defaultConfiguration: { level: LEVEL[severity] },
      properties: { version },
    })),
  };
  const opening = JSON.stringify({
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results: [] }],
  });
  return `${opening.slice(0, -"]}]}".length)}\n`;
}

/** The results of one report; each text is a whole result. */
export function sarifResults(report: Report, { rules }: Catalogue): string[] {
  return report.findings.map((finding) => JSON.stringify(resultOf(finding, report, rules)));
}

/** The text after the results. */
export function sarifTail(): string {
  return "\n]}]}\n";
}

function resultOf(finding: Finding, report: Report, rules: readonly RuleDescription[]): unknown {
  const [first, ...others] = finding.evidence.map((evidence) => locationOf(evidence, report.source.path));
  const { rule, cause, group, fiscalYear, expected, actual, difference, candidates } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: LEVEL[finding.severity],
    message: { text: `${finding.message.th} · ${finding.message.en}` },
    locations: first === undefined ? [] : [first],
    relatedLocations: others.map((location, id) => ({ id, ...location })),
    partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
    suppressions: finding.accepted ? [{ kind: "external", status: "accepted" }] : [],
    properties: {
      agency: report.agency.name?.value ?? null,
      ...{ cause, group, fiscalYear, expected, actual, difference, candidates },
    },
  };
}

/** Reports have pages and cells, no lines: the place stands as a logical location, the words as a snippet's message. */
function locationOf({ source, page, block, table, row, column, text, span, box }: Evidence, path: string) {
  const steps: [string, number | null][] = [
    ["page", page],
    ["block", block],
    ["table", table],
    ["row", row],
    ["column", column],
  ];
  const place = steps.flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`])).join("/");
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(source ?? path) } },
    logicalLocations: place === "" ? [] : [{ fullyQualifiedName: place }],
    ...(text === null ? {} : { message: { text } }),
    properties: { span, box },
  };
}

function uriOf(path: string): string {
  return path
    .split("/")
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\ufffd")))
    .join("/");
}
