import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NEEDS, normalise } from "../../src/normalise/index.js";
import { documentOf } from "./documents.js";

const PAGE = readFileSync(new URL("../../docs/thai-repair.md", import.meta.url), "utf8");
/** Stands beside an example that needs a document with displaced marks. */
const ADRIFT = "ทไี่ ด้ มเี พียง";

const shown = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const rows = PAGE.split("\n").flatMap((line) => {
  const cells = line.split("|").map((cell) => cell.trim());
  return line.startsWith("| ") && !/^\| (?:class|what|---)/.test(line) ? [cells.slice(1, -1)] : [];
});
const code = (cell: string) => shown(/^`(.*)`$/.exec(cell)?.[1] ?? "");
const mended = rows.filter((cells) => cells.length === 4);
const left = rows.filter((cells) => cells.length === 3);

function run(raw: string, around: readonly string[], decision: "ocr" | "text-layer" = "text-layer") {
  const document = documentOf([...around, raw]);
  const blocks = document.blocks.map((each) => ({ ...each, page: 1 }));
  const block = normalise({ ...document, blocks, pageDecisions: [{ page: 1, decision, reason: "" }] }).blocks.at(-1);
  return { text: block?.text, classes: block?.edits.flatMap(({ repairs }) => repairs.map((repair) => repair.class)) };
}

describe("docs/thai-repair.md", () => {
  it.each(mended)("shows %s: %s", (repairClass = "", raw = "", wanted = "") => {
    const around = code(repairClass) === "displaced-mark" ? [ADRIFT] : [];
    const { text, classes } = run(code(raw), around, code(repairClass).startsWith("ocr-") ? "ocr" : "text-layer");
    expect(text).toBe(code(wanted));
    expect(classes).toContain(code(repairClass));
  });

  it.each(left)("says that %s are left: %s", (_, raw = "") => {
    expect(run(code(raw), ["การดำเนินงานประจำปี"]).text).toBe(code(raw));
  });

  it("has an example of most repairs", () => {
    expect(mended.length).toBeGreaterThanOrEqual(NEEDS.size);
  });
});
