import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Outcome } from "../../src/pipeline/child.js";
import { isMemoryVisible, residentBytes } from "../../src/pipeline/memory-guard.js";
import { WorkerPool } from "../../src/pipeline/pool.js";

const entry = fileURLToPath(new URL("workers/misbehaving.mjs", import.meta.url));
const MEGABYTE = 2 ** 20;

function poolOf(limits: { entry?: string; memoryBytes?: number; timeoutMilliseconds?: number } = {}): WorkerPool {
  const pool = new WorkerPool({ entry, memoryBytes: 300 * MEGABYTE, timeoutMilliseconds: 30_000, ...limits });
  onTestFinished(() => pool.close());
  return pool;
}

function read(pool: WorkerPool, path: string): Promise<Outcome> {
  const input = { path, origin: { kind: "file" as const, file: "/nowhere" }, problem: null };
  return pool.read({ input, outDir: "/nowhere", settings: {} });
}

const detailOf = (outcome: Outcome) => (outcome.kind === "done" ? outcome.summary.detail : outcome.detail) ?? "";
const processOf = (outcome: Outcome) => detailOf(outcome).split(" ")[0];

describe("WorkerPool", () => {
  it("has one process read many documents", async () => {
    const pool = poolOf();
    const first = await read(pool, "a");
    const second = await read(pool, "b");
    expect(first.kind).toBe("done");
    expect(processOf(second)).toBe(processOf(first));
  });

  it.each([
    ["hang", "time-limit"],
    ["wait", "time-limit"],
  ])("ends a document that would %s, and goes on", async (path, code) => {
    const pool = poolOf({ timeoutMilliseconds: 400 });
    const before = await read(pool, "a");
    expect(await read(pool, path)).toMatchObject({ kind: "lost", code, opened: { sha256: "ab", bytes: 2 } });
    const after = await read(pool, "b");
    expect(after.kind).toBe("done");
    expect(processOf(after)).not.toBe(processOf(before));
  });

  it.each(["buffers", "heap"])("ends a document that eats memory (%s)", async (path) => {
    const pool = poolOf();
    expect(await read(pool, path)).toMatchObject({ kind: "lost", code: "memory-limit" });
    expect((await read(pool, "b")).kind).toBe("done");
  });

  it.each(["exit", "abort", "throw", "reject"])("outlives a document that makes its process %s", async (path) => {
    const pool = poolOf();
    expect(await read(pool, path)).toMatchObject({ kind: "lost", code: "crashed" });
    expect((await read(pool, "b")).kind).toBe("done");
  });

  it("tells what was thrown", async () => {
    expect(detailOf(await read(poolOf(), "throw"))).toContain("thrown on purpose");
  });

  it("does not let one document pay for the memory of those before it", async () => {
    const pool = poolOf({ memoryBytes: 640 * MEGABYTE });
    const leaking = await read(pool, "leak");
    expect(leaking.kind).toBe("done");
    const next = await read(pool, "b");
    expect(detailOf(next).endsWith(" 1 0")).toBe(true);
  });

  it("reads documents side by side, and those that fail do not touch the others", async () => {
    const pool = poolOf({ timeoutMilliseconds: 1500 });
    const paths = ["a", "hang", "b", "exit"];
    const outcomes = await Promise.all(paths.map((path) => read(pool, path)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "lost", "done", "lost"]);
  });

  it("says so when the worker cannot even start", async () => {
    const pool = poolOf({ entry: `${entry}.missing` });
    expect(await read(pool, "a")).toMatchObject({ kind: "lost", code: "crashed", opened: null });
  });
});

describe("guardSelf", () => {
  it("ends a busy process where its parent cannot see its memory", async () => {
    const guarded = fileURLToPath(new URL("workers/self-guarded.mjs", import.meta.url));
    const pool = poolOf({ entry: guarded, memoryBytes: 4096 * MEGABYTE });
    expect(await read(pool, "buffers")).toMatchObject({ kind: "lost", code: "memory-limit" });
  });

  it("ends a busy process whose parent was killed", async () => {
    const parent = spawn(process.execPath, [fileURLToPath(new URL("workers/hanging-parent.mjs", import.meta.url))]);
    const [line] = await once(parent.stdout, "data");
    const child = Number(String(line));
    expect(isAlive(child)).toBe(true);
    parent.kill("SIGKILL");
    await expect.poll(() => isAlive(child), { timeout: 10_000 }).toBe(false);
  });
});

/** A process that has ended but was not yet waited for counts as ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return residentBytes(pid) !== null || !isMemoryVisible();
  } catch {
    return false;
  }
}
