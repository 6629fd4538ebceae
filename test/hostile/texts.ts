import { sampleReport } from "../pipeline/sample-report.js";
import { type HostileFile, hostile, noise } from "./hostile-file.js";

const TITLE = "รายงานผลการวิเคราะห์การประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566\n";
const WIDE_HEAD = "ลำดับ\tประเด็น\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา\n";

/** Baits for patterns that try again at every place: long runs of one thing. */
const BAITS: Record<string, () => string> = {
  digits: () => "9".repeat(400_000),
  "digits-and-points": () => "1.".repeat(200_000),
  "digits-and-commas": () => "1,000,".repeat(80_000),
  slashes: () => Array.from({ length: 80_000 }, (_, index) => index).join("/"),
  "thai-digits": () => "๙".repeat(300_000),
  marks: () => "ก่้๊๋ิีึืุู็์ํ".repeat(20_000),
  "loose-marks": () => "่".repeat(200_000),
  "sara-am": () => "ํา ํ า".repeat(50_000),
  brackets: () => "(".repeat(200_000),
  "bracket-pairs": () => "([{".repeat(40_000) + "}])".repeat(40_000),
  blanks: () => `ก${" ".repeat(500_000)}ข`,
  "no-break-blanks": () => "\u00a0\u200b\u2009".repeat(100_000),
  tabs: () => "\t".repeat(300_000),
  "blank-lines": () => "\n".repeat(390_000),
  "lone-returns": () => "ก\r".repeat(190_000),
  indicator: () => "ตัวชี้วัด".repeat(100_000),
  "indicator-spaced": () => "ตัวชี้วัดที่ ".repeat(60_000),
  agency: () => "องค์การบริหารส่วนตำบล".repeat(30_000),
  "agency-short": () => "อบต.".repeat(100_000),
  places: () => "ตำบลในเมือง อำเภอเมือง จังหวัดขอนแก่น ".repeat(10_000),
  person: () => "นาย".repeat(150_000),
  month: () => "มกราคม".repeat(80_000),
  "month-short": () => "ม.ค. – ".repeat(80_000),
  date: () => "๑ มกราคม ๒๕๖๖ - ".repeat(30_000),
  year: () => "ปีงบประมาณ พ.ศ. ".repeat(40_000),
  quarter: () => "ไตรมาสที่ ๑ - ".repeat(40_000),
  items: () => Array.from({ length: 60_000 }, (_, index) => `i${index % 40}`).join(" "),
  "item-ranges": () => "i1-i30, e1-e15 ".repeat(20_000),
  level: () => "ระดับ A ผ่านดีเยี่ยม ".repeat(30_000),
  score: () => "คะแนน 95.25 ".repeat(40_000),
  tags: () => "<b".repeat(100_000) + "<p>".repeat(20_000),
  entities: () => "&amp;".repeat(100_000) + "&#".repeat(50_000),
  dashes: () => "-".repeat(300_000),
  pipes: () => "| --- ".repeat(60_000),
  hashes: () => "#".repeat(200_000),
  stars: () => "*".repeat(200_000),
  dots: () => ".".repeat(300_000),
  quotes: () => '"'.repeat(200_000),
  letters: () => "a".repeat(400_000),
  consonants: () => "ก".repeat(400_000),
  "right-to-left": () => "\u202e\u2066".repeat(100_000),
  mojibake: () => "à¸à¸²à¸£".repeat(40_000),
  "private-use": () => "\uf70a\uf710".repeat(80_000),
  emoji: () => "👩‍👩‍👧‍👦".repeat(20_000),
};

const BREAKS = [
  ["plain", (bait: string) => bait],
  [
    "in-cells",
    (bait: string) => `${WIDE_HEAD}1\t${bait.replaceAll("\n", " ")}\t${bait.slice(0, 1000)}\tกองคลัง\tตุลาคม 2565`,
  ],
] as const;

