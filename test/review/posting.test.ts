import { execFile } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { ReviewEntry } from "../../src/model/review.js";
import { EntryStore } from "../../src/pipeline/decisions/entry-store.js";
import { testFolder } from "../pipeline/folder.js";
import { call, type Reply } from "./client.js";
import { correction, decision } from "./entries.js";
import { enter, type Served } from "./served.js";

const run = promisify(execFile);
const open: Served[] = [];
afterEach(async () => {
  for (const { server } of open.splice(0)) await server.stop();
});

const entered = async (...given: Parameters<typeof enter>): Promise<Served> => {
  const served = await enter(...given);
  open.push(served);
  return served;
};

function post({ server, headers }: Served, body: string | Buffer, more: Record<string, string> = {}): Promise<Reply> {
  return call(server.port, "/api/entries", {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", ...more },
    body,
  });
}

const unsigned = (entry: ReviewEntry): ReviewEntry => ({ ...entry, reviewer: "" });

describe("posting decisions", () => {
  it("stores them under the server's reviewer and time, and shows them to everybody", async () => {
    const first = await entered();
    const second = await entered({ reviewer: "วิชัย" }, first.outDir);
    const entries = [unsigned(decision({ note: "ดูหน้า 2" })), unsigned(correction())];
    const reply = await post(first, JSON.stringify({ entries }));
    expect(reply.status).toBe(200);
    const stored = entries.map((entry) => ({ ...entry, reviewer: "สมศรี", decidedAt: "2026-03-04T05:06:07.000Z" }));
    expect(reply.json()).toEqual({ entries: stored });
    await post(second, JSON.stringify({ entries: [unsigned(decision({ verdict: "false-alarm" }))] }));
    const seen = (await call(first.server.port, "/api/entries", { headers: first.headers })).json();
    expect(seen).toMatchObject({ entries: [...stored, { reviewer: "วิชัย", verdict: "false-alarm" }] });
  });

  it.each([
    ["no JSON", "{", "bad-json"],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), "bad-json"],
    ["another shape", '{"entries":{}}', "bad-entry"],
    ["nothing", '{"entries":[]}', "bad-entry"],
    ["an unknown key", '{"entries":[],"more":1}', "bad-entry"],
    ["an unknown kind", '{"entries":[{"kind":"constructor"}]}', "bad-entry"],
    [
      "a key that is a prototype's",
      `{"entries":[${JSON.stringify(decision()).slice(0, -1)},"__proto__":{}}]}`,
      "bad-entry",
    ],
    ["a broken fingerprint", JSON.stringify({ entries: [decision({ fingerprint: "../../etc" })] }), "bad-entry"],
    ["a note without end", JSON.stringify({ entries: [decision({ note: "ก".repeat(4001) })] }), "bad-entry"],
    ["another's name", JSON.stringify({ entries: [decision({ reviewer: "วิชัย" })] }), "other-reviewer"],
    ["too many at once", JSON.stringify({ entries: Array.from({ length: 1001 }, () => decision()) }), "bad-entry"],
    ["too much", JSON.stringify({ entries: [], pad: "x".repeat(1_100_000) }), "too-large"],
  ])("refuses %s and stores nothing", async (_, body, code) => {
    const served = await entered();
    const reply = await post(served, body);
    expect(reply.json()).toMatchObject({
      code,
      message: { th: expect.any(String) },
      remedy: { en: expect.any(String) },
    });
    expect((await served.store.read()).entries).toEqual([]);
  });

  it("refuses a body that is too large though it does not say so beforehand", async () => {
    const served = await entered();
    const reply = await post(served, "x".repeat(1_200_000), { "transfer-encoding": "chunked" });
    expect(reply.json()).toMatchObject({ code: "too-large" });
  });

  it.each([["text/plain"], ["application/x-www-form-urlencoded"], [""]])("takes JSON only, not %s", async (type) => {
    const served = await entered();
    const reply = await post(served, JSON.stringify({ entries: [decision()] }), { "content-type": type });
    expect(reply.status).toBe(415);
    const packed = await post(served, JSON.stringify({ entries: [decision()] }), { "content-encoding": "gzip" });
    expect(packed.status).toBe(415);
  });

  it("stores a batch whole or not at all, and says which entry is at fault", async () => {
    const { source } = { source: { isOutdated: async () => false, entryFault } as never };
    const served = await entered({ source });
    const entries = [decision(), decision({ rule: "bad" })];
    const reply = await post(served, JSON.stringify({ entries }));
    expect([reply.status, reply.json()]).toMatchObject([422, { code: "unknown-finding", entries: [1] }]);
    expect((await served.store.read()).entries).toEqual([]);
    async function entryFault(entry: ReviewEntry) {
      return entry.kind === "decision" && entry.rule === "bad" ? ("unknown-finding" as const) : null;
    }
  });

  it("says that the disk does not take them", async () => {
    const served = await entered();
    writeFileSync(`${served.outDir}/review`, "a file where the folder should be");
    const reply = await post(served, JSON.stringify({ entries: [decision()] }));
    expect([reply.status, reply.json()]).toMatchObject([507, { code: "not-stored" }]);
  });

  it("keeps hostile notes as they are, each on one line", async () => {
    const served = await entered();
    const hostile = [
      "บรรทัด\nใหม่\r\n",
      "\ud800",
      "__proto__",
      "</script><img src=x>",
      "=1+1",
      "\u2028\u202e\u0000",
      "ก".repeat(4000),
    ];
    const entries = hostile.map((note) => decision({ note }));
    expect((await post(served, JSON.stringify({ entries }))).status).toBe(200);
    expect(readFileSync(served.store.file, "utf8").trimEnd().split("\n")).toHaveLength(hostile.length);
    expect((await new EntryStore(served.outDir).read()).entries.map(({ note }) => note)).toEqual(hostile);
  });
});

