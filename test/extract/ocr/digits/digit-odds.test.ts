import { expect, test } from "vitest";
import { type DigitPlace, digitOdds } from "../../../../src/extract/ocr/digits/digit-odds.js";
import { digitModel, readNumber } from "../../../../src/extract/ocr/digits/index.js";
import type { GreyImage } from "../../../../src/extract/ocr/image.js";
import { drawn } from "./drawn.js";

const model = digitModel();

function placeIn(image: GreyImage, at: number, script: DigitPlace["script"], isDoubted = false): DigitPlace {
  const boxes = readNumber(image).lines.flatMap((line) => line.map(({ box }) => box));
  const [box, left, right] = [boxes[at], boxes[at - 1] ?? null, boxes[at + 1] ?? null];
  if (!box) throw new Error("not read");
  return { box, left, right, height: box.y1 - box.y0, baseline: box.y1, script, isDoubted };
}

test("weighs the digits of one script alone, the printed one first", () => {
  const thai = drawn("Sarabun", "๙๘.๔๓", 60);
  const [first] = digitOdds(thai, placeIn(thai, 3, "thai"), model);
  expect(first?.text).toBe("๔");
  const arabic = drawn("Sarabun", "98.43", 60);
  const odds = digitOdds(arabic, placeIn(arabic, 4, "arabic"), model);
  expect(odds).toHaveLength(10);
  expect(odds[0]?.text).toBe("3");
  expect(odds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

test("sees more digits where parts of a doubted one are covered in turn, the same one first", () => {
  const image = drawn("Sarabun", "98.43", 60);
  const seen = (isDoubted: boolean) =>
    digitOdds(image, placeIn(image, 1, "arabic", isDoubted), model).filter(({ share }) => share >= 0.004);
  expect(seen(true).length).toBeGreaterThan(seen(false).length);
  expect(seen(true)[0]?.text).toBe("8");
});

test("sees nothing where there is no ink", () => {
  const blank: GreyImage = { width: 20, height: 20, data: new Uint8Array(400).fill(255) };
  const box = { x0: 2, y0: 2, x1: 12, y1: 18 };
  const place = { box, left: null, right: null, height: 16, baseline: 18, script: "thai", isDoubted: false } as const;
  expect(digitOdds(blank, place, model)).toEqual([]);
});
