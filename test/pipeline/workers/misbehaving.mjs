import { serve } from "../../../dist/pipeline/serve.js";

const EMPTY = {
  status: "complete",
  sha256: "",
  bytes: 0,
  problem: null,
  stages: [],
  peakMemoryBytes: null,
  detail: null,
};
let served = 0;
let leak = null;

/** Does to each task what the task's path says. */
export async function misbehave({ input }, opened) {
  served += 1;
  opened({ sha256: "ab", bytes: 2 });
  if (input.path.includes("hang")) for (;;);
  if (input.path.includes("wait")) await new Promise(() => setInterval(() => {}, 1000));
  if (input.path.includes("throw")) throw new Error("thrown on purpose");
  if (input.path.includes("exit")) process.exit(3);
  if (input.path.includes("abort")) process.abort();
  if (input.path.includes("reject")) setTimeout(() => Promise.reject(new Error("nobody listens")), 1);
  if (input.path.includes("reject")) await new Promise(() => {});
  if (input.path.includes("buffers")) {
    const kept = [];
    for (;;) kept.push(Buffer.alloc(8 << 20, kept.length));
  }
  if (input.path.includes("heap")) {
    const kept = [];
    for (;;) kept.push(new Array(1000).fill(kept.length));
  }
  if (input.path.includes("leak")) leak = Buffer.alloc(500 << 20, 1);
  const findings = { error: 0, warning: 0, info: 0 };
  return { ...EMPTY, path: input.path, findings, detail: `${process.pid} ${served} ${leak?.length ?? 0}` };
}

if (process.argv[1] === import.meta.filename) serve(misbehave);
