import { atomsOf, type LineAtoms } from "./atoms.js";
import { PART_CLASS, SPECK_CLASS } from "./classes.js";
import { inContext } from "./context.js";
import { bestClass, type Chosen, decode, type Judged } from "./decode.js";
import { amidDirt, isDirt } from "./dirt.js";
import { type GlyphReading, glyphReading } from "./glyph.js";
import type { Ink } from "./ink.js";
import type { TextLine } from "./lines.js";
import { classify, type Network } from "./network.js";
import { INPUTS, writePatch } from "./patch.js";
import { type Segment, segmentsOf } from "./segments.js";
import { mayHoldPoint } from "./swallowed.js";
import type { DigitModel } from "./weights.js";

const CLEAR = 0.97;
const MOST_PIECE = 0.1;
/** Keeps a digit that may hold a decimal point from being sure. */
const HELD = 0.95;
const CERTAIN = 0.9995;
const TALL = 0.6;
const WIDE = 1.6;
const OVERLAP = 0.4;

/**
 * Reads one line. Pieces that are clearly one glyph each are taken as such; only the rest is cut and joined in all ways.
 * @param labels the label of each pixel's piece
 * @param bounds the most atoms wanted, and how many pieces of ink of the picture belong to no line
 * @returns the glyphs from left to right, and how many atoms it took; `null` where there are too many
 */
export function readLine(
  ink: Ink,
  labels: Int32Array,
  line: TextLine,
  model: DigitModel,
  { mostAtoms, loose }: { readonly mostAtoms: number; readonly loose: number },
): { readonly glyphs: readonly GlyphReading[]; readonly atoms: number } | null {
  const [main, ...others] = model.networks;
  if (main === undefined || line.components.length > mostAtoms) return null;
  const whole = atomsOf(ink, labels, line, () => false);
  const clear = clearGlyphs(ink, whole, line, main);
  const map =
    clear.size === line.components.length ? whole : atomsOf(ink, labels, line, ({ label }) => !clear.has(label));
  if (map.atoms.length > mostAtoms) return null;
  const inputs = new Float32Array(INPUTS);
  const judged: Judged[] = segmentsOf(map, line, (source) => clear.has(source)).map((segment) => {
    const known = segment.first === segment.last ? clear.get(map.atoms[segment.first]?.source ?? 0) : undefined;
    if (known !== undefined) return { segment, probabilities: known, crowded: false };
    writePatch(ink, map, line, segment, inputs, 0);
    return { segment, probabilities: classify(main, inputs, 0), crowded: isCrowded(map, segment, line) };
  });
  const way = decode(map.atoms.length, judged);
  const alone = way.map((chosen) => {
    if (others.length === 0 || isCertain(chosen)) return chosen.probabilities;
    writePatch(ink, map, line, chosen.segment, inputs, 0);
    return together(chosen, others, inputs);
  });
  const answers = inContext(alone);
  const dirt = way.map(({ segment }, at) => isSmall(segment, line) && isDirt(answers[at] ?? inputs));
  const dirty = loose + dirt.filter((isOne) => isOne).length;
  const glyphs = way.map(({ segment, share }, at) => {
    const answer = answers[at] ?? inputs;
    const seen = isSmall(segment, line) ? amidDirt(answer, dirty - (dirt[at] === true ? 1 : 0)) : answer;
    const held = way.length > 1 && mayHoldPoint(ink, map, segment, bestClass(seen));
    return glyphReading(seen, held ? share * HELD : share, boxOf(segment));
  });
  return { glyphs, atoms: map.atoms.length };
}

/** Pieces of a glyph's size, with nothing above or below, that the network finds to be one glyph, whichever. */
function clearGlyphs(ink: Ink, map: LineAtoms, line: TextLine, network: Network): Map<number, Float32Array> {
  const clear = new Map<number, Float32Array>();
  const inputs = new Float32Array(INPUTS);
  for (const [index, atom] of map.atoms.entries()) {
    const tall = atom.y1 - atom.y0 >= TALL * line.height && atom.x1 - atom.x0 <= WIDE * line.height;
    if (!tall) continue;
    const segment = { ...atom, first: index, last: index, cutLeft: false, cutRight: false };
    if (isCrowded(map, segment, line)) continue;
    writePatch(ink, map, line, segment, inputs, 0);
    const probabilities = classify(network, inputs, 0);
    const best = bestClass(probabilities);
    const piece = (probabilities[PART_CLASS] ?? 0) + (probabilities[SPECK_CLASS] ?? 0);
    if ((probabilities[best] ?? 0) >= CLEAR || piece <= MOST_PIECE) clear.set(atom.source, probabilities);
  }
  return clear;
}

const NEIGHBOURS = 4;

/** Whether ink that is not part of a segment shares columns with it between baseline and glyph height, as the rings of `%` do. */
function isCrowded({ atoms }: LineAtoms, segment: Segment, line: TextLine): boolean {
  const { first, last } = segment;
  const around = [
    ...atoms.slice(Math.max(0, first - NEIGHBOURS), first),
    ...atoms.slice(last + 1, last + 1 + NEIGHBOURS),
  ];
  return around.some((other) => {
    const shared = Math.min(segment.x1, other.x1) - Math.max(segment.x0, other.x0);
    const narrower = Math.min(segment.x1 - segment.x0, other.x1 - other.x0);
    const middle = (other.y0 + other.y1) / 2;
    const baseline = line.baselineAt((other.x0 + other.x1) / 2);
    if (isSmall(segment, line) !== isSmall(other, line)) return false;
    const apart = other.y0 >= segment.y1 || segment.y0 >= other.y1 || other.source !== atoms[first]?.source;
    return apart && shared > OVERLAP * narrower && middle < baseline && middle > baseline - 1.1 * line.height;
  });
}

const SMALL = 0.3;

/** A point, and not a ring or a stroke: it may well stand under the slanted neighbour. */
function isSmall(piece: GlyphReading["box"], line: TextLine): boolean {
  return Math.max(piece.x1 - piece.x0, piece.y1 - piece.y0) < SMALL * line.height;
}

function boxOf({ x0, y0, x1, y1 }: Segment): GlyphReading["box"] {
  return { x0, y0, x1, y1 };
}

/** Whether the first network leaves nothing to ask the others. */
function isCertain({ probabilities }: Chosen): boolean {
  return (probabilities[bestClass(probabilities)] ?? 0) >= CERTAIN;
}

/** The mean of what all networks say. */
function together(chosen: Chosen, others: readonly Network[], inputs: Float32Array): Float32Array {
  const sum = chosen.probabilities.slice();
  for (const network of others) {
    for (const [index, value] of classify(network, inputs, 0).entries()) sum[index] = (sum[index] ?? 0) + value;
  }
  return sum.map((value) => value / (others.length + 1));
}
