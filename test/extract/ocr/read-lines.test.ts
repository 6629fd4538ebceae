import { describe, expect, it } from "vitest";
import type { OcrEngine, OcrLayout, OcrPage } from "../../../src/extract/ocr/engine.js";
import { readLines } from "../../../src/extract/ocr/read-lines.js";
import { sheet } from "../raster/drawn.js";

const WISHES = { factor: 1, dpi: 200, layout: "lines" } as const;
const lines = [sheet(200, 40), sheet(200, 40)];
const sign = (text: string, line: number, x0: number, y0: number) => ({
  text,
  line,
  x0,
  y0,
  x1: x0 + 20,
  y1: y0 + 10,
  certainty: 0.9,
});

function engine(answer: (layout: OcrLayout) => OcrPage): OcrEngine & { asked: OcrLayout[] } {
  const asked: OcrLayout[] = [];
  return {
    asked,
    reader: { name: "an engine", version: "1" },
    sheetPixels: 6_000_000,
    recognise: async (_page, _dpi, layout) => {
      asked.push(layout);
      return answer(layout);
    },
    close: async () => {},
  };
}

describe("readLines", () => {
  it("reads a line again alone where marks were taken for a line of their own", async () => {
    const whole = { signs: [sign("ชี้", 0, 30, 25)] };
    const torn = { signs: [sign("้", 0, 30, 15), sign("ช", 1, 30, 35)] };
    const reader = engine((layout) => (layout === "line" ? whole : torn));
    const found = await readLines(lines, WISHES, reader);
    expect(reader.asked).toEqual(["lines", "line"]);
    expect(found).toMatchObject([[{ text: "ชี้" }], []]);
  });

  it("leaves parts beside each other as they are", async () => {
    const reader = engine(() => ({ signs: [sign("ข", 0, 80, 25), sign("ก", 1, 30, 25)] }));
    expect(await readLines(lines, WISHES, reader)).toMatchObject([[{ text: "ก" }, { text: "ข" }], []]);
    expect(reader.asked).toEqual(["lines"]);
  });

  it("hands on what the engine could not do", async () => {
    expect(
      await readLines(
        lines,
        WISHES,
        engine(() => ({ problem: "time-limit" })),
      ),
    ).toEqual({ problem: "time-limit" });
  });
});
