import type { RepairPass } from "./repair-pass.js";

const REPAIR = { class: "ocr-era", reason: "พ.ศ. read as Latin letters between the word for year and a Buddhist year" };
const ERA = "พ.ศ.";
const LATIN_ERA =
  /(?<=ปี|ปีงบประมาณ|ปีงบ)(\s?)(?!FY|ITA|BE|B\.E)[A-Za-z]{1,3}\.?(?:\s?[A-Za-z]\.?)?(?=\s?(?:25|๒๕)[0-9๐-๙]{2}(?![0-9๐-๙]))/g;

/** `ปีงบประมาณ WA. 2567` on a page read from its picture: the Thai abbreviation came out in Latin letters. */
export const mendOcrEra: RepairPass = (text, { isPicture }) => {
  if (!isPicture) return;
  const replacements = [...text.text.matchAll(LATIN_ERA)].map((match) => {
    const start = match.index + (match[1]?.length ?? 0);
    return { start, end: match.index + match[0].length, after: ERA, repair: REPAIR };
  });
  if (replacements.length > 0) text.replaceAll(replacements);
};
