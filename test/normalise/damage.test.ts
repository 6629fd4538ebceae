import { describe, expect, it } from "vitest";
import { damages, falseChanges, measure } from "../../bench/thai/measure.js";
import { cleanLines } from "../../fixtures/generator/damage/clean-lines.js";

/** The most errors that may be left, as a share of those before; classes that are not named must be restored in full. */
const LEFT: Readonly<Record<string, number>> = {
  "4": 0.09,
  "6": 0.14,
  "7": 0.07,
  "8": 0.003,
  "13": 1,
  "18": 0.01,
  "flip-book": 0.004,
  "flip-book, sign before aa": 0.005,
  "PDF by Word": 0.02,
};

describe.each(["agencies", "held-back"] as const)("lines of %s", (vocabulary) => {
  const lines = cleanLines("test", vocabulary, 2_400);

  it("are never changed while they are sound", () => {
    expect(new Set(lines).size).toBe(2_400);
    expect(falseChanges(lines).map(({ text }) => text)).toEqual([]);
  });

  const some = lines.slice(0, 800);
  it.each(damages())("are restored from damage %s", (name, damage) => {
    const { before, after, lines: touched } = measure(name, damage, some, "test");
    expect(touched).toBeGreaterThan(20);
    expect(after / before).toBeLessThanOrEqual(LEFT[name] ?? 0);
  });
});

describe("real excerpts", () => {
  it.each([
    ["เปน็, คณุ ธรรม, ทอ้ งถนิ่, หนว่ ยงาน", "เป็น, คุณธรรม, ท้องถิ่น, หน่วยงาน"],
    ["ทไี่ ด้, มเี พียง บทท1ี่", "ที่ได้, มีเพียง บทที่1"],
    ["มพี ฒั นา, ขนึ้, นยั, ถงึ ทไี่ ด้ มเี พียง", "มีพัฒนา, ขึ้น, นัย, ถึง ที่ได้ มีเพียง"],
    ["สำนกั งาน ป.ป.ช. ทไี่ ด้ มเี พียง", "สำนักงาน ป.ป.ช. ที่ได้ มีเพียง"],
    ["ÊÓ¹¡Ñ §Ò¹ ».».ª. ทไี่ ด้ มเี พียง", "สำนักงาน ป.ป.ช. ที่ได้ มีเพียง"],
    ["กำร ควำม ภำพรวม ด�ำเนินงำน", "การ ความ ภาพรวม ดำเนินงาน"],
    ["ต าบล อ าเภอ จ านวน ประจ าปี ท าได้ บ ารุง ล าเลียง", "ตำบล อำเภอ จำนวน ประจำปี ทำได้ บำรุง ลำเลียง"],
  ])("mends %j", (raw, wanted) => {
    expect(measure("excerpt", () => raw, [wanted], "excerpt").wrong).toEqual([]);
  });
});
