import fc from "fast-check";

const PIECES =
  'เทศบาล ตำบล องค์การบริหารส่วน อบต. อำเภอ จังหวัด เมือง วัง บาง ราชบุรี กทม. นาย นาง น.ส. ก.พ. มกราคม ธ.ค. ไตรมาส ปีงบประมาณ พ.ศ. ปี ITA ระดับ ผ่าน ดี A AA ( ) " “ ” - – / . , % ๆ ฯ ๐ ๙ 2 5 66 2567 ๒๕๖๗ 31 1/10/2566 year= ถึง ตลอดปี ภายใน ณ ใจดี สมชาย ์ ่ ำ เ'.split(
    " ",
  );

/** Texts like those of reports, with odd signs, blanks of all kinds and rubbish between. */
export function thaiText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 2, arbitrary: fc.constantFrom(" ", "\n", "\t", "\u00a0", "\u200b", "   ") },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
  );
  return fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
}
