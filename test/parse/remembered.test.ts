import { expect, it } from "vitest";
import { remembered } from "../../src/parse/remembered.js";

it("reads a text once, keeps null too, and forgets all when its memory is full", () => {
  const asked: string[] = [];
  const read = remembered((text) => {
    asked.push(text);
    return text === "" ? null : text.length;
  });
  expect([read("ก"), read("ก"), read(""), read("")]).toEqual([1, 1, null, null]);
  expect(asked).toEqual(["ก", ""]);
  for (let index = 0; index < 300; index += 1) read(`ข้อ ${index}`);
  expect(read("ก")).toBe(1);
  expect(asked.filter((text) => text === "ก")).toHaveLength(2);
});
