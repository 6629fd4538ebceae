import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EditedText } from "../../src/normalise/edited-text.js";
import { HeadFilter } from "../../src/normalise/head-filter.js";
import { NEEDS } from "../../src/normalise/index.js";
import type { BlockContext } from "../../src/normalise/repair-pass.js";
import { signsOf } from "../../src/normalise/signs.js";

const context: BlockContext = {
  authored: false,
  speaksOfAssessment: true,
  localNames: new Set(["ดงใหญ่"]),
  marksAreDisplaced: true,
  amIsSwapped: true,
  amIsLost: true,
  wraps: [],
  blanksAreKept: false,
  isPicture: false,
  lostMarks: [],
  bytesAreMisread: true,
};

const PIECES = [
  ..."กนรมสอเแไะาำๅัิีุู็่้๊๋์ํ๎ๆฯ๐๑๕๙01259 \n\t\r\f\u0085\u2028.<>&#*_[]()!\\|lIiEeOoTtXJ-ñÊÓ\u00ad\u00a0\u200b\u0001\uf70a\uf884\ufffdоΟ",
  ...[
    "<br>",
    "&nbsp;",
    "**คำ**",
    "# ข้อ ",
    "[image: x]",
    "The image shows a logo of the office",
    "ÊÓ¹¡",
    "นํา",
    "เเ",
    "คณุ ธรรม",
    "ทไี่ ด้",
  ],
  ...[
    "ต าบล",
    "ดาเนินการ",
    "ประจาปี",
    "ประ ชาสัมพันธ์",
    "อบรม.ดงใหญ่",
    "ข้อ 1๒๐, 1๒๑",
    "ข้อ l20",
    "ETT",
    "0IT",
    "llT",
    "(ITAX",
    "о8",
    "o12",
    "๒๕๖๗",
  ],
];

describe("the signs of a text", () => {
  it("are there wherever a repair that asks for them finds something", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
        const raw = pieces.join("");
        const signs = signsOf(raw);
        const blind = [...NEEDS].filter(([pass, needs]) => {
          if ((signs & needs) !== 0) return false;
          const text = new EditedText(raw);
          pass(text, context);
          return text.text !== raw;
        });
        expect(blind.map(([pass]) => pass.name)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("are hardly any in clean Thai", () => {
    expect(signsOf("ประชาชนได้รับบริการที่ดี")).toBe(0);
  });
});

describe("HeadFilter", () => {
  const patterns = [
    "ดาเนิน",
    "(?<!อัส)สานึก",
    "(?<=คำ|ได้)แนะนา(?!ย)",
    "ทา(?=ให้|การ(?!ุ)|[กข])",
    "นา(?=ไปสู่|ไปใช้)",
    "จัดทา(?=งบ|$)",
  ];
  const filter = new HeadFilter(patterns);
  const any = new RegExp(patterns.join("|"), "m");

  it("passes over texts without any of its patterns", () => {
    expect(["", "อาคาร", "นายกา", "นาข้าว", "การงาน", "นาไป"].filter((text) => filter.mayOccur(text))).toEqual([]);
    expect(["ดาเนินการ", "นาไปใช้", "จัดทา"].filter((text) => !filter.mayOccur(text))).toEqual([]);
  });

  it("never passes over a match", () => {
    const piece = fc.constantFrom(
      ..."ดาเนินสึกแะทจัให้กรไปช้งบขอ \n",
      "ดาเนิน",
      "แนะนา",
      "คำ",
      "ได้",
      "จัดทา",
      "ให้",
      "ไปสู่",
      "การ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join("");
        if (any.test(text)) expect(filter.mayOccur(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
