import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as mupdf from "mupdf";
import sharp from "sharp";

const HELP = "npm run evidence-sheets -- --input FOLDER --run OUT --to FOLDER [--values 50] [--seed 7]";
const PIXELS_PER_POINT = 1.6;
const MARGIN = 30;
const TILES_PER_SHEET = 12;
const TILE = { width: 620, height: 200 };

interface PlacedValue {
  file: string;
  field: string;
  value: unknown;
  page: number;
  box: readonly [number, number, number, number];
  text: string;
}

/** Every read value of a run that has a box on a page, in the order of the records. */
function placedValues(run: string): PlacedValue[] {
  const found: PlacedValue[] = [];
  const visit = (node: unknown, file: string, field: string): void => {
    if (typeof node !== "object" || node === null) return;
    if ("raw" in node && "value" in node && "evidence" in node && Array.isArray(node.evidence)) {
      for (const { page, box, text } of node.evidence)
        if (page !== null && box !== null) found.push({ file, field, value: node.value, page, box, text });
    }
    for (const [key, child] of Object.entries(node))
      if (key !== "evidence" && key !== "findings") visit(child, file, field === "" ? key : `${field}.${key}`);
  };
  for (const line of readFileSync(join(run, "reports.jsonl"), "utf8").split("\n")) {
    if (line === "") continue;
    const record = JSON.parse(line) as { source: { path: string } };
    visit(record, record.source.path, "");
  }
  return found;
}

/** Numbers in [0, 1) that are the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** A picture of the page around a value, with the value's box drawn in red. */
async function tileOf(input: string, { file, page, box }: PlacedValue): Promise<Buffer> {
  const document = mupdf.Document.openDocument(readFileSync(join(input, file)), "application/pdf");
  const pixmap = document
    .loadPage(page - 1)
    .toPixmap(mupdf.Matrix.scale(PIXELS_PER_POINT, PIXELS_PER_POINT), mupdf.ColorSpace.DeviceRGB, false);
  const [width, height] = [pixmap.getWidth(), pixmap.getHeight()];
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box.map((edge) => edge * PIXELS_PER_POINT);
  const frame = `<rect x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}" fill="none" stroke="red"/>`;
  const drawn = await sharp(Buffer.from(pixmap.asPNG()))
    .composite([{ input: Buffer.from(`<svg width="${width}" height="${height}">${frame}</svg>`) }])
    .png()
    .toBuffer();
  const left = Math.max(0, Math.floor(x0 - MARGIN));
  const top = Math.max(0, Math.floor(y0 - MARGIN));
  const crop = {
    left,
    top,
    width: Math.min(width, Math.ceil(x1 + MARGIN)) - left,
    height: Math.min(height, Math.ceil(y1 + MARGIN)) - top,
  };
  return sharp(drawn)
    .extract(crop)
    .resize({ ...TILE, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();
}

/** Tiles in two columns, in reading order, each in a field of its own. */
async function sheetOf(tiles: Buffer[]): Promise<Buffer> {
  const rows = Math.ceil(tiles.length / 2);
  const placed = tiles.map((input, index) => ({
    input,
    left: (index % 2) * (TILE.width + 20),
    top: Math.floor(index / 2) * (TILE.height + 20),
  }));
  return sharp({
    create: { width: 2 * TILE.width + 20, height: rows * (TILE.height + 20), channels: 3, background: "#fff" },
  })
    .composite(placed)
    .png()
    .toBuffer();
}

const { values } = parseArgs({
  options: {
    input: { type: "string" },
    run: { type: "string" },
    to: { type: "string" },
    values: { type: "string", default: "50" },
    seed: { type: "string", default: "7" },
  },
});
if (!values.input || !values.run || !values.to) {
  process.stderr.write(`${HELP}\n`);
  process.exitCode = 2;
} else {
  const all = placedValues(values.run).filter(({ file }) => file.endsWith(".pdf"));
  const random = randomNumbers(Number(values.seed));
  const chosen = Array.from({ length: Number(values.values) }, () => all[Math.floor(random() * all.length)]);
  const some = chosen.filter((value) => value !== undefined);
  mkdirSync(values.to, { recursive: true });
  const lines = some.map(({ file, field, value, text, page }, index) =>
    [index + 1, file, page, field, JSON.stringify(value), JSON.stringify(text)].join("\t"),
  );
  writeFileSync(join(values.to, "values.tsv"), `${lines.join("\n")}\n`);
  for (let first = 0; first < some.length; first += TILES_PER_SHEET) {
    const tiles = [];
    for (const value of some.slice(first, first + TILES_PER_SHEET)) tiles.push(await tileOf(values.input, value));
    writeFileSync(join(values.to, `sheet-${first / TILES_PER_SHEET + 1}.png`), await sheetOf(tiles));
  }
  process.stdout.write(`${some.length} of ${all.length} values drawn in ${values.to}\n`);
}
