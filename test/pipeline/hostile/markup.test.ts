import { describe, expect, it } from "vitest";
import { hostileMarkup } from "../../../fixtures/generator/hostile/markup.js";
import { expectOutcomes, runHostile } from "./run-hostile.js";

describe("hostile HTML and Markdown files", () => {
  it("each come to a named end, and the report beside them is judged", async () => {
    const files = hostileMarkup();
    const run = await runHostile(files);
    expectOutcomes(run, files);
    expect(run.reports).toHaveLength(files.length + 1);
  }, 1_000_000);
});
