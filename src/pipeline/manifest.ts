import { randomUUID } from "node:crypto";
import type { Manifest, ManifestFile } from "../model/manifest.js";
import { SCHEMA_VERSION } from "../model/report.js";
import type { InputList } from "./inputs.js";
import { compareUtf8 } from "./inputs.js";
import { PROGRAM_NAME, PROGRAM_VERSION } from "./program.js";
import type { DocumentSummary } from "./protocol.js";
import type { Settings } from "./settings.js";

/** What a manifest is made of. */
export interface RunFacts {
  startedAt: Date;
  finishedAt: Date;
  settings: Settings;
  configHash: string | null;
  baseline: Manifest["baseline"];
  inputs: InputList;
  summaries: DocumentSummary[];
  exitStatus: number;
}

/** The manifest of a run: the one file with times, ids and absolute paths. Files stand in the order of their paths. */
export function manifestOf(facts: RunFacts, versions: { rules: string; emit: string }): Manifest {
  const read = facts.summaries.map(
    (summary): ManifestFile => ({
      path: summary.path,
      status: summary.status,
      sha256: summary.sha256 || null,
      bytes: summary.bytes,
      stages: summary.stages,
      peakMemoryBytes: summary.peakMemoryBytes,
      problem: summary.problem,
      skipped: null,
    }),
  );
  const skipped = facts.inputs.skipped.map(
    ({ path, reason }): ManifestFile => ({
      path,
      status: "skipped",
      sha256: null,
      bytes: null,
      stages: [],
      peakMemoryBytes: null,
      problem: null,
      skipped: reason,
    }),
  );
  return {
    schemaVersion: SCHEMA_VERSION,
    runId: randomUUID(),
    startedAt: facts.startedAt.toISOString(),
    finishedAt: facts.finishedAt.toISOString(),
    versions: {
      [PROGRAM_NAME]: PROGRAM_VERSION,
      node: process.versions.node,
      rules: versions.rules,
      ...Object.fromEntries(
        facts.summaries.flatMap(({ stages }) => stages.map(({ stage, version }) => [stage, version])),
      ),
      emit: versions.emit,
    },
    settings: { ...facts.settings },
    configHash: facts.configHash,
    baseline: facts.baseline,
    inputs: facts.inputs.roots,
    exitStatus: facts.exitStatus,
    files: [...read, ...skipped].sort((a, b) => compareUtf8(a.path, b.path)),
  };
}
