import { type Format, MEASURE_LAYOUTS, SCORE_LAYOUTS } from "../../fixtures/generator/layout.js";
import { draftReport } from "../../fixtures/generator/make-report.js";
import type { Mutator, Planted } from "../../fixtures/generator/mutants/index.js";
import { randomOf } from "../../fixtures/generator/random.js";
import type { Sample } from "./sample.js";

/** Reports in which a fault has no occasion are passed over; so many are tried. */
const MOST_TRIES = 40;

/** The mutants of a rule: the variants and the formats take turns. */
export function mutantsOf(mutator: Mutator, formats: readonly Format[], count: number, seed: string): Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const format = formats[index % formats.length] ?? "docx";
    const turn = index + Math.floor(index / formats.length);
    return mutant(mutator, format, turn, `${seed}-${mutator.rule}-${index}`);
  });
}

function mutant(mutator: Mutator, format: Format, turn: number, seed: string): Sample {
  const { variants, rule } = mutator;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const variant = variants[(turn + Math.floor(attempt / 8)) % variants.length];
    if (!variant) break;
    const random = randomOf(`${seed}-${attempt}/mutant`);
    const wishes = variant.wishes(random.fork("wishes"));
    const base = draftReport(`${rule}-${turn}`, { ...wishes, seed: `${seed}-${attempt}`, format });
    const planted: Planted | null = variant.plant(base, random.fork("plant"));
    if (!planted) continue;
    const { draft, must, explains } = planted;
    return { id: seed, rule, variant: variant.name, draft, must, explained: [rule, ...(explains ?? [])] };
  }
  throw new Error(`${rule}: no report gave an occasion for a fault in ${MOST_TRIES} tries (${seed}, ${format})`);
}

/** Clean reports: all layouts of scores and most pairs with those of measures. */
export function cleanReports(formats: readonly Format[], count: number, seed: string): Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const scores = SCORE_LAYOUTS[index % SCORE_LAYOUTS.length] ?? "plain";
    const turn = Math.floor(index / SCORE_LAYOUTS.length);
    const measures = MEASURE_LAYOUTS[(index * 7 + turn) % MEASURE_LAYOUTS.length] ?? "plan-4";
    const format = formats[(index + turn) % formats.length] ?? "docx";
    const id = `${seed}-clean-${index}`;
    const draft = draftReport(`clean-${index}`, { seed: id, format, layout: { scores, measures } });
    return { id, rule: null, variant: "clean", draft, must: {}, explained: [] };
  });
}
