import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  checkSettingsOf,
  defaultSettings,
  fileSettings,
  mergeSettings,
  readConfiguration,
} from "../../src/pipeline/settings.js";
import { testFolder } from "./folder.js";

const fileOf = (content: string) => join(testFolder({ "prongsai.config.json": content }), "prongsai.config.json");

describe("settings", () => {
  it("puts flags over the configuration over the defaults", async () => {
    const { settings, hash } = await readConfiguration(fileOf('{"jobs": 3, "failOn": "warning"}'));
    const merged = mergeSettings(settings, { jobs: 5, memory: undefined });
    expect(merged).toEqual({ ...defaultSettings(), jobs: 5, failOn: "warning" });
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each([
    ['{"job": 3}', "job"],
    ['{"jobs": 0}', "jobs"],
    ['{"jobs": "2"}', "jobs"],
    ['{"failOn": "maybe"}', "failOn"],
    ['{"rules": {"x": "loud"}}', "rules.x"],
    ["[]", "expected object"],
    ["{", "not JSON"],
  ])("refuses %s", async (content, told) => {
    await expect(readConfiguration(fileOf(content))).rejects.toThrow(told);
  });

  it("refuses a configuration that is not there", async () => {
    await expect(readConfiguration("/nowhere/prongsai.config.json")).rejects.toThrow("cannot read");
  });

  it("tells the rules which are off and which have another severity", () => {
    const settings = mergeSettings({ rules: { a: "off", b: "info" } });
    expect(checkSettingsOf(settings)).toEqual({ disabled: ["a"], severities: { b: "info" } });
  });

  it("takes from an earlier run how its files were made, and nothing else", () => {
    const earlier = { jobs: 7, failOn: "never", reviewBudget: 3, format: ["csv"] };
    expect(fileSettings(earlier)).toEqual({ reviewBudget: 3, format: ["csv"] });
    expect(mergeSettings(fileSettings({ reviewBudget: "much" }))).toEqual(defaultSettings());
  });
});
