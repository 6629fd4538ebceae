import { expect, it } from "vitest";
import { readPagesAgain } from "../../../src/extract/pdf/second-reader.js";
import { pdfOf, text } from "./make-pdf.js";

const push = Object.getOwnPropertyDescriptor(Array.prototype, "push");

it("reads page by page and leaves the built-ins of arrays as they were", async () => {
  const bytes = pdfOf([{ content: text(72, 100, "Score 98.43") }, { content: text(72, 100, "second") }]);
  const pages = await readPagesAgain(bytes, 2);
  expect([...(pages ?? [])].map(([number, words]) => [number, words.trim()])).toEqual([
    [1, "Score 98.43"],
    [2, "second"],
  ]);
  expect(Object.getOwnPropertyDescriptor(Array.prototype, "push")).toEqual(push);
});
