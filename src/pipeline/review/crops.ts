import type { CropRecord } from "../../emit/index.js";
import { cropKey } from "../../model/crop-key.js";
import type { Document } from "../../model/document.js";
import type { Finding } from "../../model/finding.js";
import type { Evidence } from "../../model/place.js";
import type { Report } from "../../model/report.js";
import { canDraw, Drawing, type Frame, frameOf } from "../../render/index.js";

/** Most pictures of one report. */
const MOST_CROPS = 60;
const URGENCY: readonly Finding["severity"][] = ["error", "warning", "info"];

/** True where a report's findings may point at places of pages that can be drawn. */
export function mayHaveCrops({ source, findings }: Report): boolean {
  return findings.length > 0 && canDraw(source.mediaType);
}

/**
 * Pictures of the places that a report's findings point at, each place once: errors first, and of each finding the first
 * place before the others. `bytes` are those of the file that the document was read from. Never throws.
 */
export async function cropsOf(bytes: Uint8Array, document: Document, report: Report): Promise<CropRecord[]> {
  const frames = framesOf(document, report);
  if (frames.size === 0) return [];
  const drawing = new Drawing(bytes, document);
  try {
    const drawn = new Map<string, CropRecord>();
    for (const [key, frame] of [...frames].sort(([, a], [, b]) => a.page - b.page)) {
      const picture = await drawing.crop(frame);
      if (!picture) continue;
      drawn.set(key, cropRecord(key, frame, picture.bytes));
    }
    return [...frames.keys()].flatMap((key) => drawn.get(key) ?? []);
  } finally {
    drawing.close();
  }
}

/** What to draw of a report, by the keys of its places, the most urgent first. */
export function framesOf(document: Document, report: Report): Map<string, Frame> {
  const frames = new Map<string, Frame>();
  for (const evidence of placesOf(report.findings)) {
    if (frames.size === MOST_CROPS) break;
    const key = cropKey(evidence, report.source.path);
    if (key === null || frames.has(key)) continue;
    const frame = frameOf(document, evidence);
    if (frame) frames.set(key, frame);
  }
  return frames;
}

/** A picture as it is written; `bytes` are those of a WebP file. */
export function cropRecord(key: string, { width, height, mark }: Frame, bytes: Uint8Array): CropRecord {
  return { key, width, height, mark, data: `data:image/webp;base64,${Buffer.from(bytes).toString("base64")}` };
}

function placesOf(findings: readonly Finding[]): Evidence[] {
  return URGENCY.flatMap((urgency) => {
    const alike = findings.filter(({ severity }) => severity === urgency);
    return [
      ...alike.flatMap(({ evidence }) => evidence.slice(0, 1)),
      ...alike.flatMap(({ evidence }) => evidence.slice(1)),
    ];
  });
}
