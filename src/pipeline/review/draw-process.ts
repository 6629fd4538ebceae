import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import PQueue from "p-queue";
import { watchMemory } from "../memory-guard.js";
import type { DrawMessage, DrawRequest, PictureResult } from "./draw-protocol.js";

/** Lies in the package's `dist`, whether this module runs from there or from its source. */
const ENTRY = fileURLToPath(new URL("../../../dist/pipeline/review/draw-worker.js", import.meta.url));
const MEMORY_BYTES = 1024 * 2 ** 20;
const MILLISECONDS = 30_000;
const ENVIRONMENT = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"];
const NOT_DRAWN: PictureResult = { problem: "not-drawn" };

/**
 * Draws pictures of documents in a process of its own, one after another: documents come from strangers. A picture that
 * takes too long or too much memory ends the process, and the next one is drawn in a fresh one.
 */
export class DrawProcess {
  readonly #queue = new PQueue({ concurrency: 1 });
  #process: ChildProcess | null = null;
  #closed = false;
  #kill = () => void this.#process?.kill("SIGKILL");

  constructor() {
    process.once("exit", this.#kill);
  }

  /** Never rejects: what befalls the process is the picture's problem. Nothing is drawn once it is closed. */
  async draw(request: DrawRequest): Promise<PictureResult> {
    if (this.#closed) return NOT_DRAWN;
    return this.#queue.add(() => (this.#closed ? NOT_DRAWN : this.#drawOne(request)));
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#queue.clear();
    process.off("exit", this.#kill);
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill("SIGKILL");
    await ended;
  }

  #drawOne(request: DrawRequest): Promise<PictureResult> {
    const child = this.#running();
    return new Promise((resolve) => {
      const finish = (result: PictureResult) => {
        clearTimeout(timer);
        stopWatching();
        child.off("message", onMessage).off("exit", onExit).off("error", onExit);
        resolve(result);
      };
      const onMessage = (message: DrawMessage) => {
        if (message.kind === "drawn") finish(message.result);
      };
      const onExit = () => {
        if (this.#process === child) this.#process = null;
        finish(NOT_DRAWN);
      };
      const timer = setTimeout(() => child.kill("SIGKILL"), MILLISECONDS);
      const stopWatching = watchMemory(child.pid ?? -1, (bytes) => {
        if (bytes > MEMORY_BYTES) child.kill("SIGKILL");
      });
      child.on("message", onMessage).once("exit", onExit).once("error", onExit);
      child.send(request, (error) => {
        if (error) onExit();
      });
    });
  }

  #running(): ChildProcess {
    if (this.#process?.connected) return this.#process;
    const env = Object.fromEntries(
      ENVIRONMENT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
    );
    const child = fork(ENTRY, [String(MEMORY_BYTES)], {
      execArgv: [`--max-old-space-size=${MEMORY_BYTES / 2 ** 20}`],
      env: { ...env, TZ: "UTC" },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
    });
    child.on("error", () => undefined);
    this.#process = child;
    return child;
  }
}
