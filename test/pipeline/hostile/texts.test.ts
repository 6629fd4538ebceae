import { describe, expect, it } from "vitest";
import { hostileTexts } from "../../../fixtures/generator/hostile/texts.js";
import { expectOutcomes, runHostile } from "./run-hostile.js";

describe("hostile text files", () => {
  it("each come to a named end, and the report beside them is judged", async () => {
    const files = hostileTexts();
    const run = await runHostile(files);
    expectOutcomes(run, files);
    expect(run.reports).toHaveLength(files.length + 1);
  }, 1_000_000);
});
