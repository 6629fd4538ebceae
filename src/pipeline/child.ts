import { type ChildProcess, fork } from "node:child_process";
import type { ProblemCode } from "../model/source.js";
import { MEMORY_MARK, residentBytes, watchMemory } from "./memory-guard.js";
import type { DocumentSummary, Opened, Task, WorkerMessage } from "./protocol.js";

/** How workers are run. `entry` is the script of the worker; memory in bytes, time in milliseconds a document. */
export interface WorkerLimits {
  entry: string;
  memoryBytes: number;
  timeoutMilliseconds: number;
}

/** How a task ended: with its files written, or with nothing. `peak` is the highest memory seen, in bytes. */
export type Outcome =
  | { kind: "done"; summary: DocumentSummary; peak: number | null }
  | { kind: "lost"; code: ProblemCode; detail: string; opened: Opened | null; peak: number | null };

const START_MILLISECONDS = 60_000;
/** How much longer a document may take for each page that is read from its picture, in parts of its time. */
const SHARE_OF_PICTURE = 0.5;
/** Room for what a document needs for a moment only: with more of it less is copied about. */
const YOUNG_MEGABYTES = 32;
/**
 * A process that holds this part of its memory takes no further document. One that reads pictures holds half of it from
 * its first page on; what is lost in a used process is read again in a fresh one.
 */
const SWOLLEN = 0.8;
const KEPT_ERROR_OUTPUT = 4000;
const ENVIRONMENT = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"];

/** One worker process. It reads a task at a time, and is of no further use once a task was lost with it. */
export class Child {
  #process: ChildProcess;
  #limits: WorkerLimits;
  #ready: Promise<boolean>;
  #errorOutput = "";
  #tasks = 0;
  #memory: number | null = null;
  #alive = true;

  constructor(limits: WorkerLimits) {
    this.#limits = limits;
    this.#process = fork(limits.entry, [String(limits.memoryBytes)], {
      execArgv: [
        `--max-old-space-size=${Math.ceil(limits.memoryBytes / 2 ** 20)}`,
        `--max-semi-space-size=${YOUNG_MEGABYTES}`,
      ],
      env: { ...environment(), TZ: "UTC" },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#process.stderr?.on("data", (chunk: Buffer) => {
      this.#errorOutput = (this.#errorOutput + chunk.toString("utf8")).slice(-KEPT_ERROR_OUTPUT);
    });
    this.#process.on("error", () => {
      this.#alive = false;
      this.kill();
    });
    this.#process.once("exit", () => {
      this.#alive = false;
    });
    this.#ready = this.#becomeReady();
  }

  /** How many tasks it was given. */
  get tasks(): number {
    return this.#tasks;
  }

  /** Whether it can take another task: alive, and not swollen by those before. */
  get usable(): boolean {
    return this.#alive && (this.#memory ?? 0) < this.#limits.memoryBytes * SWOLLEN;
  }

  /** Has it read a task. Never rejects: whatever befalls the process is the task's outcome. */
  async read(task: Task): Promise<Outcome> {
    this.#tasks += 1;
    const ready = await this.#ready;
    const pid = this.#process.pid ?? -1;
    return new Promise((resolve) => {
      let opened: Opened | null = null;
      let judged: DocumentSummary | null = null;
      let peak: number | null = null;
      let reason: ProblemCode | null = ready ? null : "crashed";
      const finish = (outcome: Outcome) => {
        clearTimeout(timer);
        stopWatching();
        this.#process.off("message", onMessage).off("close", onClose);
        resolve(outcome);
      };
      const lose = (code: ProblemCode, detail: string) =>
        finish(judged ? { kind: "done", summary: judged, peak } : { kind: "lost", code, detail, opened, peak });
      const onMessage = (message: WorkerMessage) => {
        if (message.kind === "opened") opened = message.opened;
        else if (message.kind === "picture") timer = allow(SHARE_OF_PICTURE);
        else if (message.kind === "judged") judged = message.summary;
        else if (message.kind === "done") {
          note(residentBytes(pid));
          finish({ kind: "done", summary: message.summary, peak });
        } else if (message.kind === "threw") lose("crashed", message.detail);
      };
      const onClose = () => lose(reason ?? this.#causeOfDeath(), this.#errorOutput.trim());
      const end = (code: ProblemCode) => {
        reason ??= code;
        this.kill();
      };
      let deadline = performance.now();
      const allow = (share: number) => {
        clearTimeout(timer);
        deadline += this.#limits.timeoutMilliseconds * share;
        return setTimeout(() => end("time-limit"), deadline - performance.now());
      };
      let timer: NodeJS.Timeout | undefined;
      timer = allow(1);
      const note = (bytes: number | null) => {
        if (bytes === null) return;
        this.#memory = bytes;
        peak = Math.max(peak ?? 0, bytes);
      };
      const stopWatching = watchMemory(pid, (bytes) => {
        note(bytes);
        if (bytes > this.#limits.memoryBytes) end("memory-limit");
      });
      this.#process.on("message", onMessage);
      if (!this.#alive) {
        onClose();
        return;
      }
      this.#process.once("close", onClose);
      this.#process.send(task, (error) => {
        if (error) this.kill();
      });
    });
  }

  /** Lets it end by itself. */
  close(): Promise<void> {
    if (!this.#alive) return Promise.resolve();
    const ended = new Promise<void>((resolve) => this.#process.once("exit", () => resolve()));
    const timer = setTimeout(() => this.kill(), 2000);
    if (this.#process.connected) this.#process.disconnect();
    else this.kill();
    return ended.finally(() => clearTimeout(timer));
  }

  /** Ends it at once. */
  kill(): void {
    this.#process.kill("SIGKILL");
  }

  #becomeReady(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.kill(), START_MILLISECONDS);
      const settle = (ready: boolean) => {
        clearTimeout(timer);
        resolve(ready);
      };
      this.#process.once("message", () => settle(true));
      this.#process.once("close", () => settle(false));
      this.#process.once("error", () => settle(false));
    });
  }

  #causeOfDeath(): ProblemCode {
    return this.#errorOutput.includes(MEMORY_MARK) || /heap out of memory|allocation failed/iu.test(this.#errorOutput)
      ? "memory-limit"
      : "crashed";
  }
}

function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
