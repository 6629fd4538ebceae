import { cropKey } from "../../model/crop-key.js";
import type { Report } from "../../model/report.js";
import type { Crop, CropUse } from "../../model/review.js";
import type { CropRecord } from "../crops.js";
import type { CropOf } from "./places.js";

/** Chooses which pictures stand in a page of limited size: first come, first served. */
export class CropChoice {
  readonly use: CropUse;

  constructor(budgetBytes: number) {
    this.use = { budgetBytes, usedBytes: 0, shown: 0, leftOut: 0 };
  }

  /** Chooses among the pictures of one report, in their order; a picture counts once for each place that shows it. */
  of(records: readonly CropRecord[], { findings, source }: Report): CropOf {
    const places = new Map<string, number>();
    for (const { evidence } of findings)
      for (const place of evidence) {
        const key = cropKey(place, source.path);
        if (key !== null) places.set(key, (places.get(key) ?? 0) + 1);
      }
    const chosen = new Map<string, Crop>();
    for (const { key, width, height, mark, data } of records) {
      const bytes = data.length * (places.get(key) ?? 0);
      if (bytes === 0) continue;
      if (this.use.usedBytes + bytes > this.use.budgetBytes) this.use.leftOut += 1;
      else {
        this.use.usedBytes += bytes;
        this.use.shown += 1;
        chosen.set(key, { source: data, width, height, mark });
      }
    }
    return (evidence) => {
      const key = cropKey(evidence, source.path);
      return key === null ? null : (chosen.get(key) ?? null);
    };
  }
}
