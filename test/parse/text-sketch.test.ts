import { describe, expect, test } from "vitest";
import { readText } from "../support/read-text.js";

const OWN = "เทศบาลตำบลหนองบัว";
const LINES = [
  "จัดเวทีรับฟังความเห็นของชาวบ้านก่อนตั้งงบซ่อมถนนทุกครั้งและบันทึกข้อเสนอไว้บนกระดานหน้าสำนักงาน",
  "เจ้าหน้าที่ใหม่มีพี่เลี้ยงสามเดือนแรกเพื่อเรียนรู้การตอบคำถามของผู้มาติดต่ออย่างสุภาพและครบถ้วน",
  "คลังพัสดุติดรหัสไว้ที่ครุภัณฑ์ 248 ชิ้นแล้วให้ยืมคืนผ่านโทรศัพท์เพื่อตรวจนับได้ทุกสิ้นเดือน",
  "รายงานการใช้น้ำมันของรถส่วนกลางเทียบกับระยะทางที่วิ่งจริงและเผยแพร่ให้ทุกกองเห็นตัวเลขเดียวกัน",
  "กล่องรับฟังความเห็นตั้งไว้ที่ตลาดและโรงเรียนโดยกรรมการชุมชนเป็นผู้ถือกุญแจและเปิดอ่านพร้อมกัน",
];
const report = (agency: string, lines: readonly string[]) =>
  [agency, ...lines, `${agency} ได้ประชุมคณะทำงานร่วมกับผู้แทนหมู่บ้าน`].join("\n\n");
const sketchOf = async (text: string) => (await readText(text)).textSketch;
const equal = (a: readonly number[], b: readonly number[]) =>
  a.filter((minimum, slot) => minimum === b[slot]).length / Math.max(1, a.length);

describe("the sketch of a text", () => {
  test("has 256 numbers, none for an empty document", async () => {
    const own = await sketchOf(report(OWN, LINES));
    expect(own).toHaveLength(256);
    expect(own.every((minimum) => Number.isInteger(minimum) && minimum >= 0)).toBe(true);
    expect(await sketchOf("")).toEqual([]);
  });

  test("is the same under another agency's longer name, with other numbers and other blanks", async () => {
    const copy = LINES.map((line) => ` ${line.replace("248", "1,350")}`);
    expect(equal(await sketchOf(report(OWN, LINES)), await sketchOf(report("เทศบาลตำบลโคกกะเทียม", copy)))).toBe(1);
  });

  test("is the same wherever lines and paragraphs end, and with other list marks", async () => {
    const copy = LINES.map((line, index) => `${index + 1}) ${line}`).join("\n\n");
    expect(equal(await sketchOf(LINES.join("")), await sketchOf(copy))).toBe(1);
  });

  test("tells what is copied in its order from the same lines in another", async () => {
    const [first = "", second = "", third = "", fourth = "", fifth = ""] = LINES;
    const shuffled = [fourth, second, fifth, first, third].join("\n\n");
    const alike = equal(await sketchOf(LINES.join("\n\n")), await sketchOf(shuffled));
    expect(alike).toBeGreaterThan(0.4);
    expect(alike).toBeLessThan(0.85);
  });

  test("changes only so far as the text does", async () => {
    const changed = equal(
      await sketchOf(report(OWN, LINES)),
      await sketchOf(report(OWN, ["คำนำสั้น", ...LINES.slice(1)])),
    );
    expect(changed).toBeGreaterThan(0.55);
    expect(changed).toBeLessThan(1);
  });

  test("leaves the official template's wording out", async () => {
    const stock = "ข้อบกพร่องหรือจุดอ่อนที่จะต้องแก้ไขโดยเร่งด่วน";
    expect(equal(await sketchOf(report(OWN, LINES)), await sketchOf(report(OWN, [stock, ...LINES])))).toBe(1);
  });

  test("of texts written apart is another one", async () => {
    const other = "แผนป้องกันการรับสินบนปีนี้เริ่มจากการวาดจุดเสี่ยงของงานอนุญาตก่อสร้างและงานจัดเก็บภาษี";
    expect(equal(await sketchOf(LINES.join("\n\n")), await sketchOf(other))).toBeLessThan(0.1);
  });
});
