import { describe, expect, it } from "vitest";
import { describeRules, rulePage } from "../../src/pipeline/catalogue.js";

describe("the catalogue", () => {
  it("has a page for every rule, and the page says what the rule is about", async () => {
    const rules = await describeRules();
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ title }) => title.th === "" || title.en === "").map(({ id }) => id)).toEqual([]);
  });

  it("reads no page but that of a rule", async () => {
    expect(await rulePage("../../README")).toBeNull();
    expect(await rulePage("README")).toBeNull();
  });
});
