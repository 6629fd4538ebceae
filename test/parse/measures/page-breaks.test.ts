import { describe, expect, test } from "vitest";
import { parse, YEAR } from "./build.js";

describe("page breaks", () => {
  const header = ["มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา"];

  test("title and step text alone after a break carries the row on", () => {
    const { measures } = parse([
      {
        rows: [
          header,
          ["1. เผยแพร่ข้อมูลที่", "1. ทำเว็บ 2. ติดประกาศใน", "กองคลัง", YEAR],
          ["ประชาชนสนใจ", "ที่ทำการ 3. แจ้งเวียน", "", ""],
          ["2. อบรม", "เชิญวิทยากร", "กองคลัง", YEAR],
        ],
        breaks: [2],
      },
    ]);
    expect(measures.map((m) => m.title?.value)).toEqual(["เผยแพร่ข้อมูลที่ประชาชนสนใจ", "อบรม"]);
    expect(measures[0]?.steps.map((s) => s.value)).toEqual(["1. ทำเว็บ", "2. ติดประกาศในที่ทำการ", "3. แจ้งเวียน"]);
    expect(measures[0]?.title?.evidence).toHaveLength(2);
  });

  test("under a title printed again another unit's steps are a row of their own", () => {
    const { measures } = parse([
      {
        rows: [
          header,
          ["1. ดูแลทรัพย์สิน", "ทำทะเบียนครุภัณฑ์", "กองคลัง", YEAR],
          ["1. ดูแลทรัพย์สิน (ต่อ)", "ตรวจนับพัสดุประจำปี", "กองช่าง", YEAR],
        ],
        breaks: [2],
      },
    ]);
    expect(measures.map((m) => [m.no?.value, m.responsible[0]?.value])).toEqual([
      ["1", "กองคลัง"],
      ["1", "กองช่าง"],
    ]);
  });

  test("a heading printed again over the next part does not part the table", () => {
    const { measures } = parse([
      { rows: [header, ["1. ทำคู่มือ", "พิมพ์", "กองคลัง", YEAR]] },
      "มาตรการส่งเสริมคุณธรรม (ต่อ)",
      { rows: [header, ["", "และแจกจ่าย", "", ""]] },
    ]);
    expect(measures.map((m) => m.steps[0]?.value)).toEqual(["พิมพ์และแจกจ่าย"]);
  });

  test("a score table right below is not carried on", () => {
    const { measures } = parse([
      { rows: [header, ["1. ทำคู่มือ", "พิมพ์", "กองคลัง", YEAR]] },
      {
        headerRows: 0,
        rows: [
          ["1", "การปฏิบัติหน้าที่", "98.10", "97.00"],
          ["2", "การใช้อำนาจ", "91.10", "90.00"],
        ],
      },
    ]);
    expect(measures).toHaveLength(1);
  });

  test("a numbered title after a break is new though its unit and period are missing", () => {
    const { measures } = parse([
      { rows: [header, ["1. ทำคู่มือ", "พิมพ์", "กองคลัง", YEAR], ["2. เปิดสายด่วน", "ติดตั้ง", "", ""]], breaks: [2] },
    ]);
    expect(measures).toHaveLength(2);
    expect(measures[1]?.responsible).toEqual([]);
  });

  test("a row printed again under its number is joined, equal texts once", () => {
    const again = ["๑. ประชาสัมพันธ์การประเมินฯ ให้ทั่วถึง", "ทำป้ายและแผ่นพับแจกทุกหมู่บ้าน", "กองคลัง", YEAR];
    const { measures } = parse([
      {
        rows: [
          [...header, "ผลการดำเนินการ"],
          ["๑. ประชาสัมพันธ์การประเมิน ให้ทั่วถึง", ...again.slice(1), "ทำป้ายแล้ว"],
          [...again, "และแจกแผ่นพับแล้ว"],
        ],
        breaks: [2],
      },
    ]);
    expect(measures).toHaveLength(1);
    expect(measures[0]?.result?.value).toBe("ทำป้ายแล้วและแจกแผ่นพับแล้ว");
    expect(measures[0]?.steps).toHaveLength(1);
    expect(measures[0]?.responsible).toHaveLength(1);
  });

  test("tables of the same columns with nothing between are one, with or without a header", () => {
    const { measures } = parse([
      { rows: [header, ["1. ทำคู่มือ", "พิมพ์", "กองคลัง", YEAR]] },
      "- 2 -",
      {
        headerRows: 0,
        rows: [
          ["", "และแจกจ่าย", "", ""],
          ["2. อบรม", "เชิญวิทยากร", "กองคลัง", YEAR],
        ],
      },
    ]);
    expect(measures.map((m) => m.steps.map((s) => s.value).join())).toEqual(["พิมพ์และแจกจ่าย", "เชิญวิทยากร"]);
  });

  test("in flat text a column filled once a part with the same words is merged; other empty cells stay empty", () => {
    const head = [...header, "การติดตามผล", "ผลการดำเนินการ"];
    const rows = [
      head,
      ["1. ก้าวหน้า", "ทำ", "กองคลัง", YEAR, "รายงานทุกเดือน", "แล้ว"],
      ["2. ถอยหลัง", "ทำ", "กองช่าง", YEAR, "", ""],
      ["3. ซ้ายหัน", "ทำ", "กองคลัง", YEAR, "รายงานทุก เดือน", ""],
      ["4. ขวาหัน", "ทำ", "กองช่าง", YEAR, "", ""],
    ];
    const flat = parse([{ rows, breaks: [3] }]).measures;
    expect(flat.map((m) => m.monitoring?.value ?? null)).toEqual([
      "รายงานทุกเดือน",
      "รายงานทุกเดือน",
      "รายงานทุกเดือน",
      "รายงานทุกเดือน",
    ]);
    expect(flat.map((m) => m.result?.value ?? null)).toEqual(["แล้ว", null, null, null]);
    const marked = parse([{ rows, origin: "marked-up" }]).measures;
    expect(marked.map((m) => m.monitoring === null)).toEqual([false, true, false, true]);
  });
});
