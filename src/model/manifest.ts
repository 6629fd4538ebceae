import { z } from "zod";
import { problemSchema } from "./source.js";

/** How long one stage of one document took, in milliseconds. */
export const stageRunSchema = z.object({ stage: z.string(), version: z.string(), milliseconds: z.number() });
export type StageRun = z.infer<typeof stageRunSchema>;

export const manifestFileSchema = z.object({
  path: z.string(),
  status: z.enum(["complete", "partial", "failed", "skipped"]),
  sha256: z.string().nullable(),
  bytes: z.int().nonnegative().nullable(),
  stages: z.array(stageRunSchema),
  peakMemoryBytes: z.int().nullable(),
  problem: problemSchema.nullable(),
  skipped: z.string().nullable(),
});
export type ManifestFile = z.infer<typeof manifestFileSchema>;

/** What a run did: the only file that holds times, ids and absolute paths. */
export const manifestSchema = z.object({
  schemaVersion: z.string(),
  runId: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  versions: z.record(z.string(), z.string()),
  settings: z.record(z.string(), z.unknown()),
  configHash: z.string().nullable(),
  /** The accepted findings that the run was given: how many entries, and which met no finding. */
  baseline: z.object({ hash: z.string(), entries: z.int(), unused: z.array(z.string()) }).nullable(),
  inputs: z.array(z.string()),
  exitStatus: z.int(),
  files: z.array(manifestFileSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
