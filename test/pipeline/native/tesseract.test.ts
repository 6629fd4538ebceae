import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { problemOf } from "../../../src/extract/problems.js";
import { nativeTesseract } from "../../../src/pipeline/native/tesseract.js";
import { fill, sheet } from "../../extract/raster/drawn.js";
import { testFolder } from "../folder.js";

const PATH = process.env.PATH;
const HAS_TESSERACT = spawnSync("tesseract", ["--version"]).status === 0;
const LONGEST = 60_000;

afterEach(() => {
  process.env.PATH = PATH;
});

/** Reads a blank page; `script` stands for Tesseract, null where there is none, undefined for the real one. */
async function read(script?: string | null) {
  const folder = testFolder({ "programs/tesseract": `#!/bin/sh\n${script}\n` });
  const file = join(folder, "programs", "tesseract");
  if (script !== null) chmodSync(file, 0o755);
  if (script !== undefined) process.env.PATH = script === null ? join(folder, "nothing") : `${dirname(file)}:/bin`;
  const engine = nativeTesseract();
  const page = sheet(300, 100);
  fill(page, { x0: 50, y0: 40, x1: 60, y1: 60 });
  const result = await engine.recognise(page, 200, "lines");
  await engine.close();
  return result;
}

describe("--native tesseract", () => {
  it.each([
    ["is not installed", null],
    ["fails", "cat >/dev/null; exit 1"],
  ])("names the program and a remedy where it %s", { timeout: LONGEST }, async (_, script) => {
    expect(await read(script)).toEqual({ problem: "native-tool-missing" });
    const { message, remedy } = problemOf("native-tool-missing");
    expect(message.en).toMatch(/not installed or does not work .*tesseract/);
    expect(remedy.en).toMatch(/without naming it/);
  });

  it("reads what the program writes", { timeout: LONGEST }, async () => {
    const word = "<span class='ocrx_cinfo' title='x_bboxes 1 2 3 4; x_conf 90'>a</span>";
    const result = await read(`cat >/dev/null; echo "<span class='ocr_line'>${word}"`);
    expect(result).toEqual({ signs: [{ text: "a", x0: 1, y0: 2, x1: 3, y1: 4, certainty: 0.9, line: 0 }] });
  });

  it.runIf(HAS_TESSERACT)("runs the program of this machine", { timeout: LONGEST }, async () => {
    expect(await read()).toHaveProperty("signs");
  });
});
