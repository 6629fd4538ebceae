import { check, RULES, RULES_VERSION } from "../check/index.js";
import { cleanOutput, readReports, writeReport, writeTables } from "../emit/index.js";
import { problemOf } from "../extract/problems.js";
import type { Emitter, Judge } from "./stages.js";

/** What the parent of the workers needs of the stages; the readers of formats are not loaded with it. */
export const judge: Judge = {
  check,
  problemOf,
  rules: { version: RULES_VERSION, ids: RULES.map(({ id }) => id) },
};

export const emitter: Emitter = { writeReport, readReports, writeTables, cleanOutput };
