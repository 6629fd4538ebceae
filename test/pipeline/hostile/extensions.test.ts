import { describe, expect, it } from "vitest";
import { wrongExtensions } from "../../../fixtures/generator/hostile/wrong-extensions.js";
import { expectOutcomes, runHostile } from "./run-hostile.js";

describe("hostile wrong extensions files", () => {
  it("each come to a named end, and the report beside them is judged", async () => {
    const files = wrongExtensions();
    const run = await runHostile(files);
    expectOutcomes(run, files);
    expect(run.reports).toHaveLength(files.length + 1);
  }, 1_000_000);
});
