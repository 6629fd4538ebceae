import { describe, expect, it } from "vitest";
import { runAcross } from "../../../src/check/across/engine.js";
import { reportCopied } from "../../../src/check/across/report-copied.js";
import { mergeBatch } from "../support/merge-batch.js";

const judged = (...reports: Record<string, unknown>[]) => runAcross([reportCopied], mergeBatch({ reports }));
const sketchOf = (number: number, shared = 0) =>
  Array.from({ length: 64 }, (_, slot) => (slot < shared ? slot : number * 1000 + slot + 100));
const of = (number: number, textSketch: number[]) => ({
  agency: { name: { value: `เทศบาลตำบลบ้านที่${number}` } },
  textSketch,
});

describe("report-copied", () => {
  it("names the other agency in each of the two reports", () => {
    const copied = [...sketchOf(1).slice(0, 50), ...sketchOf(2).slice(50)];
    const results = judged(of(1, sketchOf(1)), of(2, copied), of(3, sketchOf(3)));
    expect(results.map(({ findings }) => findings.length)).toEqual([1, 1, 0]);
    expect(results[0]?.findings[0]?.message.th).toContain("เทศบาลตำบลบ้านที่2");
    expect(results[1]?.findings[0]?.evidence[1]?.source).toBe("รายงาน-1.docx");
  });

  it("takes wording that many agencies share for a template's", () => {
    const batch = Array.from({ length: 30 }, (_, index) => of(index + 1, sketchOf(index + 1, 55)));
    expect(judged(...batch).flatMap(({ findings }) => findings)).toEqual([]);
    expect(judged(...batch.slice(0, 2)).flatMap(({ findings }) => findings)).toHaveLength(2);
  });

  it("still finds a copy among reports of one template", () => {
    const batch = Array.from({ length: 30 }, (_, index) => of(index + 1, sketchOf(index + 1, 30)));
    const results = judged(...batch, of(99, [...sketchOf(1, 30).slice(0, 58), ...sketchOf(99).slice(58)]));
    expect(results.map(({ findings }) => findings.length).filter((count) => count > 0)).toEqual([1, 1]);
  });

  it("asks in a batch of many agencies that both the whole and what is their own be alike", () => {
    const batch = Array.from({ length: 30 }, (_, index) => of(index + 1, sketchOf(index + 1, 40)));
    const ownCopied = (slots: number) => [...sketchOf(1, 40).slice(0, 40 + slots), ...sketchOf(99).slice(40 + slots)];
    expect(judged(...batch, of(99, ownCopied(6))).flatMap(({ findings }) => findings)).toEqual([]);
    expect(judged(...batch, of(99, ownCopied(12))).flatMap(({ findings }) => findings)).toHaveLength(2);
    const own = Array.from({ length: 30 }, (_, index) => of(index + 1, sketchOf(index + 1)));
    const third = [...sketchOf(1).slice(0, 22), ...sketchOf(99).slice(22)];
    expect(judged(...own, of(99, third)).flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("names the likest of several copies", () => {
    const batch = Array.from({ length: 100 }, (_, index) => of(index + 1, sketchOf(index + 1)));
    const [near, far] = [60, 45].map((kept) => [...sketchOf(1).slice(0, kept), ...sketchOf(5000).slice(kept)]);
    const results = judged(...batch, of(5001, far ?? []), of(5002, near ?? []));
    expect(results[0]?.findings[0]?.message.th).toContain("เทศบาลตำบลบ้านที่5002");
    expect(results.filter(({ findings }) => findings.length > 0)).toHaveLength(3);
  });

  it("does not apply where no other agency reports", () => {
    expect(judged({ textSketch: sketchOf(1) }, { textSketch: sketchOf(1) })[0]?.coverage["report-copied"]).toBe(
      "not-applicable",
    );
  });
});
