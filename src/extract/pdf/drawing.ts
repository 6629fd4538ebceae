import { type BlendMode, type Color, Device, Matrix, type Path, Rect, type Text } from "mupdf";
import type { Box } from "../../model/place.js";
import { isThaiMark, type MarkPlace } from "./adrift.js";
import { ClipStack } from "./clip-stack.js";
import { DigitTrace, isDigitCode } from "./drawn-digits.js";
import { areaOf, clip } from "./geometry.js";
import { boundsOfPoints, boundsOfShape, type Points, type Subpath, subpaths } from "./path-shapes.js";
import type { Readable } from "./recorded-page.js";
import type { Segment } from "./segment.js";

/** What a page draws besides characters. */
export interface Drawing {
  segments: Segment[];
  /** The upper border of a row that was cut off at the foot of the page: it stands below all that belongs to the page. */
  cutOffLines: Segment[];
  /** Areas filled with something other than white. */
  shades: Box[];
  /** Share of the page that pictures cover, 0 to 1. */
  pictureShare: number;
  /** True where text was drawn before a picture that covers the page. */
  hasCoveredText: boolean;
  /** Places of glyphs that are set but not shown (text render mode 3), as x and y in turn. */
  unseen: number[];
  /** Places of all glyphs, as x and y in turn, where asked for. */
  glyphs: number[];
  /** Places of the Thai marks among them, in the order of the content, where asked for. */
  marks: MarkPlace[];
  /** What shows digits and covers them, where asked for. */
  digits: DigitTrace | null;
  /** How many curved outlines were filled: text turned into shapes has many. */
  outlines: number;
}

/** What of the glyphs of a page is noted. */
export interface WantedGlyphs {
  places: boolean;
  marks: boolean;
  digits: boolean;
}

const THIN = 3.5;
const STRAIGHT = 0.6;
const SHORTEST = 0.8;
const MAX_SEGMENTS = 30_000;
const MAX_GLYPHS = 400_000;
const MAX_SHADES = 1_000;
const COVERING = 0.85;

