import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mask } from "../../src/mask/index.js";
import type { Document } from "../../src/model/document.js";
import type { Report } from "../../src/model/report.js";
import { assembleReport } from "../../src/pipeline/record.js";
import { stages } from "../../src/pipeline/stage-wiring.js";
import { squash } from "../../src/thai/loose.js";

async function read(text: string, name = "a.txt"): Promise<{ document: Document; report: Report }> {
  const document = stages.normalise(await stages.extract(new TextEncoder().encode(text), name, null));
  const report = assembleReport(
    name,
    { sha256: "ab", bytes: text.length },
    document,
    stages.parse(document),
    stages,
    {},
  );
  return { document, report };
}

async function masked(text: string, name?: string) {
  const { document, report } = await read(text, name);
  return mask(document, report, name ?? "a.txt");
}

const textsOf = ({ document }: { document: Document }) => document.blocks.map(({ text }) => text).join("\n");

const GIVEN = ["สมชาย", "กาญจนา", "ณัฐวุฒิ", "พิมพ์ใจ", "ธีรเดช", "เบญจมาศ", "นงเยาว์", "ไพโรจน์", "อัจฉรา", "กิตติ"];
const FAMILY = ["ใจดีพูน", "แก่นจันทร์", "รองเดชะ", "แจ้งสว่าง", "กองสินธุ์", "วงศ์ไพบูลย์", "มีเดชา", "พร้อมมูล", "จะแรบรัมย์"];
const TITLE = ["นาย", "นาง", "นางสาว", "น.ส.", "พ.ต.อ.", "ส.ต.ต. ", "ว่าที่ ร.ต.", "ดร.", "ผศ.ดร.", "ม.ล.", "จ.ส.อ. "];
const LAYOUT: ((title: string, given: string, family: string) => string)[] = [
  (title, given, family) => `(${title}${given} ${family})`,
  (title, given, family) => `(${title}${given}\n${family})`,
  (title, given, family) => `( ${title} ${given}   ${family} )`,
  (title, given, family) => `รายงานโดย ${title}${given} ${family} ปลัดเทศบาล`,
  (title, given, family) => `มอบหมายให้${title}${given}  ${family} เป็นผู้รับผิดชอบ`,
  (title, given, family) => `${title}${given} ${family}ผู้อำนวยการกองคลัง`,
  (title, given, family) => `1\t${title}${given} ${family}\tกองคลัง\n2\tสำนักปลัด\tกองช่าง`,
  (_, given, family) => `ผู้รายงาน: ${given} ${family}`,
  (_, given, family) => `ลงชื่อ.................${given} ${family}`,
  (_, given, family) => `ลงชื่อ.................ผู้รายงาน\n(${given} ${family})\nปลัดเทศบาล`,
];
const person = fc.record({
  title: fc.constantFrom(...TITLE),
  given: fc.constantFrom(...GIVEN),
  family: fc.constantFrom(...FAMILY),
  layout: fc.constantFrom(...LAYOUT),
});

describe("mask", () => {
  it("leaves no whole name anywhere, wherever it stood, and a second time changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 5 }), async (people) => {
        const lines = people.map(({ layout, title, given, family }) => layout(title, given, family));
        const once = await masked(`รายงาน ITA ปี 2567\n\n${lines.join("\n\n")}`);
        const all = squash(JSON.stringify(once).replaceAll("\\n", ""));
        for (const { given, family } of people) expect(all).not.toContain(squash(given + family));
        expect(mask(once.document, once.report, "a.txt")).toEqual(once);
      }),
      { numRuns: 150 },
    );
  });

  it("gives a name the pseudonym that the path has given", async () => {
    const text = "(นางสาวสมหญิง รักถิ่นไทย)\n\n(นายสมชาย ใจดีพูน)";
    expect(textsOf(await masked(text, "นายสมชาย_ใจดีพูน.txt"))).toBe("(นางสาวบุคคล ข)\n(นายบุคคล ก)");
  });

  it("knows a person by the given name alone, and a name without its title", async () => {
    const text = "(นางสาวสมหญิง รักถิ่นไทย)\n\nติดต่อคุณสมหญิง หรือ สมหญิง รักถิ่นไทย";
    expect(textsOf(await masked(text))).toBe("(นางสาวบุคคล ก)\nติดต่อคุณบุคคล ก หรือ บุคคล ก");
  });

  it("masks a name that two cells of a table share", async () => {
    const html = "<table><tr><th>ชื่อ</th><th>สกุล</th></tr><tr><td>นายวีระ</td><td>สุข</td></tr></table>";
    expect(textsOf(await masked(html, "a.html"))).toBe("ชื่อ\nสกุล\nนายบุคคล ก\nบุคคล ก");
  });

  it("takes a slip that no rule judged for the same person", async () => {
    const text = "รายงานโดย ปลัดนายสมชาย ใจดีพูน ดังนี้\n\n(นายสมชาย ใจดีพุน)";
    expect(textsOf(await masked(text))).toBe("รายงานโดย ปลัดนายบุคคล ก ดังนี้\n(นายบุคคล ก (สะกดต่าง))");
  });

  it("changes nothing where nobody is named", async () => {
    const text = "นายกเทศมนตรีตำบลนางแล อำเภอนายายอาม\n\nคุณธรรมและความโปร่งใส ที่ พบ ๕๒๓๐๑/๑๒๓ ปี ๒๕๖๗";
    const { document, report } = await read(text);
    expect(mask(document, report, "a.txt")).toEqual({ document, report });
  });
});
