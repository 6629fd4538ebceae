import { type HostileFile, hostile } from "./hostile-file.js";

const HEAD = "<!DOCTYPE html><html><body><h1>รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566</h1>";

/** HTML and Markdown that nest, repeat, lie about spans, or carry what somebody might run. */
export function hostileMarkup(): HostileFile[] {
  return [
    hostile("nested-100000-deep.html", () => `${HEAD}${"<div>".repeat(100_000)}x`, "partial:text-limit"),
    hostile("nested-spans.html", () => `${HEAD}${"<span>ก".repeat(50_000)}`, "partial:text-limit"),
    hostile("unclosed-formatting.html", () => `${HEAD}${"<p><b><i><font>ก".repeat(20_000)}`, "complete"),
    hostile("nested-tables-500-deep.html", () => `${HEAD}${"<table><tr><td>ก".repeat(500)}`, "partial:text-limit"),
    hostile("nested-lists.html", () => `${HEAD}${"<ul><li>ก".repeat(5_000)}`, "partial:text-limit"),
    hostile("nested-quotes.html", () => `${HEAD}${"<blockquote>ก".repeat(5_000)}`, "partial:text-limit"),
    hostile("unknown-elements.html", () => `${HEAD}${"<x-y>ก".repeat(50_000)}`, "partial:text-limit"),
    hostile(
      "nested-buttons-and-links.html",
      () => `${HEAD}${"<a><nobr><button>ก".repeat(20_000)}`,
      "complete",
      "partial:text-limit",
    ),
    hostile(
      "nested-svg-and-math.html",
      () => `${HEAD}${"<svg><math><mi>".repeat(10_000)}`,
      "complete",
      "partial:text-limit",
      "partial:no-text",
    ),
    hostile("templates.html", () => `${HEAD}${"<template>".repeat(10_000)}`, "complete", "partial:text-limit"),
    hostile(
      "table-of-50000-rows.html",
      () => `${HEAD}<table>${htmlRow.repeat(50_000)}</table>`,
      "complete",
      "partial:row-limit",
    ),
    hostile("table-of-60000-rows.html", () => `${HEAD}<table>${htmlRow.repeat(60_000)}</table>`, "partial:row-limit"),
    hostile(
      "huge-spans.html",
      () =>
        `${HEAD}<table>${'<tr><td colspan="1000000" rowspan="65534">ก</td><td rowspan="-1">ข</td></tr>'.repeat(300)}</table>`,
      "complete",
      "partial:row-limit",
    ),
    hostile(
      "thousands-of-tables.html",
      () =>
        `${HEAD}${"<table><tr><td>ตัวชี้วัด</td><td>คะแนน</td></tr><tr><td>การใช้อำนาจ</td><td>90.00</td></tr></table><p>ก</p>".repeat(5_000)}`,
      "complete",
    ),
    hostile(
      "attributes.html",
      () => `${HEAD}<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(" ")}>ก</p>`,
      "complete",
    ),
    hostile("unclosed-comment.html", () => `${HEAD}<p>ก</p>${"<!--".repeat(100_000)}`, "complete"),
    hostile("entities.html", () => `${HEAD}<p>${"&ampamp;&#x0e01;&#1114112;&#0;".repeat(20_000)}</p>`, "complete"),
    hostile("doctype-entities.html", () => billionLaughs("html"), "complete", "partial:no-text", "failed:no-text"),
    hostile(
      "scripts.html",
      () =>
        `${HEAD}<script>process.exit(7)</script><img src=x onerror="alert(1)"><iframe src="file:///etc/passwd"></iframe><p>ก</p>`,
      "complete",
    ),
    hostile(
      "table-in-everything.html",
      () => `${HEAD}${"<table><caption><table><tbody><select>".repeat(2_000)}`,
      "complete",
      "partial:text-limit",
      "partial:no-text",
    ),
    hostile(
      "nested-lists.md",
      () => `# รายงาน ITA\n${Array.from({ length: 2_000 }, (_, at) => `${" ".repeat(at)}- ก`).join("\n")}`,
      "complete",
    ),
    hostile("quotes.md", () => `# รายงาน ITA\n${">".repeat(50_000)} ก`, "complete"),
    hostile(
      "table-of-60000-rows.md",
      () => `# รายงาน ITA\n\n| ก | ข |\n| --- | --- |\n${"| ตัวชี้วัด | 90.00 |\n".repeat(60_000)}`,
      "partial:row-limit",
    ),
    hostile(
      "wide-table.md",
      () => `# รายงาน ITA\n\n|${" ก |".repeat(20_000)}\n|${" --- |".repeat(20_000)}\n|${" ข |".repeat(20_000)}\n`,
      "complete",
      "partial:row-limit",
    ),
  ];
}

const htmlRow = "<tr><td>1</td><td>จัดอบรม</td><td>สำนักปลัด</td><td>ตุลาคม 2565</td></tr>";

/** Ten entities, each ten times the one before: a thousand million words where somebody expands them. */
export function billionLaughs(root: string): string {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY l0 "lol">${entities.join("")}]><${root}>&l9;</${root}>`;
}
