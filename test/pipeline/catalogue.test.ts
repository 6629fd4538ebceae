import { describe, expect, it } from "vitest";
import { describeRules, rulePage } from "../../src/pipeline/catalogue.js";

describe("the catalogue", () => {
  it("has a page for every rule, and the page says what the rule is about", async () => {
    const rules = await describeRules();
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ title }) => title.th === "" || title.en === "").map(({ id }) => id)).toEqual([]);
  });

  it("says for every rule why and how to fix it, in Thai and in English", async () => {
    const texts = (await describeRules()).flatMap(({ id, why, fix }) => [
      { id, part: "why", th: why?.th ?? "", en: why?.en ?? "" },
      { id, part: "fix", th: fix?.th ?? "", en: fix?.en ?? "" },
    ]);
    const isThai = (text: string) => /^[“(]*[\u0e00-\u0e7f]/u.test(text);
    const isEnglish = (text: string) => /^[“(]*[A-Za-z]/u.test(text);
    const faulty = texts.filter(({ th, en }) => !th.split("\n").every(isThai) || !en.split("\n").every(isEnglish));
    expect(faulty).toEqual([]);
  });

  it("reads no page but that of a rule", async () => {
    expect(await rulePage("../../README")).toBeNull();
    expect(await rulePage("README")).toBeNull();
  });
});
