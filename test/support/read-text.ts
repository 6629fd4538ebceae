import { extract } from "../../src/extract/index.js";
import { normalise } from "../../src/normalise/index.js";
import { type ParsedReport, parse } from "../../src/parse/index.js";

/** Reads a text report through the three reading stages. */
export async function readText(text: string): Promise<ParsedReport> {
  return parse(normalise(await extract(new TextEncoder().encode(text), "report.txt")));
}
