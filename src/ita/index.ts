export {
  type FactConfidence,
  type Framework,
  frameworkOf,
  indicatorsOf,
  instrumentOf,
  type Level,
  leastSure,
  passMarkOf,
} from "./framework.js";
export { INDICATORS, type IndicatorName, matchIndicatorName, type NameMatch } from "./indicator-names.js";
export * from "./interval.js";
export * from "./items.js";
export * from "./levels.js";
export { type RequiredDocument, requiredElementName, requiredElementsOf } from "./required-elements.js";
export {
  INSTRUMENTS,
  instrumentInterval,
  scoreOfPoints,
  totalInterval,
  totalOfInstruments,
  WEIGHTS,
} from "./score-rule.js";
export { fitsTotal, type PrintedScore, selectByTotal } from "./selection.js";
export { templateWording } from "./template-wording.js";
