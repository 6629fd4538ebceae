import { readFileSync } from "node:fs";
import { z } from "zod";
import { FACTS } from "./framework.js";
import { INDICATORS } from "./indicator-names.js";

const stockSchema = z.object({ title: z.string(), origin: z.string(), phrases: z.array(z.string()) });

/**
 * The wording that any agency's report may hold because the framework or its official template gives it: names of
 * indicators, instruments and items, what the items on measures ask for, and stock sentences of the manuals
 * (`data/template-wording.json`, with their origin).
 */
export function templateWording(): readonly string[] {
  wording ??= [...new Set([...namesOfFramework(), ...askedOfDocuments(), ...stockSentences()])];
  return wording;
}

let wording: readonly string[] | null = null;

function namesOfFramework(): string[] {
  const instruments = Object.values(FACTS.years).flatMap((year) => year.instruments ?? []);
  const items = Object.values(FACTS.oitItems).flatMap((list) =>
    Array.isArray(list) ? list : "except" in list ? (list.except ?? []) : [],
  );
  return [
    ...INDICATORS.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...instruments.flatMap(({ name, nameEn }) => [name, nameEn]),
    ...items.map(({ name_th }) => name_th),
  ];
}

function askedOfDocuments(): string[] {
  return FACTS.requiredElements.flatMap(({ doc, elements, seven_topics }) => [
    doc,
    ...(elements ?? []).flatMap(({ th }) => th ?? []),
    ...(seven_topics ?? []),
  ]);
}

function stockSentences(): string[] {
  const file = new URL("../../data/template-wording.json", import.meta.url);
  return stockSchema.parse(JSON.parse(readFileSync(file, "utf8"))).phrases;
}