describe("the store", () => {
  it("loses no line when two servers append at once", async () => {
    const outDir = testFolder();
    const servers = await Promise.all(["สมศรี", "วิชัย"].map((reviewer) => entered({ reviewer }, outDir)));
    const rounds = Array.from({ length: 40 }, (_, round) => round);
    await Promise.all(
      servers.flatMap((served) =>
        rounds.map((round) =>
          post(
            served,
            JSON.stringify({ entries: [1, 2, 3].map((n) => unsigned(decision({ note: `${round}/${n}` }))) }),
          ),
        ),
      ),
    );
    const { entries, torn } = await new EntryStore(outDir).read();
    expect(torn).toEqual([]);
    expect(entries).toHaveLength(2 * 40 * 3);
    for (const reviewer of ["สมศรี", "วิชัย"]) {
      const notes = new Set(entries.filter((entry) => entry.reviewer === reviewer).map(({ note }) => note));
      expect(notes.size).toBe(120);
    }
    const inBatches = entries.every(({ note }, at) => {
      const [round, n] = note.split("/").map(Number);
      return n === 1 || entries[at - 1]?.note === `${round}/${(n ?? 0) - 1}`;
    });
    expect(inBatches).toBe(true);
  });

  it("loses no line when two programs append at once", async () => {
    const outDir = testFolder();
    const script = fileURLToPath(new URL("append.mjs", import.meta.url));
    const reviewers = ["สมศรี", "วิชัย"];
    await Promise.all(reviewers.map((reviewer) => run(process.execPath, [script, outDir, reviewer, "150"])));
    const { entries, torn } = await new EntryStore(outDir).read();
    expect(torn).toEqual([]);
    for (const reviewer of reviewers) {
      const notes = entries.filter((entry) => entry.reviewer === reviewer).map(({ note }) => Number.parseInt(note, 10));
      expect(notes).toEqual(Array.from({ length: 150 }, (_, at) => at));
    }
  });

  it("passes over a line that a crash tore, tells it, and loses nothing written behind it", async () => {
    const store = new EntryStore(testFolder());
    await store.append([decision({ note: "ก่อน" })]);
    appendFileSync(store.file, JSON.stringify(decision()).slice(0, 60));
    await store.append([decision({ note: "หลัง" })]);
    const { entries, torn } = await store.read();
    expect(entries.map(({ note }) => note)).toEqual(["ก่อน", "หลัง"]);
    expect(torn).toEqual([{ line: 2, text: JSON.stringify(decision()).slice(0, 60) }]);
  });

  it("only ever appends", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: "binary" }), { maxLength: 3 }), { maxLength: 4 }),
        async (batches) => {
          const store = new EntryStore(testFolder());
          let before = "";
          for (const notes of batches) {
            await store.append(notes.map((note) => decision({ note })));
            const after = notes.length === 0 && before === "" ? "" : readFileSync(store.file, "utf8");
            expect(after.startsWith(before)).toBe(true);
            before = after;
          }
          expect((await store.read()).entries.map(({ note }) => note)).toEqual(batches.flat());
        },
      ),
      { numRuns: 20, seed: 7 },
    );
  });

  it("reads nothing where nothing is, and refuses what is no file", async () => {
    const store = new EntryStore(testFolder());
    expect(await store.read()).toEqual({ entries: [], torn: [] });
    mkdirSync(store.file, { recursive: true });
    expect(dirname(store.file)).toContain("review");
    await expect(store.read()).rejects.toThrow("cannot read the decisions");
  });
});
