import type { Claim } from "../../model/mentions.js";
import type { ReadValue } from "../../model/read-value.js";
import { agree, assessmentOf, type ClaimContext } from "./context.js";

/** Totals, levels and changes that the prose repeats, held against the result of the same year: `expected` is what the prose asserts. */
export function restatedClaims(context: ClaimContext): Claim[] {
  return [...totals(context), ...levels(context), ...changes(context)];
}

function totals(context: ClaimContext): Claim[] {
  return context.mentions.scores.flatMap((mention) => {
    if (mention.role !== "total" || mention.where === "table" || mention.value === null) return [];
    const total = assessmentOf(context, mention.fiscalYear)?.total;
    if (!total || total.value === null || samePlace(total, mention)) return [];
    return [
      claim("total", mention, mention.fiscalYear, null, mention.value, total.value, agree(total.value, mention.value)),
    ];
  });
}

function levels(context: ClaimContext): Claim[] {
  return context.mentions.levels.flatMap((mention) => {
    const level = mention.role === "prose" ? assessmentOf(context, mention.fiscalYear)?.level : null;
    if (!level || level.value === null || mention.value === null || samePlace(level, mention)) return [];
    return [
      claim("level", mention, mention.fiscalYear, null, mention.value, level.value, level.value === mention.value),
    ];
  });
}

function changes(context: ClaimContext): Claim[] {
  return context.mentions.changes.flatMap((mention) => {
    if (mention.role !== "prose" || mention.value === null || mention.fiscalYear === null) return [];
    const scoreOf = (year: number) => {
      const assessment = assessmentOf(context, year);
      const score =
        mention.indicator === null
          ? assessment?.total
          : assessment?.indicators.find(({ no }) => no === mention.indicator)?.score;
      return score?.value ?? null;
    };
    const [now, before] = [scoreOf(mention.fiscalYear), scoreOf(mention.fiscalYear - 1)];
    if (now === null || before === null) return [];
    const difference = Math.round((now - before) * 100) / 100;
    const printed = mention.value.value;
    const asserted =
      printed === null
        ? (mention.value.direction ?? "")
        : mention.value.direction === "down"
          ? -Math.abs(printed)
          : printed;
    const found = printed === null ? (difference > 0 ? "up" : difference < 0 ? "down" : "same") : difference;
    const holds = typeof asserted === "number" ? agree(difference, asserted) : found === asserted;
    return [
      claim(
        "change",
        mention,
        mention.fiscalYear,
        mention.indicator,
        asserted,
        found,
        mention.value.unit === "percent" ? null : holds,
      ),
    ];
  });
}

function claim(
  kind: Claim["kind"],
  mention: ReadValue<unknown>,
  fiscalYear: number | null,
  indicator: number | null,
  expected: number | string,
  actual: number | string,
  holds: boolean | null,
): Claim {
  const { raw, confidence, evidence } = mention;
  return { kind, text: { value: raw, raw, confidence, evidence }, fiscalYear, indicator, expected, actual, holds };
}

function samePlace(a: ReadValue<unknown>, b: ReadValue<unknown>): boolean {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  return first?.block === second?.block && first?.span?.[0] === second?.span?.[0];
}
