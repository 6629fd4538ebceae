import type { Block, Document } from "../../src/model/document.js";
import type { Finding } from "../../src/model/finding.js";
import type { Report } from "../../src/model/report.js";
import type { Problem, ProblemCode } from "../../src/model/source.js";
import { failedRecord } from "../../src/pipeline/failed-record.js";
import type { Stages } from "../../src/pipeline/stages.js";

export const problemOf = (code: ProblemCode): Problem => ({
  code,
  category: "input",
  message: { th: code, en: code },
  remedy: { th: code, en: code },
  page: null,
});

const judge = {
  check: () => ({ findings: [], coverage: { "some-rule": "passed" as const } }),
  checkAcross: () => [],
  joinFindings: (own: readonly Finding[]) => [...own],
  problemOf,
  rules: { version: "9.9.9", ids: ["some-rule"] },
  catalogue: async () => ({ producer: { name: "prongsai", version: "0" }, rules: [] }),
};

/** The parts of a record of a document that says nothing. */
function emptyParts(): Report {
  return failedRecord("x.txt", null, problemOf("empty"), judge, {}).report;
}

/** Stages that read each line as a paragraph; a document carries the given problems. */
export function fakeStages(problems: ProblemCode[] = [], parts: Partial<Report> = {}): Stages {
  const { schemaVersion, producer, source, status, problems: _, findings, coverage, ...rest } = emptyParts();
  return {
    ...judge,
    versions: { extract: "1", normalise: "2", parse: "3", check: "4", mask: "5" },
    mask: (read) => read,
    extract: async (bytes) => documentOf(new TextDecoder().decode(bytes), problems.map(problemOf)),
    normalise: (document) => document,
    parse: () => ({ ...rest, problemCodes: [], ...parts }),
  };
}

function documentOf(text: string, problems: Problem[]): Document {
  return {
    schemaVersion: "1.0.0",
    mediaType: "text/plain",
    encoding: "utf-8",
    textLayer: "unknown",
    readers: [{ name: "fake", version: "1" }],
    pages: [],
    blocks: text.split("\n").map(blockOf),
    tables: [],
    pageDecisions: [],
    readerDifferences: [],
    problems,
  };
}

function blockOf(raw: string, index: number): Block {
  const readings = [{ reader: "fake", raw }];
  return { index, kind: "paragraph", page: null, box: null, place: null, readings, text: raw, edits: [], lines: [] };
}
