import { describe, expect, test } from "vitest";
import { personNameConflict } from "../../src/check/person-name-conflict.js";
import { inBlock, judge } from "./support/judge.js";

const person = (title: string | null, given: string, family: string, position: string | null = null) => ({
  value: `${title ?? ""}${given} ${family}`,
  title,
  given,
  family,
  position,
});
const people = (...list: object[]) => {
  const inOwnBlocks = list.map((one, index) => ({ evidence: inBlock(40 + index, "ลงชื่อ"), ...one }));
  return judge(personNameConflict, { mentions: { people: inOwnBlocks } });
};

describe("fires", () => {
  test("for one letter of the given name", () => {
    const { findings } = people(
      person("นางสาว", "พิมพ์ดาว", "ทองสุกใส", "นักวิเคราะห์นโยบายและแผน"),
      person("นางสาว", "พิมพ์ดวง", "ทองสุกใส", "นักวิเคราะห์นโยบายและแผน"),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.severity).toBe("warning");
    expect(JSON.stringify(findings[0])).toContain("พิมพ์ดาว");
    expect(JSON.stringify(findings[0])).toContain("พิมพ์ดวง");
  });

  test("for one letter of the family name, once for many mentions", () => {
    const one = person("นาย", "ธนกฤต", "บุญเรืองศรี");
    const { findings } = people(one, one, person("นาย", "ธนกฤต", "บุญเรื่องศรี"));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.contributors).toHaveLength(3);
  });

  test("when one mention has no position", () => {
    expect(people(person("นาง", "วรรณี", "ศรีทอง", "ปลัดเทศบาล"), person("นาง", "วรรณิ", "ศรีทอง")).findings).toHaveLength(
      1,
    );
  });
});

describe("stays silent", () => {
  test.each([
    ["relatives with different given names", person("นาย", "สมบัติ", "มีสุข"), person("นาย", "วิเชียร", "มีสุข")],
    ["a man and a woman", person("นาย", "วันชัย", "มีสุข"), person("นางสาว", "วันชัน", "มีสุข")],
    ["different positions", person("นาย", "วันชัย", "มีสุข", "นายกเทศมนตรี"), person("นาย", "วันชาย", "มีสุข", "นิติกร")],
    ["a short name that differs by half", person("นาย", "ดำ", "มีสุข"), person("นาย", "ดี", "มีสุข")],
    ["the same name", person("นาย", "วันชัย", "มีสุข"), person("นาย", "วันชัย", "มี สุข")],
  ])("for %s", (_, one, two) => {
    expect(people(one, two)).toEqual({ findings: [], state: "passed" });
  });

  test("for two names side by side", () => {
    const evidence = inBlock(40, "นายวันชัย มีสุข นายวันชาย มีสุข");
    expect(
      people({ ...person("นาย", "วันชัย", "มีสุข"), evidence }, { ...person("นาย", "วันชาย", "มีสุข"), evidence }).findings,
    ).toEqual([]);
  });

  test("for members of one committee", () => {
    const member = (given: string, family: string) => person("นาย", given, family, "กรรมการ");
    expect(people(member("วันชัย", "มีสุข"), member("วันชาย", "มีสุข"), member("ปกรณ์", "ทองดี")).findings).toEqual([]);
  });
});

test("needs two people, and stays fast with very many", () => {
  expect(people(person("นาย", "วันชัย", "มีสุข")).state).toBe("not-applicable");
  const crowd = Array.from({ length: 3000 }, (_, index) => person("นาย", `ก${index}`, "มีสุข", "กรรมการ"));
  expect(people(...crowd).state).toBe("passed");
});
