import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = readFileSync(root("dist/web/review.html"), "utf8");
const sources = readdirSync(root("web"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/u.test(path));
const sourceOf = (path: string) => readFileSync(root(`web/${path}`), "utf8");

describe("the built page", () => {
  it("is one file with the hashes of its script and its style beside it", () => {
    const hashes = JSON.parse(readFileSync(root("dist/web/review-hashes.json"), "utf8"));
    const inside = (element: string) => new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "gu");
    const hash = (text: string) => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
    for (const element of ["script", "style"]) {
      const found = [...page.matchAll(inside(element))].map(([, text = ""]) => hash(text));
      expect(hashes[element]).toEqual(found);
    }
    expect(Object.keys(hashes)).toEqual(["script", "style"]);
  });

  it("has a place for the policy before everything else, and one for the reports before the script", () => {
    expect(page.split("<!--prongsai-policy-->")).toHaveLength(2);
    expect(page.split("<!--prongsai-data-->")).toHaveLength(2);
    expect(page.indexOf("<!--prongsai-policy-->")).toBeLessThan(page.indexOf("<style>"));
    expect(page.indexOf("<!--prongsai-data-->")).toBeLessThan(page.indexOf("<script>"));
  });

  it("is built for use, not for development", () => {
    expect(page).not.toContain("Each child in a list should have a unique");
    expect(page.length).toBeLessThan(1_000_000);
  });

  it("asks nothing of any network", () => {
    expect(page).not.toMatch(/<(?:link|iframe|base)\b|\bsrc="?(?:https?:|\/)|@import|url\((?!data:)/u);
  });
});

describe("the page's sources", () => {
  it("know only types of the program, and each other", () => {
    const wrong = sources.flatMap((path) =>
      [...sourceOf(path).matchAll(/^import (type )?[^;]*?from "(\.[^"]+)";$/gmu)]
        .filter(
          ([, type, target = ""]) => /\/src\//u.test(target) && (type === undefined || !target.includes("/src/model/")),
        )
        .map(([, , target]) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("never take a text for mark-up, and keep to short files", () => {
    const code = sources.map((path) => ({ path, text: sourceOf(path) }));
    expect(code.filter(({ text }) => /dangerouslySetInnerHTML|innerHTML|\beval\(/u.test(text))).toEqual([]);
    expect(code.filter(({ text }) => text.split("\n").length > 301).map(({ path }) => path)).toEqual([]);
  });

  it("keep Thai words in the catalogues", () => {
    const thai = sources.filter((path) => !path.startsWith("messages/th") && path !== "messages/en.ts");
    const found = thai.filter((path) => /[\u0e01-\u0e3a\u0e40-\u0e4e]/u.test(sourceOf(path)));
    expect(found).toEqual([]);
  });
});
