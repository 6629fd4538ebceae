import { createHash } from "node:crypto";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInput } from "../../src/pipeline/input-bytes.js";
import { listInputs } from "../../src/pipeline/inputs.js";
import { readZipDirectory, ZipError } from "../../src/pipeline/zip-directory.js";
import { testFolder } from "./folder.js";
import { type TestEntry, zipOf } from "./zip-writer.js";

async function readOnly(entry: TestEntry) {
  const { files } = await listInputs([testFolder({ "a.zip": zipOf([entry]) })], null);
  const [file] = files;
  if (!file) throw new Error("no entry");
  return readInput(file.origin);
}

describe("readInput", () => {
  it("reads a file and an entry of a ZIP file alike", async () => {
    const text = "ผลการประเมิน ".repeat(500);
    const file = join(testFolder({ "a.txt": text }), "a.txt");
    const plain = await readInput({ kind: "file", file });
    expect(plain.sha256).toBe(createHash("sha256").update(text).digest("hex"));
    for (const stored of [true, false]) {
      const packed = await readOnly({ name: "a.txt", content: text, stored });
      expect({ ...packed, bytes: Buffer.from(packed.bytes ?? []) }).toEqual({
        ...plain,
        bytes: Buffer.from(plain.bytes ?? []),
      });
    }
  });

  it("says what is wrong with an entry", async () => {
    const content = "x".repeat(1000);
    expect((await readOnly({ name: "a.txt", content, flags: 1 })).problem).toBe("encrypted");
    expect((await readOnly({ name: "a.txt", content, crc: 1 })).problem).toBe("damaged");
    expect((await readOnly({ name: "a.txt", content, declaredSize: 10 })).problem).toBe("damaged");
    expect((await readOnly({ name: "a.txt", content, declaredSize: 2000 })).problem).toBe("damaged");
  });

  it("does not unpack a bomb", async () => {
    const bomb = await readOnly({ name: "a.txt", content: Buffer.alloc(20 << 20) });
    expect(bomb).toMatchObject({ bytes: null, problem: "too-large" });
  });

  it("opens no folder, no device and nothing that has gone", async () => {
    const folder = testFolder();
    for (const file of [folder, "/dev/zero", join(folder, "gone.txt")]) {
      expect((await readInput({ kind: "file", file })).problem).toBe("unreadable-file");
    }
  });
});

describe("readZipDirectory", () => {
  it("refuses entries that share their bytes", async () => {
    const content = "x".repeat(100);
    const zip = zipOf([
      { name: "a.txt", content },
      { name: "b.txt", content, offset: 0 },
    ]);
    await expect(readZipDirectory(join(testFolder({ "a.zip": zip }), "a.zip"))).rejects.toThrow(ZipError);
  });

  it("finds the directory behind a comment", async () => {
    const file = join(testFolder({ "a.zip": zipOf([{ name: "a.txt", content: "x" }], "a comment") }), "a.zip");
    expect(await readZipDirectory(file)).toHaveLength(1);
  });

  it("never throws anything but ZipError, however the bytes are damaged", async () => {
    const whole = zipOf([
      { name: "a.txt", content: "abc".repeat(50) },
      { name: "b.txt", content: "def" },
    ]);
    const folder = testFolder({ "a.zip": whole });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const { writeFileSync } = await import("node:fs");
        writeFileSync(join(folder, "a.zip"), bytes);
        const { files } = await listInputs([folder], null);
        for (const file of files) await readInput(file.origin);
      }),
      { numRuns: 300 },
    );
  });
});
