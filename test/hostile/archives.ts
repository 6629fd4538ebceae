import { sampleReport } from "../pipeline/sample-report.js";
import { type TestEntry, zipOf } from "../pipeline/zip-writer.js";
import { cut, type HostileFile, hostile, noise } from "./hostile-file.js";

const report = (name: string | Buffer): TestEntry => ({ name, content: sampleReport() });

/** ZIP files that cannot or must not be opened; each becomes one record under its own name. */
export function refusedArchives(): HostileFile[] {
  return [
    hostile("empty.zip", () => "", "failed:damaged", "failed:empty"),
    hostile("noise.zip", () => noise(20_000), "failed:damaged"),
    hostile("cut.zip", () => cut(zipOf([report("a.txt")]), 0.7), "failed:damaged"),
    hostile(
      "many-entries.zip",
      () => zipOf(Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}.txt`, content: "" }))),
      "failed:too-large",
    ),
    hostile(
      "lying-total.zip",
      () =>
        zipOf(Array.from({ length: 9 }, (_, at) => ({ name: `${at}.txt`, content: "x", declaredSize: 0x7fffffff }))),
      "failed:too-large",
    ),
    hostile("overlapping.zip", () => zipOf([report("a.txt"), { ...report("b.txt"), offset: 0 }]), "failed:damaged"),
    hostile("offset-beyond-the-end.zip", () => zipOf([{ ...report("a.txt"), offset: 0x7ffffff0 }]), "failed:damaged"),
    hostile("is-a-pdf.zip", () => "%PDF-1.7", "failed:damaged"),
  ];
}

/** Entries of one ZIP file, each with what may come of it under `entries.zip!/`. */
export const HOSTILE_ENTRIES: readonly (TestEntry & { outcome: string; listed?: string })[] = [
  { ...report("good.txt"), outcome: "complete" },
  { name: "bomb.txt", content: Buffer.alloc(50_000_000, 32), outcome: "failed:too-large" },
  { name: "more-than-declared.txt", content: "ก".repeat(5000), declaredSize: 10, outcome: "failed:damaged" },
  { name: "less-than-declared.txt", content: "ก", declaredSize: 5000, outcome: "failed:damaged" },
  { ...report("wrong-checksum.txt"), crc: 1, outcome: "failed:damaged" },
  { ...report("locked.txt"), flags: 0x801, outcome: "failed:encrypted" },
  { ...report("../escape.txt"), outcome: "skipped" },
  { ...report("a/../../escape.txt"), outcome: "skipped" },
  { ...report("..\\..\\escape.txt"), outcome: "skipped", listed: "..\\..\\escape.txt" },
  { ...report("/tmp/prongsai-escape.txt"), outcome: "skipped" },
  { ...report("C:\\escape.txt"), outcome: "skipped" },
  { ...report("nul\u0000.txt"), outcome: "skipped", listed: "nul_.txt" },
  { ...report("line\nbreak.txt"), outcome: "skipped", listed: "line_break.txt" },
  { ...report("good.txt"), outcome: "skipped" },
  { ...report("GOOD.TXT"), outcome: "complete" },
  { ...report(`${"ยาว".repeat(400)}.txt`), outcome: "complete" },
  { ...report(`${"d/".repeat(2000)}deep.txt`), outcome: "complete" },
  { ...report(Buffer.from([0xc3, 0x28, 0xff, 0x2e, 0x74, 0x78, 0x74])), outcome: "complete", listed: "ร(\uf8c1.txt" },
  { ...report("link.txt"), mode: 0o120777, outcome: "skipped" },
  { name: "inner.zip", content: zipOf([report("a.txt")]), outcome: "skipped" },
  { name: "inner.txt", content: zipOf([report("a.txt")]), outcome: "failed:unreadable-file" },
  { ...report("__MACOSX/._good.txt"), outcome: "skipped" },
  { ...report(".hidden.txt"), outcome: "skipped" },
  { ...report("~$good.docx"), outcome: "skipped" },
  { ...report("run.exe"), outcome: "skipped" },
  { ...report("=cmd|' /C calc'!A0.txt"), outcome: "complete" },
  { ...report("-rf.txt"), outcome: "complete" },
];

/** The ZIP file of `HOSTILE_ENTRIES`. */
export function zipOfHostileEntries(): Buffer {
  return zipOf(HOSTILE_ENTRIES.map(({ outcome: _, listed: __, ...entry }) => entry));
}
