import { describe, expect, it } from "vitest";
import { hostileDocx } from "../../../fixtures/generator/hostile/docx-files.js";
import { expectOutcomes, runHostile } from "./run-hostile.js";

describe("hostile DOCX files", () => {
  it("each come to a named end, and the report beside them is judged", async () => {
    const files = hostileDocx();
    const run = await runHostile(files);
    expectOutcomes(run, files);
    expect(run.reports).toHaveLength(files.length + 1);
  }, 1_000_000);
});
