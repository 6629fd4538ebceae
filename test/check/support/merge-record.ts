import { type Report, reportSchema } from "../../../src/model/report.js";
import { cleanMentions, cleanReport } from "./clean-report.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** How the entries of a list find their partner: lists not named here are replaced as a whole. */
const KEYS: Readonly<Record<string, (entry: JsonObject, index: number) => string>> = {
  assessments: ({ fiscalYear }) => String(fiscalYear),
  indicators: ({ no }) => String(no),
  instruments: ({ id, part }) => `${id}/${part ?? ""}`,
  items: ({ code, part }) => `${code}/${part ?? ""}`,
  measures: (_, index) => String(index),
};

/** What an entry of a list holds when the fragment doesn't say. */
const BLANKS: Readonly<Record<string, JsonObject>> = {
  assessments: {
    total: null,
    level: null,
    totalChange: null,
    instruments: [],
    indicators: [],
    items: [],
    selectedBy: null,
  },
  instruments: { part: null, printed: null },
  items: { indicator: null, part: null },
  measures: {
    no: null,
    indicator: null,
    section: null,
    title: null,
    steps: [],
    responsible: [],
    period: null,
    monitoring: null,
    result: null,
    outcome: null,
    remark: null,
    budget: null,
    target: null,
    other: [],
  },
  claims: { fiscalYear: null, indicator: null, expected: null, actual: null, holds: null },
  scores: {
    role: "indicator",
    fiscalYear: null,
    instrument: null,
    indicator: null,
    item: null,
    part: null,
    where: "prose",
  },
  levels: { role: "prose", fiscalYear: null },
  changes: { role: "prose", fiscalYear: null, indicator: null },
  itemRanges: { role: "prose", fiscalYear: null, indicator: null },
  indicatorNames: { role: "table", fiscalYear: null, table: 0, printedNo: null, indicator: null },
  agencies: { role: "body", type: null, place: "" },
  places: { role: "body", known: true, within: { district: null, province: null } },
  people: { role: "other", title: null, position: null },
  dates: { role: "body", group: null },
  years: { role: "body", kind: "fiscal" },
  leftovers: { role: "body" },
  repeatedTables: { role: "table", of: [] },
};

/**
 * The clean record with a fragment laid over it. Objects are merged key by key; assessments, indicators,
 * instruments and items find their partner by year, number or code, measures by position; other lists are replaced.
 * Lists under `mentions` are added to the clean ones, and the scores and levels mentioned are those of the merged
 * assessments. A read value may leave out `raw` (two decimals), `confidence` (high) and `evidence`.
 */
export function mergeRecord(fragment: unknown): Report {
  const added = fragment as JsonObject;
  const { mentions, ...rest } = added;
  const base = cleanReport();
  const merged = merge(base as unknown as Json, rest, "") as unknown as Report;
  const own = { ...base.mentions, ...cleanMentions(merged.assessments) } as unknown as JsonObject;
  for (const [list, entries] of Object.entries(isObject(mentions) ? mentions : {})) {
    const filled = (Array.isArray(entries) ? entries : []).map((entry, index) => blank(list, entry, 900 + index));
    own[list] = [...((own[list] as Json[] | undefined) ?? []), ...filled];
  }
  return reportSchema.parse({ ...merged, mentions: own });
}

function merge(base: Json | undefined, added: Json, list: string): Json {
  if (Array.isArray(added)) return mergeLists(Array.isArray(base) ? base : [], added, list);
  if (!isObject(added)) return added;
  const start: JsonObject = isObject(base) ? { ...base } : {};
  if ("value" in added && added.raw === undefined) delete start.raw;
  for (const [key, value] of Object.entries(added))
    start[key] = isReadContent(key) ? value : merge(start[key], value, key);
  return complete(start, 800);
}

const isReadContent = (key: string) => key === "value" || key === "alternatives" || key === "evidence";

function mergeLists(base: Json[], added: Json[], list: string): Json[] {
  const key = KEYS[list];
  if (!key) return added.map((entry, index) => blank(list, entry, 700 + index));
  const result = [...base];
  added.forEach((entry, index) => {
    if (!isObject(entry)) return;
    const at = result.findIndex((other, place) => isObject(other) && key(other, place) === key(entry, index));
    if (at < 0) result.push(merge(BLANKS[list] ?? {}, entry, list));
    else result[at] = merge(result[at], entry, list);
  });
  return result;
}

function blank(list: string, entry: Json, block: number): Json {
  return isObject(entry) ? complete(merge({ ...(BLANKS[list] ?? {}) }, entry, list) as JsonObject, block) : entry;
}

function complete(entry: JsonObject, block: number): JsonObject {
  if (!("value" in entry)) return entry;
  const { value } = entry;
  const raw = entry.raw ?? (typeof value === "number" && value < 2400 ? value.toFixed(2) : String(value ?? ""));
  const evidence = entry.evidence ?? [
    { page: 1, block, table: null, row: null, column: null, span: [0, String(raw).length], box: null, text: raw },
  ];
  return { ...entry, raw, confidence: entry.confidence ?? "high", evidence };
}
