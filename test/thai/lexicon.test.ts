import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { dictionary, isWord, longestWord } from "../../src/thai/lexicon.js";

const words = readFileSync(createRequire(import.meta.url).resolve("thai-cut-slim/dict.txt"), "utf8")
  .normalize("NFC")
  .split("\n")
  .filter((word) => word !== "");

describe("lexicon", () => {
  it("holds every word of the dictionary", () => {
    expect(words.filter((word) => !isWord(word))).toEqual([]);
    expect(["", "กกกก", "ดาเนินการ"].some(isWord)).toBe(false);
  });

  it("finds the words that begin at a place as a plain search would", () => {
    const text = "ประจำปีงบประมาณการดำเนินงาน";
    const set = new Set(words);
    for (let start = 0; start < text.length; start += 1) {
      const plain = Array.from({ length: text.length - start }, (_, index) => index + 1).filter((length) =>
        set.has(text.slice(start, start + length)),
      );
      expect(dictionary().lengths(text, start)).toEqual(plain);
      expect(longestWord(text, start)).toBe(plain.at(-1) ?? 0);
    }
  });
});
