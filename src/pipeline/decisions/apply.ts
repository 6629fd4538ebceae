import { type CheckSettings, factsOf, type OfficialResults, type ReportFacts } from "../../check/index.js";
import { writeCorrected } from "../../emit/corrected.js";
import type { Report } from "../../model/report.js";
import type { ReviewEntry } from "../../model/review.js";
import { UsageError } from "../input-file.js";
import { readManifest } from "../recheck.js";
import { validated } from "../record.js";
import { checkSettingsOf, mergeSettings } from "../settings.js";
import { USAGE } from "../usage-messages.js";
import { withNames, withVerdict } from "../verdict.js";
import { judge } from "../wiring.js";
import { writtenRecords } from "../written-records.js";
import { type EntryState, Overlay } from "./overlay.js";
import { agreedFalseAlarms } from "./standing.js";

const OFFICIAL_RULE = "official-mismatch";

/** What became of people's entries on the results in OUT. */
export interface EntriesLaid {
  states: { entry: ReviewEntry; state: EntryState }[];
  /** Records that differ from those of the run. */
  corrected: number;
  /** Whether the run held reports against official results. */
  usedOfficial: boolean;
}

/** What is remembered of the records while entries are laid over them. */
interface Pass extends EntriesLaid {
  facts: ReportFacts[];
  accepted: Set<string>;
}

/** Lays entries over the results in OUT, writing nothing: what became of each. A folder without results is a UsageError. */
export async function layEntries(outDir: string, entries: readonly ReviewEntry[]): Promise<EntriesLaid> {
  return pass(outDir, new Overlay(entries));
}

/**
 * Writes OUT/corrected: the records with the values that people agreed on, judged again by the rules and settings of the
 * run, agreed false alarms accepted; and the trail of all entries. `official` are results to hold the reports against.
 */
export async function applyEntries(
  outDir: string,
  entries: readonly ReviewEntry[],
  official: OfficialResults | null,
): Promise<EntriesLaid> {
  const manifest = await readManifest(outDir);
  const overlay = new Overlay(entries);
  const laid = await pass(outDir, overlay);
  const { rules } = mergeSettings({ rules: manifest.settings.rules as Record<string, "off"> | undefined });
  const baseline = [...new Set([...laid.accepted, ...agreedFalseAlarms(entries)])];
  const settings: CheckSettings = { ...checkSettingsOf({ ...mergeSettings(), rules }), baseline };
  const across = judge.checkAcross({ reports: laid.facts, official }, settings);
  const isMasked = manifest.settings.maskPeople === true;
  async function* reports(): AsyncGenerator<Report> {
    let index = 0;
    for await (const record of writtenRecords(outDir)) {
      const result = across[index];
      index += 1;
      if (!result) throw new UsageError(USAGE.notResults(outDir));
      const corrected = overlay.lay(record);
      const checked = judge.check(corrected, settings);
      const own = isMasked ? withNames(corrected, checked, settings) : checked;
      yield validated(withVerdict(corrected, { own, across: result }, judge));
    }
  }
  await writeCorrected(outDir, {
    reports: reports(),
    verdictOf: (fingerprint) => overlay.verdictOf(fingerprint),
    audit: () => overlay.states(),
  });
  return laid;
}

async function pass(outDir: string, overlay: Overlay): Promise<Pass> {
  const facts: ReportFacts[] = [];
  const accepted = new Set<string>();
  let corrected = 0;
  let usedOfficial = false;
  for await (const record of writtenRecords(outDir)) {
    const report = overlay.lay(record);
    if (report !== record) corrected += 1;
    facts.push(factsOf(report));
    for (const finding of record.findings) if (finding.accepted) accepted.add(finding.fingerprint);
    if (["failed", "passed"].includes(record.coverage[OFFICIAL_RULE] ?? "")) usedOfficial = true;
  }
  return { states: overlay.states(), corrected, usedOfficial, facts, accepted };
}
