import { expect, it } from "vitest";
import { htmlOf } from "../../../src/extract/docx/mammoth-html.js";
import { element } from "../../../src/extract/docx/xml.js";

const paragraphOf = (...texts: string[]) =>
  element(
    "w:document",
    {},
    element("w:body", {}, element("w:p", {}, element("w:r", {}, element("w:t", {}, ...texts)))),
  );

it.each([
  [["ผล", "คะแนน"], "<p>ผลคะแนน</p>"],
  [["ก\r\nข\u2028ค"], "<p>ก\nข\nค</p>"],
  [["ก\u0001ข\ud800"], "<p>กข\ufffd</p>"],
  [["", "\u0002"], ""],
  [["5 < 6 & 7"], "<p>5 &lt; 6 &amp; 7</p>"],
])("hands text to mammoth as a reader of XML would: %j", async (texts, html) => {
  expect(await htmlOf({ document: paragraphOf(...texts), footnotes: null, endnotes: null })).toBe(html);
});
