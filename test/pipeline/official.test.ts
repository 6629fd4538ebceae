import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOfficial } from "../../src/pipeline/official.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prongsai-official-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const table = async (content: string | Buffer): Promise<string> => {
  const file = join(folder, "ผล 2567.csv");
  await writeFile(file, content);
  return file;
};
const KEY = "องค์การบริหารส่วนตำบลบางสมมุติ";

describe("readOfficial", () => {
  it("knows columns by their headers, agencies by any spelling, Thai numerals and years of either era", async () => {
    const file = await table(
      "ลำดับ,หน่วยงาน,จังหวัด,อำเภอ,ปีงบประมาณ,คะแนนรวม,ระดับ,ตัวชี้วัดที่ 3,การป้องกันการทุจริต\n" +
        "1,อบต. บางสมมุติ,จังหวัดเพชรบุรี,เมือง,๒๕๖๗,๙๑.๒๓,ผ่าน,88.10,90\n" +
        "2,,,,,,,,\n",
    );
    const { source, rows } = await readOfficial(file, {});
    expect(source).toBe("ผล 2567.csv");
    expect([...rows.keys()]).toEqual([KEY]);
    expect(rows.get(KEY)?.[0]).toMatchObject({
      ...{ row: 1, province: "เพชรบุรี", district: "เมืองเพชรบุรี", subdistrict: null, fiscalYear: 2567, level: "ผ่าน" },
      type: "subdistrict-administrative-organization",
      scores: {
        total: { value: 91.23, of: 100, raw: "๙๑.๒๓" },
        "indicator-3": { value: 88.1, of: 100, raw: "88.10" },
        "indicator-10": { value: 90, of: 100, raw: "90" },
      },
    });
  });

  it("recognises points of 30/30/40, also in Windows-874 with semicolons", async () => {
    const content = `หน่วยงาน;ปี;IIT;EIT;OIT;คะแนนรวม\n${KEY};2567;27.31;26.20;36.50;90.01\n`;
    const { rows } = await readOfficial(await table(iconv.encode(content, "windows874")), {});
    expect(rows.get(KEY)?.[0]?.scores).toMatchObject({ IIT: { value: 27.31, of: 30 }, OIT: { value: 36.5, of: 40 } });
  });

  it("takes instruments on 0–100 as they are, low ones too", async () => {
    const content = `หน่วยงาน,ปี,IIT,EIT,OIT,คะแนนรวม\n${KEY},2567,28.00,25.00,30.00,27.90\n`;
    const { rows } = await readOfficial(await table(content), {});
    expect(rows.get(KEY)?.[0]?.scores.IIT?.of).toBe(100);
  });

  it("takes columns and the year that the settings name", async () => {
    const file = await table(`ก,ข\n${KEY},77.5\n`);
    const { rows } = await readOfficial(file, { columns: { agency: "ก", total: "ข" }, fiscalYear: 2566 });
    expect(rows.get(KEY)?.[0]).toMatchObject({ fiscalYear: 2566, scores: { total: { value: 77.5 } } });
  });

  it.each([
    ["a,b\n1,2\n", "agency, fiscalYear, total"],
    ["", "empty"],
    ['หน่วยงาน,"ปี\n', "CSV"],
  ])("says what is wrong with %j", async (content, reason) => {
    await expect(readOfficial(await table(content), {})).rejects.toThrow(reason);
  });

  it("names the headers that there are where a named one is missing", async () => {
    const file = await table(`หน่วยงาน,ปี,รวม\n${KEY},2567,90\n`);
    await expect(readOfficial(file, { columns: { level: "เกรดสุดท้าย" } })).rejects.toThrow("หน่วยงาน | ปี | รวม");
  });
});
