import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import type * as Check from "../../src/check/index.js";
import type { Report } from "../../src/model/report.js";

/** Processor seconds of judging in one thread, nothing written. */
export interface JudgingTime {
  parsing: number;
  rules: number;
  across: number;
}

/** Times judging alone by the built package in `dist`, over the `reports.jsonl` of `results`. */
export async function timeJudging(dist: string, results: string): Promise<JudgingTime> {
  const { check, checkAcross, factsOf }: typeof Check = await import(pathToFileURL(join(dist, "check/index.js")).href);
  const time: JudgingTime = { parsing: 0, rules: 0, across: 0 };
  const timed = <T>(part: keyof JudgingTime, work: () => T): T => {
    const start = process.cpuUsage();
    const done = work();
    const { user, system } = process.cpuUsage(start);
    time[part] += (user + system) / 1e6;
    return done;
  };
  const facts: Check.ReportFacts[] = [];
  for await (const line of createInterface({ input: createReadStream(join(results, "reports.jsonl"), "utf8") })) {
    const report = timed("parsing", () => JSON.parse(line) as Report);
    timed("rules", () => check(report));
    facts.push(factsOf(report));
  }
  timed("across", () => checkAcross({ reports: facts, official: null }));
  const rounded = (seconds: number) => Math.round(seconds * 10) / 10;
  return { parsing: rounded(time.parsing), rules: rounded(time.rules), across: rounded(time.across) };
}