/** Files of text: encodings, sizes, and baits in paragraphs and in table cells. */
export function hostileTexts(): HostileFile[] {
  return [
    hostile("empty.txt", () => "", "failed:empty"),
    hostile("blank.txt", () => " \n\t\n ".repeat(1000), "failed:empty"),
    hostile("noise.txt", () => noise(200_000), "failed:binary", "failed:undecodable"),
    hostile("nul-bytes.txt", () => `${TITLE}\u0000\u0000${sampleReport()}`, "failed:binary"),
    hostile("control-characters.txt", () => `${sampleReport()}\u0001\u0002\u001b[31m\u0007\u0008`, "complete"),
    hostile("lone-surrogates.txt", () => loneSurrogates(), "complete"),
    hostile(
      "odd-utf-16.txt",
      () => Buffer.concat([Buffer.from(`\ufeff${sampleReport()}`, "utf16le"), Buffer.from([7])]),
      "complete",
    ),
    hostile("broken-utf-8.txt", () => brokenUtf8(), "complete"),
    hostile(
      "overlong-utf-8.txt",
      () => Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf8, 0x88]),
      "failed:binary",
      "failed:undecodable",
      "complete",
    ),
    hostile(
      "one-line-of-5-mb.txt",
      () => "การประเมินคุณธรรมและความโปร่งใส คะแนน 95.25 ".repeat(42_000),
      "complete",
      "partial:text-limit",
    ),
    hostile("one-line-without-blanks.txt", () => "การประเมินคุณธรรม".repeat(100_000), "complete", "partial:text-limit"),
    hostile("21-million-characters.txt", () => `${TITLE}${"ก\n".repeat(10_500_000)}`, "partial:text-limit"),
    hostile("table-of-50000-rows.txt", () => tabbedRows(50_000), "partial:row-limit", "complete"),
    hostile("table-of-60000-rows.txt", () => tabbedRows(60_000), "partial:row-limit"),
    hostile(
      "row-of-50000-cells.txt",
      () => `${TITLE}${Array.from({ length: 50_000 }, (_, at) => at).join("\t")}`,
      "complete",
      "partial:row-limit",
    ),
    hostile(
      "scores-in-50000-rows.txt",
      () => `${TITLE}ตัวชี้วัด\tคะแนน\n${"การปฏิบัติหน้าที่\t95.25\n".repeat(49_000)}`,
      "complete",
      "partial:row-limit",
    ),
    hostile(
      "cell-a-line-of-30000-rows.txt",
      () => `${TITLE}${"\t1\n\tการปฏิบัติหน้าที่\n\t95.25\n\n".repeat(30_000)}`,
      "complete",
      "partial:row-limit",
    ),
    hostile(
      "aligned-30000-rows.txt",
      () => `${TITLE}${"1     การปฏิบัติหน้าที่        95.25\n".repeat(30_000)}`,
      "complete",
      "partial:row-limit",
    ),
    hostile(
      "thousands-of-tables.txt",
      () => `${TITLE}${"ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t95.25\n\nข้อความคั่น\n\n".repeat(5_000)}`,
      "complete",
    ),
    hostile("thousands-of-agencies.txt", () => manyAgencies(), "complete"),
    hostile(
      "thousands-of-people.txt",
      () => `${TITLE}${"นายสมชาย ใจดี ตำแหน่ง นายกองค์การบริหารส่วนตำบลบางปู\n".repeat(8_000)}`,
      "complete",
    ),
    hostile("recipe.txt", () => "สูตรแกงเขียวหวานไก่\nกะทิ 2 ถ้วย พริกแกง 3 ช้อน\nตั้งกะทิให้แตกมัน แล้วใส่ไก่\n", "complete"),
    ...Object.entries(BAITS).flatMap(([name, bait]) =>
      BREAKS.map(([place, put]) =>
        hostile(`bait-${name}-${place}.txt`, () => `${TITLE}${put(bait())}\n`, "complete", "partial:text-limit"),
      ),
    ),
  ];
}

function loneSurrogates(): Uint8Array {
  const text = Buffer.from(`\ufeff${sampleReport()}`, "utf16le");
  return Buffer.concat([text, Buffer.from([0x00, 0xd8, 0x00, 0xdc, 0x00, 0xdc, 0x41, 0x00, 0x00, 0xd8])]);
}

function brokenUtf8(): Uint8Array {
  const bytes = Buffer.from(sampleReport());
  for (const at of [300, 301, 700]) bytes[at] = 0xff;
  return bytes;
}

function tabbedRows(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `${index + 1}\tจัดอบรมเรื่องที่ ${index}\tดำเนินการครั้งที่ ${index}\tสำนักปลัด\tตุลาคม 2565 - กันยายน 2566`,
  );
  return `${TITLE}${WIDE_HEAD}${rows.join("\n")}\n`;
}

function manyAgencies(): string {
  return `${TITLE}${Array.from({ length: 8_000 }, (_, at) => `องค์การบริหารส่วนตำบลบาง${"กขคงจ"[at % 5]}${at} อำเภอเมือง จังหวัดตรัง`).join("\n")}\n`;
}
