import { type Bar, Presets, SingleBar } from "cli-progress";
import type { BatchEvent } from "../pipeline/index.js";
import { say } from "./messages.js";
import { note } from "./output.js";
import { cutTo, printable } from "./text-width.js";

/** Shows how a run goes on: a bar on a terminal, plain lines in a log, nothing when quiet. */
export function progressDisplay(quiet: boolean): (event: BatchEvent) => void {
  if (quiet) return () => {};
  return process.stderr.isTTY ? barDisplay() : lineDisplay();
}

function lineDisplay(): (event: BatchEvent) => void {
  return (event) => {
    if (event.kind === "started") note(say.started(event.documents, event.skipped));
    else if (event.kind === "writing") note(say.writing);
    else note(documentLine(event));
  };
}

function barDisplay(): (event: BatchEvent) => void {
  const format = "{bar} {value}/{total} {eta_formatted} {path}";
  const bar: Bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.rect,
  );
  return (event) => {
    if (event.kind === "started") {
      note(say.started(event.documents, event.skipped));
      if (event.documents > 0) bar.start(event.documents, 0, { path: "" });
    } else if (event.kind === "document") {
      bar.update(event.done, { path: cutTo(printable(event.summary.path), 40) });
    } else bar.stop();
  };
}

function documentLine({ summary, done, documents }: Extract<BatchEvent, { kind: "document" }>): string {
  const result =
    summary.status === "failed"
      ? `${summary.problem?.code ?? ""} ${summary.problem?.message.th ?? ""}`
      : say.counted(summary.counted);
  const line = `[${done}/${documents}] ${summary.status} ${printable(summary.path)}: ${result}`;
  return summary.detail === null ? line : `${line}\n    ${printable(summary.detail).slice(0, 400)}`;
}
