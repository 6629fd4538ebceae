import type { Page as PdfPage } from "mupdf";
import type { Page } from "../../model/document.js";
import type { Box } from "../../model/place.js";
import type { PageDecision } from "../../model/source.js";
import { hasImpossibleMarks, placeMarks, settleMarks } from "./adrift.js";
import type { DigitCheck } from "./certify-digits.js";
import { type Character, isMark, readCharacters } from "./characters.js";
import { type CutCells, cellWithOverflow, cutCellsOf } from "./cut-cells.js";
import { readDrawing } from "./drawing.js";
import { areaOf } from "./geometry.js";
import { type GridCell, gridOf, type RuledGrid } from "./grid.js";
import { type Line, linesOf } from "./lines.js";
import { nameLostGlyphs } from "./lost-glyphs.js";
import { decidePage, hasEmbeddedOcr, type PageText } from "./page-decision.js";
import { listen } from "./reader-log.js";
import { RecordedPage } from "./recorded-page.js";
import { groupRulings, joinSegments, type Rulings } from "./rulings.js";
import { partStacked } from "./stacked-tables.js";
import { markHidden, withoutStrayMarks } from "./visibility.js";

/** Most tables looked for on one page. */
const MAX_TABLES = 200;
/** The share of the page in which a table begins that goes on from the page before. */
const TOP = 0.2;
const STRAY_WARNING = "ActualText with no position";

/** A ruled table with the lines of each of its cells. */
export interface TableOnPage {
  grid: RuledGrid;
  lines: Map<GridCell, Line[]>;
  /** Cells of the last row below which no border is drawn: the page cuts them. */
  openBelow: Set<GridCell>;
}

/** One page taken apart: lines outside tables, ruled tables, hidden lines. */
export interface PageContent {
  page: Page;
  characters: Character[];
  lines: Line[];
  tables: TableOnPage[];
  hidden: Line[];
  decision: PageDecision;
  text: PageText;
  paper?: SlantedPaper;
}

/** What a page was photographed on: its size in points, and where a box of the page, laid flat, lies on it. */
export interface SlantedPaper {
  width: number;
  height: number;
  place: (box: Box) => Box;
}

/** What the pages read so far gave cause to look at; the reader warns of it on the first page only. */
export interface Suspicions {
  strayMarks: boolean;
  /** What fonts draw in the place of digits. */
  digits: DigitCheck;
}

/** Reads one page; `number` counts from 1. */
export function readPage(pdfPage: PdfPage, number: number, rotation: number, suspicions: Suspicions): PageContent {
  const [x0, y0, x1, y1] = pdfPage.getBounds();
  const bounds: Box = [x0, y0, x1, y1];
  const recorded = new RecordedPage(pdfPage);
  try {
    return readRecorded(
      recorded,
      { number, width: round(x1 - x0), height: round(y1 - y0), rotation },
      bounds,
      suspicions,
    );
  } finally {
    recorded.destroy();
  }
}

function readRecorded(recorded: RecordedPage, page: Page, bounds: Box, suspicions: Suspicions): PageContent {
  const { result: read, warnings } = listen(() => readCharacters(recorded));
  suspicions.strayMarks ||= warnings.some((warning) => warning.includes(STRAY_WARNING));
  const hasMisplacedMarks = hasImpossibleMarks(read);
  const drawing = readDrawing(recorded, bounds, {
    places: suspicions.strayMarks,
    marks: hasMisplacedMarks,
    digits: suspicions.digits.isFor(read),
  });
  if (hasMisplacedMarks) placeMarks(read, drawing.marks);
  const characters = settleMarks(suspicions.strayMarks ? withoutStrayMarks(read, drawing.glyphs) : read);
  nameLostGlyphs(recorded, characters);
  const isEmbeddedOcr = hasEmbeddedOcr(characters, drawing);
  markHidden(characters, drawing, bounds, isEmbeddedOcr);
  const { decision, text } = decidePage(page.number, characters, drawing, isEmbeddedOcr);
  const wrongDigits = suspicions.digits.readPage(drawing.digits, characters);
  if (wrongDigits && decision.decision === "text-layer")
    Object.assign(decision, { decision: "needs-ocr", reason: wrongDigits });
  const rulings = joinSegments(drawing.segments);
  const grids = groupRulings(rulings)
    .flatMap(partStacked)
    .flatMap((group) => gridOf(group) ?? []);
  const { tables, outside } = fillTables(
    grids,
    characters.filter((character) => !character.isHidden),
    rulings,
    joinSegments(drawing.cutOffLines),
    bounds[1] + (bounds[3] - bounds[1]) * TOP,
  );
  return {
    page,
    characters,
    lines: linesOf(outside),
    tables,
    hidden: linesOf(characters.filter((character) => character.isHidden)),
    decision,
    text,
  };
}

/**
 * Puts each character into the innermost table that holds it. Grids without text in two cells are no tables, but for one
 * that begins above `top`: the rest of a row that the page before cut may stand there.
 */
export function fillTables(
  grids: readonly RuledGrid[],
  characters: readonly Character[],
  { horizontal }: Rulings,
  cutOff: Rulings,
  top: number,
) {
  const innermost = [...grids].sort((a, b) => areaOf(a.box) - areaOf(b.box));
  let rest = characters;
  const tables: TableOnPage[] = [];
  for (const grid of innermost.slice(0, MAX_TABLES)) {
    const cells = new Map<GridCell, Character[]>();
    const outside: Character[] = [];
    const cut = cutCellsOf(grid, horizontal, cutOff.horizontal);
    let found: GridCell | null = null;
    let run = -1;
    for (const character of rest) {
      if (run !== character.run || !isMark(character)) found = cellOf(grid, cut, character);
      run = character.run;
      if (!found) outside.push(character);
      else {
        const content = cells.get(found) ?? [];
        cells.set(found, content);
        content.push(character);
      }
    }
    const lines = new Map([...cells].map(([cell, content]) => [cell, linesOf(content)] as const));
    const filled = [...lines.values()].filter((content) => content.length > 0).length;
    const mayBeRest = filled === 1 && grid.xs.length > 3 && grid.box[1] <= top;
    if ((filled < 2 && !mayBeRest) || grid.xs.length < 3) continue;
    tables.push({ grid, lines, openBelow: cut.openBelow });
    rest = outside;
  }
  return { tables, outside: rest };
}

function cellOf(grid: RuledGrid, cut: CutCells, character: Character): GridCell | null {
  const x = (character.x0 + character.x1) / 2;
  const y = character.isUpright ? character.baseline - character.size * 0.25 : (character.y0 + character.y1) / 2;
  return cellWithOverflow(grid, cut, x, y);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
