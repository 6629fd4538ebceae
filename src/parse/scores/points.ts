import { scoreOfPoints, WEIGHTS } from "../../ita/index.js";
import type { InstrumentId } from "../../model/assessment.js";
import type { Span } from "../../model/place.js";
import { squash } from "../../thai/loose.js";
import type { ScoreFact } from "./facts.js";

const BESIDE = 40;
const FULL_MARK = /^(?:คะแนน)?[(]?(?:(?:จาก)?(?:คะแนน)?เต็ม(?:คะแนน)?|จาก(?:คะแนน)?|\/)(30|40)(?![0-9.])/;

/** The points and their full mark where the words behind an instrument's score name it: `27.94 คะแนน (เต็ม 30)`. */
export function pointsBeside(
  text: string,
  [, end]: Span,
  value: number,
  id: InstrumentId,
): { value: number; of: number } | null {
  const of = Number(FULL_MARK.exec(squash(text.slice(end, end + BESIDE)))?.[1]);
  return of === WEIGHTS[id] && value <= of ? { value, of } : null;
}

/**
 * Takes the instruments of a year that are printed in one way of points of 30/30/40 as such where no full mark says so:
 * none is above its weight, and the year's total is nearer to their sum than to their weighted mean.
 */
export function asPoints(facts: readonly ScoreFact[]): ScoreFact[] {
  const changed = new Map<ScoreFact, ScoreFact>();
  for (const year of new Set(facts.map((fact) => fact.fiscalYear))) {
    const own = facts.filter((fact) => fact.fiscalYear === year && fact.owner.kind === "own");
    const total = own.find(({ subject }) => subject.kind === "total")?.score.value ?? null;
    const whole = own.flatMap((fact) => {
      const { subject, score, printed } = fact;
      if (subject.kind !== "instrument" || subject.part !== null || score.value === null || printed !== null) return [];
      return [{ fact, id: subject.id, value: score.value }];
    });
    const values = (["IIT", "EIT", "OIT"] as const).map((id) => whole.find((each) => each.id === id)?.value ?? null);
    const [iit = null, eit = null, oit = null] = values;
    if (total === null || iit === null || eit === null || oit === null) continue;
    if (whole.some(({ id, value }) => value > WEIGHTS[id])) continue;
    const [sum, mean] = [iit + eit + oit, (30 * iit + 30 * eit + 40 * oit) / 100];
    if (Math.abs(sum - total) >= Math.abs(mean - total)) continue;
    for (const { fact, id, value } of whole) {
      const printed = { value, of: WEIGHTS[id] };
      changed.set(fact, { ...fact, score: { ...fact.score, value: scoreOfPoints(printed) }, printed });
    }
  }
  return facts.map((fact) => changed.get(fact) ?? fact);
}
