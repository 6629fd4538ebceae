import { expect, test } from "vitest";
import type { Character } from "../../../src/extract/pdf/characters.js";
import { linesOf } from "../../../src/extract/pdf/lines.js";

const numeral = { confidence: "high" as const, readings: [] };

function spaced(text: string, isOne: boolean): Character[] {
  return [...text].map((sign, index) => ({
    text: sign,
    x0: index * 10,
    y0: 0,
    x1: index * 10 + 5,
    y1: 8,
    originX: index * 10,
    baseline: 8,
    size: 14,
    isBold: false,
    isWhite: false,
    isUpright: true,
    order: index,
    run: 0,
    isHidden: false,
    blankGap: 0.2,
    numeral: isOne ? numeral : { ...numeral },
  }));
}

const textOf = (characters: Character[]) =>
  linesOf(characters).map((line) => line.characters.map((character) => character?.text ?? " ").join(""));

test("the digits of one number stay together, however widely they are set", () => {
  expect(textOf(spaced("๑๐๐.๐๐", true))).toEqual(["๑๐๐.๐๐"]);
  expect(textOf(spaced("๑๒", false))).toEqual(["๑ ๒"]);
});
