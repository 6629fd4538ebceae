import { describe, expect, test } from "vitest";
import { parse, YEAR } from "./build.js";

describe("repeated tables", () => {
  const header = ["มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา"];
  const table = {
    rows: [
      header,
      ["1. ทำคู่มือบริการประชาชน", "พิมพ์และแจกจ่าย", "กองคลัง", YEAR],
      ["2. อบรมจริยธรรมบุคลากร", "เชิญวิทยากร", "กองคลัง", YEAR],
      ["3. เปิดสายด่วนร้องเรียน", "ติดตั้งโทรศัพท์", "กองคลัง", YEAR],
    ],
  };

  test("a table printed twice counts once, with both places", () => {
    const { measures, repeatedTables } = parse([table, "ภาคผนวก", table]);
    expect(measures).toHaveLength(3);
    expect(repeatedTables).toHaveLength(1);
    expect(repeatedTables[0]).toMatchObject({
      rows: 3,
      role: "measures",
      evidence: [{ table: 1 }],
      of: [{ table: 0 }],
    });
  });

  test("and so when nothing stands between", () => {
    expect(parse([table, table]).measures).toHaveLength(3);
  });

  test("another plan of the same shape counts by itself", () => {
    const other = {
      rows: table.rows.map((row, i) =>
        i === 0 ? row : [`${i}. มาตรการอื่นเรื่องที่ ${i + 5} คนละเรื่องกัน`, "ดำเนินการตามแผนใหม่", "กองช่าง", YEAR],
      ),
    };
    const { measures, repeatedTables } = parse([table, "แผนที่สอง", other]);
    expect(measures).toHaveLength(6);
    expect(repeatedTables).toEqual([]);
  });
});
