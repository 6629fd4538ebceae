import { indicatorOfItem } from "../../ita/items.js";
import type {
  Assessment,
  IndicatorScore,
  InstrumentScore,
  ItemScore,
  OtherAssessment,
} from "../../model/assessment.js";
import type { Alternative, ReadValue } from "../../model/read-value.js";
import { squash } from "../../thai/loose.js";
import { type ChangeFact, type Facts, instrumentOf, type LevelFact, type Owner, type ScoreFact } from "./facts.js";

const PLACE_ORDER: Record<ScoreFact["place"], number> = { table: 0, items: 1, range: 2, prose: 3 };

/** Builds one assessment for each fiscal year of the agency's own facts; a result without a year stands last. */
export function assembleOwn(facts: Facts): Assessment[] {
  const own = (owner: Owner) => owner.kind === "own";
  const scores = facts.scores.filter((fact) => own(fact.owner));
  const levels = facts.levels.filter((fact) => own(fact.owner));
  const years = new Set([...scores.map((fact) => fact.fiscalYear), ...levels.map((fact) => fact.fiscalYear)]);
  return [...years]
    .sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map((year) => assembleYear(year, scores, levels, facts.changes))
    .filter((assessment) => hasContent(assessment));
}

/** Builds the assessments of others: one for each named agency and year, and one a year for means over many agencies. */
export function assembleOthers(facts: Facts): OtherAssessment[] {
  const groups = new Map<
    string,
    { agency: ReadValue<string> | null; year: number | null; scores: ScoreFact[]; levels: LevelFact[] }
  >();
  const groupOf = (owner: Owner, year: number | null) => {
    const agency = owner.kind === "other" ? owner.name : null;
    const key = `${agency?.value ?? ""}\u0000${year ?? ""}`;
    const group = groups.get(key) ?? { agency, year, scores: [], levels: [] };
    groups.set(key, group);
    return group;
  };
  for (const fact of facts.scores)
    if (fact.owner.kind !== "own") groupOf(fact.owner, fact.fiscalYear).scores.push(fact);
  for (const fact of facts.levels)
    if (fact.owner.kind === "other") groupOf(fact.owner, fact.fiscalYear).levels.push(fact);
  return [...groups.values()]
    .map(({ agency, year, scores, levels }) => ({ agency, ...assembleYear(year, scores, levels, []) }))
    .filter((assessment) => hasContent(assessment));
}

function hasContent(assessment: Assessment): boolean {
  const { total, level, instruments, indicators, items } = assessment;
  return (
    total !== null ||
    level !== null ||
    instruments.length > 0 ||
    items.length > 0 ||
    indicators.some((each) => each.score !== null)
  );
}

function assembleYear(
  year: number | null,
  scores: ScoreFact[],
  levels: LevelFact[],
  changes: ChangeFact[],
): Assessment {
  const ofYear = scores.filter((fact) => fact.fiscalYear === year).sort(inOrder);
  const changesOfYear = changes.filter((fact) => fact.fiscalYear === year);
  const highestIit = Math.max(
    0,
    ...ofYear.flatMap((f) =>
      f.subject.kind === "item" && f.subject.code.startsWith("i") ? [Number(f.subject.code.slice(1))] : [],
    ),
  );
  return {
    fiscalYear: year,
    total: pick(ofYear.filter((fact) => fact.subject.kind === "total")),
    level: pickLevel(levels.filter((fact) => fact.fiscalYear === year)),
    totalChange: changesOfYear.find((fact) => fact.indicator === null)?.change ?? null,
    instruments: instrumentsOf(ofYear),
    indicators: indicatorsOf(ofYear, changesOfYear),
    items: itemsOf(ofYear, year, highestIit),
    selectedBy: null,
  };
}

function inOrder(a: ScoreFact, b: ScoreFact): number {
  return PLACE_ORDER[a.place] - PLACE_ORDER[b.place] || a.rank - b.rank;
}

