import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decisionFileSchema } from "../../../src/model/review.js";
import { decisionFileOf, newEntries, readDecisions } from "../../../src/pipeline/decisions/decision-file.js";
import { reviewerName } from "../../../src/pipeline/decisions/reviewer.js";
import { correction, decision } from "../../review/entries.js";
import { testFolder } from "../folder.js";

const written = (text: string): string => {
  return join(testFolder({ "decisions.json": text }), "decisions.json");
};
const entries = [decision(), correction({ note: "ก\nข" })];

describe("a file of decisions", () => {
  it("is read as it was made, and so are the lines of a store", async () => {
    const file = decisionFileOf(entries);
    expect(decisionFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(await readDecisions(written(`\ufeff${JSON.stringify(file, null, 2)}`))).toEqual(entries);
    const lines = entries.map((entry) => JSON.stringify(entry));
    expect(await readDecisions(written(`${lines.join("\n")}\n`))).toEqual(entries);
    expect(await readDecisions(written(lines[0] ?? ""))).toEqual([entries[0]]);
    expect(await readDecisions(written(`${lines[0]}\n${lines[1]?.slice(0, 30)}`))).toEqual([entries[0]]);
    expect(await readDecisions(written(""))).toEqual([]);
  });

  it.each([
    ["no JSON", "{"],
    ["another JSON", '{"accepted": []}'],
    ["an entry of another shape", JSON.stringify({ ...decisionFileOf([]), entries: [{ kind: "decision" }] })],
    ["a reserved name", JSON.stringify(decisionFileOf([decision({ reviewer: "__proto__" })]))],
    ["a name with a line break", JSON.stringify(decisionFileOf([decision({ reviewer: "ก\nข" })]))],
  ])("is refused where it is %s", async (_, text) => {
    await expect(readDecisions(written(text))).rejects.toMatchObject({ name: "UsageError" });
  });

  it("is refused where it cannot be read", async () => {
    await expect(readDecisions("/nowhere.json")).rejects.toThrow("/nowhere.json");
  });

  it("brings in nothing twice", () => {
    const [first] = entries;
    const turned = Object.fromEntries(Object.entries(decision()).reverse()) as typeof first;
    expect(newEntries([...entries, ...entries], turned ? [turned] : [])).toEqual([entries[1]]);
  });
});

describe("a reviewer's name", () => {
  it("is tidied", () => {
    expect(reviewerName("  สมศรี   ใจดี ")).toBe("สมศรี ใจดี");
    expect(reviewerName("Åsa")).toBe("Åsa".normalize("NFC"));
  });

  it.each(["", "  ", "ก".repeat(101), "ก\nข", "\u0000", "ก\u202eข", "\ud800", "prongsai", "__proto__", "Constructor"])(
    "is refused: %j",
    (name) => {
      expect(() => reviewerName(name)).toThrow(expect.objectContaining({ name: "UsageError" }));
    },
  );
});