/** Runs a page once and notes rulings, shades, pictures and unseen text; of its glyphs what is asked for. */
export function readDrawing(page: Readable, bounds: Box, wanted: WantedGlyphs): Drawing {
  const digits = wanted.digits ? new DigitTrace(bounds) : null;
  const drawing: Drawing = {
    segments: [],
    cutOffLines: [],
    shades: [],
    pictureShare: 0,
    hasCoveredText: false,
    unseen: [],
    glyphs: [],
    marks: [],
    digits,
    outlines: 0,
  };
  const pageArea = Math.max(1, areaOf(bounds));
  let hasText = false;
  const clips = new ClipStack(bounds);
  const trim = (first: number) => {
    const drawn = drawing.segments.splice(first);
    for (const segment of drawn) {
      const seen = clips.seen(segment);
      if (seen) drawing.segments.push(seen);
    }
  };
  const picture = (ctm: Matrix) => {
    const share = areaOf(clip(boxOfUnit(ctm), bounds)) / pageArea;
    drawing.pictureShare = Math.min(1, drawing.pictureShare + share);
    if (share > COVERING && hasText) drawing.hasCoveredText = true;
  };
  const clipTo = (box: Box | null, seen: Box | null) => {
    clips.push(box);
    digits?.clips.push(seen);
  };
  const functions = {
    strokePath(path: Path, stroke: Disposable, ctm: Matrix, space: Disposable, color: Color, alpha: number) {
      const first = drawing.segments.length;
      if (alpha > 0.1 && !isWhite(color)) for (const { points } of subpaths(path, ctm)) strokeSegments(points, drawing);
      trim(first);
      dispose(path, stroke, space);
    },
    fillPath(path: Path, _evenOdd: boolean, ctm: Matrix, space: Disposable, color: Color, alpha: number) {
      const first = drawing.segments.length;
      const isSeen = alpha > 0.1 && !isWhite(color);
      const covers = digits?.mayCover(alpha) ?? false;
      const parts = isSeen || covers ? subpaths(path, ctm) : [];
      if (isSeen) for (const part of parts) fillShape(part, drawing);
      if (covers) digits?.coverShape(parts);
      trim(first);
      dispose(path, space);
    },
    fillText(text: Text, ctm: Matrix, space: Disposable, _color: Color, alpha: number) {
      hasText = true;
      noteGlyphs(text, ctm, { ...wanted, digits: digits?.shows(alpha) ?? false }, drawing);
      dispose(text, space);
    },
    strokeText(text: Text, stroke: Disposable, ctm: Matrix, space: Disposable, _color: Color, alpha: number) {
      noteGlyphs(text, ctm, { places: false, marks: false, digits: digits?.shows(alpha) ?? false }, drawing);
      dispose(text, stroke, space);
    },
    ignoreText(text: Text, ctm: Matrix) {
      if (drawing.unseen.length < MAX_GLYPHS) notePlaces(text, ctm, drawing.unseen);
      noteGlyphs(text, ctm, { ...wanted, digits: false }, drawing);
      dispose(text);
    },
    clipPath(path: Path, _evenOdd: boolean, ctm: Matrix) {
      clipTo(boundsOfShape(subpaths(path, ctm)), digits && [...path.getBounds(null as never, ctm)]);
      dispose(path);
    },
    clipStrokePath(path: Path, stroke: Disposable) {
      clipTo(null, null);
      dispose(path, stroke);
    },
    clipText(text: Text) {
      clipTo(null, null);
      dispose(text);
    },
    clipStrokeText(text: Text, stroke: Disposable) {
      clipTo(null, null);
      dispose(text, stroke);
    },
    clipImageMask(image: Disposable) {
      clipTo(null, null);
      dispose(image);
    },
    endMask: () => clipTo(null, null),
    popClip() {
      clips.pop();
      digits?.clips.pop();
    },
    fillShade(shade: Disposable, _ctm: Matrix, alpha: number) {
      if (digits?.mayCover(alpha)) digits.cover();
      dispose(shade);
    },
    fillImage(image: Disposable, ctm: Matrix, alpha: number) {
      picture(ctm);
      if (digits?.mayCover(alpha)) digits.cover(Rect.transform([0, 0, 1, 1], ctm));
      dispose(image);
    },
    fillImageMask(image: Disposable, ctm: Matrix, space: Disposable, _color: Color, alpha: number) {
      picture(ctm);
      if (digits?.mayCover(alpha)) digits.cover(Rect.transform([0, 0, 1, 1], ctm));
      dispose(image, space);
    },
    beginGroup(_area: Rect, space: Disposable, _isolated: boolean, _knockout: boolean, mode: BlendMode, alpha: number) {
      digits?.beginGroup(mode, alpha);
      dispose(space);
    },
    endGroup: () => digits?.endGroup(),
  };
  const device = new Device(functions as unknown as ConstructorParameters<typeof Device>[0]);
  try {
    page.run(device, Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
  drawing.segments.push(...clips.edgeLines());
  drawing.cutOffLines.push(...clips.cutOffLines());
  return drawing;
}

interface Disposable {
  destroy(): void;
}

function dispose(...objects: Disposable[]): void {
  for (const object of objects) object.destroy();
}

/** Notes of a text what is wanted in one walk over its glyphs. */
function noteGlyphs(text: Text, ctm: Matrix, wanted: WantedGlyphs, { glyphs, marks, digits }: Drawing): void {
  const places = wanted.places && glyphs.length < MAX_GLYPHS;
  if (!places && !wanted.marks && !wanted.digits) return;
  text.walk({
    showGlyph(font, trm, glyph, unicode) {
      const isDigit = wanted.digits && isDigitCode(unicode);
      const isMark = wanted.marks && isThaiMark(unicode);
      if (!places && !isDigit && !isMark) return;
      const placed = Matrix.concat(trm, ctm);
      if (places) glyphs.push(placed[4], placed[5]);
      if (isMark) marks.push({ sign: String.fromCharCode(unicode), x: placed[4], y: placed[5] });
      if (isDigit) digits?.glyph(font, glyph, unicode, placed);
    },
  });
}

function notePlaces(text: Text, ctm: Matrix, places: number[]): void {
  text.walk({
    showGlyph(_font, trm) {
      const [, , , , x, y] = Matrix.concat(trm, ctm);
      places.push(x, y);
    },
  });
}

function isWhite(color: Color): boolean {
  if (color.length === 4) return color.every((part) => part <= 0.03);
  return color.every((part) => part >= 0.97);
}

function strokeSegments(points: Points, drawing: Drawing): void {
  points.forEach(([x1, y1], index) => {
    const [x0, y0] = points[index - 1] ?? [Number.NaN, Number.NaN];
    if (Math.abs(y1 - y0) <= STRAIGHT) add(drawing, true, (y0 + y1) / 2, x0, x1);
    else if (Math.abs(x1 - x0) <= STRAIGHT) add(drawing, false, (x0 + x1) / 2, y0, y1);
  });
}

function fillShape({ points, hasCurve }: Subpath, drawing: Drawing): void {
  if (hasCurve) drawing.outlines += 1;
  const box = boundsOfPoints(points);
  if (!box) return;
  const [x0, y0, x1, y1] = box;
  const [width, height] = [x1 - x0, y1 - y0];
  if (height <= THIN && width > height) add(drawing, true, (y0 + y1) / 2, x0, x1);
  else if (width <= THIN && height > width) add(drawing, false, (x0 + x1) / 2, y0, y1);
  else if (width > THIN && height > THIN && drawing.shades.length < MAX_SHADES) drawing.shades.push(box);
}

function add(drawing: Drawing, horizontal: boolean, at: number, from: number, to: number): void {
  if (drawing.segments.length >= MAX_SEGMENTS || Math.abs(to - from) < SHORTEST) return;
  drawing.segments.push({ horizontal, at, from: Math.min(from, to), to: Math.max(from, to) });
}

function boxOfUnit([a, b, c, d, e, f]: Matrix): Box {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