/** The first of the facts with the other printed values as alternatives; the same value in another place adds nothing. */
function pick(facts: ScoreFact[]): ReadValue<number> | null {
  const [first, ...rest] = facts;
  if (!first) return null;
  const seen = new Set([first.score.value]);
  const alternatives: Alternative<number>[] = [...(first.score.alternatives ?? [])];
  for (const fact of rest) {
    if (seen.has(fact.score.value)) continue;
    seen.add(fact.score.value);
    alternatives.push({
      value: fact.score.value,
      raw: fact.score.raw,
      from: fact.place,
      confidence: fact.score.confidence,
    });
  }
  return alternatives.length > 0 ? { ...first.score, alternatives } : first.score;
}

/** The level printed nearest to the scores: in the table, then beside the total, then the one that prose names most often. */
function pickLevel(facts: LevelFact[]): ReadValue<string> | null {
  const counts = new Map<string | null, number>();
  for (const fact of facts) counts.set(fact.level.value, (counts.get(fact.level.value) ?? 0) + 1);
  const order = (fact: LevelFact) => (fact.place === "table" ? -1 : fact.rank);
  const sorted = [...facts].sort(
    (a, b) => order(a) - order(b) || (counts.get(b.level.value) ?? 0) - (counts.get(a.level.value) ?? 0),
  );
  const [first, ...rest] = sorted;
  if (!first) return null;
  const seen = new Set([first.level.value]);
  const others = rest.filter(({ level }) => !seen.has(level.value) && seen.add(level.value));
  if (others.length === 0) return first.level;
  const alternatives = others.map(({ level, place }) => ({
    value: level.value,
    raw: level.raw,
    from: place,
    confidence: level.confidence,
  }));
  return { ...first.level, alternatives };
}

function instrumentsOf(facts: ScoreFact[]): InstrumentScore[] {
  const result: InstrumentScore[] = [];
  for (const id of ["IIT", "EIT", "OIT"] as const) {
    for (const part of [null, 1, 2]) {
      const own = facts.filter(
        ({ subject }) => subject.kind === "instrument" && subject.id === id && subject.part === part,
      );
      const score = pick(own);
      if (score) result.push({ id, part, score, printed: own[0]?.printed ?? null });
    }
  }
  return result;
}

function indicatorsOf(facts: ScoreFact[], changes: ChangeFact[]): IndicatorScore[] {
  const indicators = facts.filter((fact) => fact.subject.kind === "indicator");
  if (indicators.length === 0) return [];
  return Array.from({ length: 10 }, (_, index) => {
    const no = index + 1;
    const own = indicators.filter(({ subject }) => subject.kind === "indicator" && subject.no === no);
    return {
      no,
      name: own.find((fact) => fact.name !== null)?.name ?? null,
      instrument: instrumentOf(no),
      score: pick(own),
      change: changes.find((fact) => fact.indicator === no)?.change ?? null,
    };
  });
}

function itemsOf(facts: ScoreFact[], year: number | null, highestIit: number): ItemScore[] {
  const items = new Map<string, { code: string; part: number | null; facts: ScoreFact[] }>();
  for (const fact of facts) {
    if (fact.subject.kind !== "item") continue;
    const { code, part } = fact.subject;
    const key = `${code}/${part ?? ""}`;
    const item = items.get(key) ?? { code, part, facts: [] };
    item.facts.push(fact);
    items.set(key, item);
  }
  return [...items.values()]
    .sort((a, b) => sortKey(a.code) - sortKey(b.code) || (a.part ?? 0) - (b.part ?? 0))
    .flatMap(({ code, part, facts: own }) => {
      const score = pick(own);
      const indicator = year === null ? null : indicatorOfItem(code, year, highestIit > 0 ? highestIit : null);
      return score ? [{ code, indicator, part, score }] : [];
    });
}

function sortKey(code: string): number {
  return "ieo".indexOf(squash(code).slice(0, 1)) * 100 + Number(code.slice(1));
}
