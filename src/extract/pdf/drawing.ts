import { type Color, Device, Matrix, type Page, type Path, type Text } from "mupdf";
import type { Box } from "../../model/place.js";
import { ClipStack } from "./clip-stack.js";
import { areaOf, boundsOf, clip } from "./geometry.js";
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
  /** How many curved outlines were filled: text turned into shapes has many. */
  outlines: number;
}

const THIN = 3.5;
const STRAIGHT = 0.6;
const SHORTEST = 0.8;
const MAX_SEGMENTS = 30_000;
const MAX_GLYPHS = 400_000;
const MAX_SHADES = 1_000;
const COVERING = 0.85;

type Points = [number, number][];

/** Runs a page once and notes rulings, shades, pictures and unseen text; the places of all glyphs on demand only. */
export function readDrawing(page: Page, bounds: Box, wantsGlyphs = false): Drawing {
  const drawing: Drawing = {
    segments: [],
    cutOffLines: [],
    shades: [],
    pictureShare: 0,
    hasCoveredText: false,
    unseen: [],
    glyphs: [],
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
  const functions = {
    strokePath(path: Path, stroke: { destroy(): void }, ctm: Matrix, space: Disposable, color: Color, alpha: number) {
      const first = drawing.segments.length;
      if (alpha > 0.1 && !isWhite(color)) for (const { points } of subpaths(path, ctm)) strokeSegments(points, drawing);
      trim(first);
      dispose(path, stroke, space);
    },
    fillPath(path: Path, _evenOdd: boolean, ctm: Matrix, space: Disposable, color: Color, alpha: number) {
      const first = drawing.segments.length;
      if (alpha > 0.1 && !isWhite(color)) for (const subpath of subpaths(path, ctm)) fillShape(subpath, drawing);
      trim(first);
      dispose(path, space);
    },
    fillText(text: Text, ctm: Matrix, space: Disposable) {
      hasText = true;
      if (wantsGlyphs) notePlaces(text, ctm, drawing.glyphs);
      dispose(text, space);
    },
    ignoreText(text: Text, ctm: Matrix) {
      notePlaces(text, ctm, drawing.unseen);
      if (wantsGlyphs) notePlaces(text, ctm, drawing.glyphs);
      dispose(text);
    },
    clipPath(path: Path, _evenOdd: boolean, ctm: Matrix) {
      clips.push(boundsOfPath(path, ctm));
      dispose(path);
    },
    clipStrokePath(path: Path, stroke: Disposable) {
      clips.push(null);
      dispose(path, stroke);
    },
    clipText(text: Text) {
      clips.push(null);
      dispose(text);
    },
    clipStrokeText(text: Text, stroke: Disposable) {
      clips.push(null);
      dispose(text, stroke);
    },
    clipImageMask(image: Disposable) {
      clips.push(null);
      dispose(image);
    },
    endMask: () => clips.push(null),
    popClip: () => clips.pop(),
    fillImage(image: Disposable, ctm: Matrix) {
      picture(ctm);
      dispose(image);
    },
    fillImageMask(image: Disposable, ctm: Matrix, space: Disposable) {
      picture(ctm);
      dispose(image, space);
    },
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

function notePlaces(text: Text, ctm: Matrix, places: number[]): void {
  if (places.length >= MAX_GLYPHS) return;
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

function boundsOfPath(path: Path, ctm: Matrix): Box | null {
  const points = subpaths(path, ctm).flatMap((subpath) => subpath.points);
  return boundsOf(points.filter(([x]) => !Number.isNaN(x)).map(([x, y]): Box => [x, y, x, y]));
}

function subpaths(path: Path, ctm: Matrix): { points: Points; hasCurve: boolean }[] {
  const found: { points: Points; hasCurve: boolean }[] = [];
  const place = (x: number, y: number): [number, number] => [
    ctm[0] * x + ctm[2] * y + ctm[4],
    ctm[1] * x + ctm[3] * y + ctm[5],
  ];
  path.walk({
    moveTo: (x, y) => void found.push({ points: [place(x, y)], hasCurve: false }),
    lineTo: (x, y) => void found.at(-1)?.points.push(place(x, y)),
    curveTo: (_a, _b, _c, _d, x, y) => {
      const last = found.at(-1);
      if (!last) return;
      last.hasCurve = true;
      last.points.push([Number.NaN, Number.NaN], place(x, y));
    },
    closePath: () => {
      const last = found.at(-1);
      const first = last?.points[0];
      if (last && first) last.points.push(first);
    },
  });
  return found;
}

function strokeSegments(points: Points, drawing: Drawing): void {
  points.forEach(([x1, y1], index) => {
    const [x0, y0] = points[index - 1] ?? [Number.NaN, Number.NaN];
    if (Math.abs(y1 - y0) <= STRAIGHT) add(drawing, true, (y0 + y1) / 2, x0, x1);
    else if (Math.abs(x1 - x0) <= STRAIGHT) add(drawing, false, (x0 + x1) / 2, y0, y1);
  });
}

function fillShape({ points, hasCurve }: { points: Points; hasCurve: boolean }, drawing: Drawing): void {
  if (hasCurve) drawing.outlines += 1;
  const solid = points.filter(([x]) => !Number.isNaN(x));
  const xs = solid.map(([x]) => x);
  const ys = solid.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x1 - x0, y1 - y0];
  if (height <= THIN && width > height) add(drawing, true, (y0 + y1) / 2, x0, x1);
  else if (width <= THIN && height > width) add(drawing, false, (x0 + x1) / 2, y0, y1);
  else if (width > THIN && height > THIN && drawing.shades.length < MAX_SHADES) drawing.shades.push([x0, y0, x1, y1]);
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
