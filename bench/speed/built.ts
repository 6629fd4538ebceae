import { pathToFileURL } from "node:url";
import type { Document } from "../../src/model/document.js";
import type { readDocument } from "../../src/pipeline/read-document.js";
import type { Emitter, Stages } from "../../src/pipeline/stages.js";
import type { segment } from "../../src/thai/segment.js";

/** The built program, as people run it. */
export interface Built {
  stages: Stages;
  emitter: Emitter;
  readDocument: typeof readDocument;
  segment: typeof segment;
  command: string;
}

/** Loads the program from the folder that it was built into. */
export async function loadBuilt(folder: string): Promise<Built> {
  const load = (path: string) => import(pathToFileURL(`${folder}/${path}`).href);
  const [wiring, parts, reading, words] = await Promise.all([
    load("pipeline/stage-wiring.js"),
    load("pipeline/wiring.js"),
    load("pipeline/read-document.js"),
    load("thai/segment.js"),
  ]);
  return {
    stages: wiring.stages,
    emitter: parts.emitter,
    readDocument: reading.readDocument,
    segment: words.segment,
    command: `${folder}/cli/main.js`,
  };
}

/** The characters of a document's raw text. */
export function charactersOf(document: Document): number {
  return document.blocks.reduce((sum, { readings }) => sum + (readings[0]?.raw.length ?? 0), 0);
}
