import type { RepairPass } from "./repair-pass.js";

const REPAIR = { class: "instrument-code", reason: "misread name of an instrument of the assessment" };
const MISREAD: Readonly<Record<string, string>> = {
  ETT: "EIT",
  EIl: "EIT",
  ElT: "EIT",
  E1T: "EIT",
  llT: "IIT",
  lIT: "IIT",
  IlT: "IIT",
  "1IT": "IIT",
  I1T: "IIT",
  "11T": "IIT",
  ITT: "IIT",
  "0IT": "OIT",
  "๐IT": "OIT",
  OlT: "OIT",
  O1T: "OIT",
  "0lT": "OIT",
  QIT: "OIT",
};
const WORD = /(?<![A-Za-z0-9๐-๙])[A-Za-z01๐]{3}(?![A-Za-z0-9๐-๙])/g;

/** `ETT`, `llT`, `0IT` and their like in a document that speaks of the assessment, and `(ITAX` for `(ITA)`. */
export const mendInstrumentCodes: RepairPass = (text, context) => {
  if (!context.speaksOfAssessment) return;
  text.replaceEach(WORD, REPAIR, (match) => MISREAD[match[0]] ?? null);
  text.replaceEach(/(?<=\(ITA)[XlJ\]}](?![A-Za-z0-9)])/g, REPAIR, () => ")");
};
