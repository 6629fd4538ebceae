import type { GreyImage, PixelBox } from "../image.js";
import type { Atom } from "./atoms.js";
import { CLASSES, digitValue } from "./classes.js";
import { type Ink, inkOf } from "./ink.js";
import { classify } from "./network.js";
import { INPUTS, writePatch } from "./patch.js";
import type { DigitModel } from "./weights.js";

/** A place of a number where a digit must stand, and the glyphs beside it. */
export interface DigitPlace {
  readonly box: PixelBox;
  readonly left: PixelBox | null;
  readonly right: PixelBox | null;
  /** Height of the number's other digits, and the row that they stand on, in pixels. */
  readonly height: number;
  readonly baseline: number;
  readonly script: "thai" | "arabic";
  /** Whether what it is as it stands is doubted: then parts of it are covered in turn, where a blot may lie. */
  readonly isDoubted: boolean;
}

/** A digit with its share among all digits of its script. */
export interface DigitOdds {
  readonly text: string;
  readonly share: number;
}

/** A part of a glyph, in shares of its box: left, top, right, bottom. */
type Cover = readonly [number, number, number, number];

/** Where a blot may lie that makes another digit of one. */
const COVERS: readonly Cover[] = [
  [0, 0, 0.35, 1],
  [0.65, 0, 1, 1],
  [0, 0, 1, 0.3],
  [0, 0.7, 1, 1],
  [0, 0, 0.4, 0.5],
  [0, 0.5, 0.4, 1],
  [0.6, 0, 1, 0.5],
  [0.6, 0.5, 1, 1],
  [0.25, 0.3, 0.75, 0.7],
];
/** What is seen with a part covered counts so much of what is seen as it stands. */
const COVERED = 0.1;

/**
 * What the digit reader sees at a place of which its neighbours say that a digit stands there, damaged as it may be: how
 * likely each digit is against the other nine.
 * @param image the number, with a little paper around
 * @returns the likeliest first; empty where there is no ink
 */
export function digitOdds(image: GreyImage, place: DigitPlace, model: DigitModel): DigitOdds[] {
  const ink = inkOf(image);
  if (ink === null) return [];
  const owner = new Uint16Array(image.width * image.height);
  const boxes = [place.left, place.box, place.right].filter((box) => box !== null);
  const first = boxes.indexOf(place.box);
  const atoms = boxes.map((box, index): Atom => {
    let area = 0;
    for (let y = Math.max(0, Math.floor(box.y0)); y < Math.min(image.height, box.y1); y += 1)
      for (let x = Math.max(0, Math.floor(box.x0)); x < Math.min(image.width, box.x1); x += 1) {
        const at = y * image.width + x;
        owner[at] = index + 1;
        area += ink.dark[at] ?? 0;
      }
    return { ...box, area, source: index + 1 };
  });
  const own = atoms[first];
  if (!own) return [];
  const map = { atoms, left: 0, top: 0, width: image.width, height: image.height, owner };
  const line = { components: [], height: place.height, baselineAt: () => place.baseline };
  const inputs = new Float32Array(INPUTS);
  const segment = { ...own, first, last: first, cutLeft: false, cutRight: false };
  const start = CLASSES.indexOf(place.script === "thai" ? "๐" : "0");
  const shares = new Float64Array(10);
  for (const cover of [null, ...(place.isDoubted ? COVERS : [])]) {
    writePatch(cover ? covered(ink, place.box, cover) : ink, map, line, segment, inputs, 0);
    const seen = sharesOf(model, inputs, start);
    for (let digit = 0; digit < 10; digit += 1)
      shares[digit] = Math.max(shares[digit] ?? 0, (seen[digit] ?? 0) * (cover ? COVERED : 1));
  }
  return [...shares]
    .map((share, digit) => ({ text: CLASSES[start + digit] ?? "", share }))
    .filter(({ text }) => digitValue(CLASSES.indexOf(text)) !== null)
    .sort((a, b) => b.share - a.share);
}

/** How likely each digit is against the other nine: the mean of what all networks say. */
function sharesOf(model: DigitModel, inputs: Float32Array, start: number): Float64Array {
  const shares = new Float64Array(10);
  for (const network of model.networks) {
    const answer = classify(network, inputs, 0).subarray(start, start + 10);
    const sum = answer.reduce((total, value) => total + value, 1e-30);
    answer.forEach((value, digit) => {
      shares[digit] = (shares[digit] ?? 0) + value / sum / model.networks.length;
    });
  }
  return shares;
}

/** The ink without that in a part of a box. */
function covered(ink: Ink, box: PixelBox, [left, top, right, bottom]: Cover): Ink {
  const density = ink.density.slice();
  const across = (share: number) => box.x0 + share * (box.x1 - box.x0);
  const down = (share: number) => box.y0 + share * (box.y1 - box.y0);
  for (let y = Math.max(0, Math.round(down(top))); y < Math.min(ink.height, down(bottom)); y += 1)
    for (let x = Math.max(0, Math.round(across(left))); x < Math.min(ink.width, across(right)); x += 1)
      density[y * ink.width + x] = 0;
  return { ...ink, density };
}
