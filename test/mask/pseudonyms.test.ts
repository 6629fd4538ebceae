import { describe, expect, it } from "vitest";
import { nameKey, Pseudonyms } from "../../src/mask/pseudonyms.js";

describe("Pseudonyms", () => {
  it("gives one person one pseudonym, however the name is spaced", () => {
    const pseudonyms = new Pseudonyms();
    expect(pseudonyms.of("สมชาย", "ใจดี").text).toBe("บุคคล ก");
    expect(pseudonyms.of("สมหญิง", "ใจดี").text).toBe("บุคคล ข");
    expect(pseudonyms.of("สม ชาย", "ใจ ดี").text).toBe("บุคคล ก");
    expect(pseudonyms.of("สมหญิง", null).text).toBe("บุคคล ข");
  });

  it("keeps two spellings of one person apart and together", () => {
    const pseudonyms = new Pseudonyms([[nameKey("สมชาย", "ใจดี"), nameKey("สมชาย", "ใจดิ")]]);
    pseudonyms.add("สมชาย", "ใจดี");
    pseudonyms.add("อื่น", "คนละคน");
    expect(pseudonyms.of("สมชาย", "ใจดิ").text).toBe("บุคคล ก (สะกดต่าง)");
    expect(pseudonyms.of("อื่น", "คนละคน").text).toBe("บุคคล ข");
  });

  it("knows a given name met first once the family name follows", () => {
    const pseudonyms = new Pseudonyms();
    pseudonyms.add("สมชาย", null);
    expect(pseudonyms.of("สมชาย", "ใจดี").text).toBe("บุคคล ก");
  });

  it("does not run out of letters", () => {
    const pseudonyms = new Pseudonyms();
    const texts = Array.from({ length: 2000 }, (_, index) => pseudonyms.of(`คน${index}`, "หนึ่ง").text);
    expect(new Set(texts).size).toBe(2000);
  });

  it("marks numbers by what they say, not by how they are grouped", () => {
    const pseudonyms = new Pseudonyms();
    expect(pseudonyms.ofThing("phone", "081-234-5678")).toBe("[โทรศัพท์ ก]");
    expect(pseudonyms.ofThing("phone", "๐๘๑ ๒๓๔ ๕๖๗๘")).toBe("[โทรศัพท์ ก]");
    expect(pseudonyms.ofThing("email", "a@b.example")).toBe("[อีเมล ก]");
  });
});
