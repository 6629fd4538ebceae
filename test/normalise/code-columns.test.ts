import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { tableOf } from "./documents.js";

const column = (cells: string[]) =>
  normalise(tableOf(cells.map((cell) => [cell, "100"]))).blocks.filter((b) => b.place?.column === 0);

describe("columns of item codes", () => {
  it("mends a letter between consecutive codes", () => {
    const cells = column(["ข้อ o4", "ข้อ 05", "ข้อ ๐6", "ข้อ o7"]);
    expect(cells.map((cell) => cell.text)).toEqual(["ข้อ o4", "ข้อ o5", "ข้อ o6", "ข้อ o7"]);
    expect(cells[1]?.edits[0]).toMatchObject({
      span: [4, 6],
      before: "05",
      after: "o5",
      repairs: [{ class: "item-code" }],
    });
    expect(column(["i3", "14", "l5", "i6"]).map((cell) => cell.text)).toEqual(["i3", "i4", "i5", "i6"]);
  });

  it("mends it behind a word that a scan spoilt", () => {
    const cells = column(["ข้อ o9", "ขอ 010", "ขอ011", "ข) 012", "ซ้อ o13"]);
    expect(cells.map((cell) => cell.text)).toEqual(["ข้อ o9", "ขอ o10", "ขอo11", "ข) o12", "ซ้อ o13"]);
  });

  it("leaves numbers that do not continue the series", () => {
    expect(column(["i3", "100", "i4"])[1]?.text).toBe("100");
    expect(column(["o4", "07", "o5"])[1]?.text).toBe("07");
    expect(column(["i3", "14", "i4"])[1]?.text).toBe("14");
    expect(column(["01", "02", "03"])[1]?.edits).toEqual([]);
  });

  it("mends a letter between two others on a page read from its picture alone", () => {
    const raw = tableOf(["ข้อ e6", "ข้อ o7", "ข้อ e8", "ข้อ o1"].map((cell) => [cell, "100"]));
    const read = (decision: "ocr" | "text-layer") => {
      const blocks = raw.blocks.map((each) => ({ ...each, page: 1 }));
      const document = { ...raw, blocks, pageDecisions: [{ page: 1, decision, reason: "" }] };
      return normalise(document).blocks.filter(({ place }) => place?.column === 0);
    };
    expect(read("ocr").map(({ text }) => text)).toEqual(["ข้อ e6", "ข้อ e7", "ข้อ e8", "ข้อ o1"]);
    expect(read("ocr")[1]?.edits).toMatchObject([{ before: "o", after: "e", repairs: [{ class: "item-code" }] }]);
    expect(read("text-layer")[1]?.text).toBe("ข้อ o7");
  });

  it("mends a run of letters between two others on a page read from its picture", () => {
    const raw = tableOf(["e3", "e4", "o5", "o6", "e7", "o1", "o2"].map((cell) => [cell, "100"]));
    const blocks = raw.blocks.map((each) => ({ ...each, page: 1 }));
    const document = { ...raw, blocks, pageDecisions: [{ page: 1, decision: "ocr" as const, reason: "" }] };
    const cells = normalise(document).blocks.filter(({ place }) => place?.column === 0);
    expect(cells.map(({ text }) => text)).toEqual(["e3", "e4", "e5", "e6", "e7", "o1", "o2"]);
  });

  it("mends a letter that ends a series on a page read from its picture", () => {
    const raw = tableOf(["e7", "e8", "o9"].map((cell) => [cell, "100"]));
    const blocks = raw.blocks.map((each) => ({ ...each, page: 1 }));
    const document = { ...raw, blocks, pageDecisions: [{ page: 1, decision: "ocr" as const, reason: "" }] };
    const cells = normalise(document).blocks.filter(({ place }) => place?.column === 0);
    expect(cells.map(({ text }) => text)).toEqual(["e7", "e8", "e9"]);
  });
});
