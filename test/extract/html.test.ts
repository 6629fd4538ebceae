import { describe, expect, it } from "vitest";
import { extractHtml } from "../../src/extract/html.js";
import { DEFAULT_LIMITS } from "../../src/extract/limits.js";
import { linesOf, rowsOf } from "./laid-out.js";

const read = (body: string) => extractHtml(`<!doctype html><html><body>${body}</body></html>`, "utf-8", DEFAULT_LIMITS);
const LONG = "ข้อความของรายงานที่ยาวพอจะเป็นเนื้อหา ".repeat(10).trim();

describe("HTML", () => {
  it("makes blocks of headings, paragraphs and lists, white space as a browser shows it", () => {
    const document = read(
      "<h2>หัว\n ข้อ</h2><p>ก&nbsp;&amp; <b>ข</b><br>ค</p>ลอย<ol start=3><li>หนึ่ง<li>สอง</ol><ul><li>จุด</ul><script>x</script>",
    );
    expect(linesOf(document)).toEqual([
      "heading: หัว ข้อ",
      "paragraph: ก\u00a0& ข\nค",
      "paragraph: ลอย",
      "list-item: 3. หนึ่ง",
      "list-item: 4. สอง",
      "list-item: จุด",
    ]);
    expect(document).toMatchObject({ mediaType: "text/html", textLayer: "native", problems: [] });
  });

  it("lays tables out by their spans", () => {
    const document = read(
      `<table><tr><th rowspan=2>ที่<th colspan=2>คะแนน</tr><tr><th>2566<th>2567</tr>
       <tr><td rowspan=0>1<td><p>80</p><p>ต่ำ</p><td></td></tr><tr><td>81<td>91</tr></table>`,
    );
    const table = document.tables[0];
    expect(table).toMatchObject({ origin: "marked-up", rows: 4, columns: 3, headerRows: 2 });
    expect(table?.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 0, 2, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
      [3, 1, 1, 1],
      [3, 2, 1, 1],
    ]);
    expect(rowsOf(document)[2]).toEqual(["1", "80\nต่ำ", ""]);
  });

  it("makes a table inside a cell a table of its own, after", () => {
    const document = read(
      "<table><tr><td>มาตรการ<td>คะแนน</tr><tr><td>ก<table><tr><td>ใน<td>ใน</tr></table><td>ข</tr></table>",
    );
    expect(document.tables.map((t) => [t.rows, t.columns])).toEqual([
      [2, 2],
      [1, 2],
    ]);
    expect(rowsOf(document)[1]).toEqual(["ก", "ข"]);
  });

  it("walks through tables that only arrange the page", () => {
    const document = read(`<table><tr><td>เมนู<td><p>ก</p><table><tr><td>ลำดับ<td>คะแนน</tr></table></tr></table>`);
    expect(document.tables).toHaveLength(1);
    expect(linesOf(document)).toEqual(["paragraph: เมนู", "paragraph: ก"]);
  });

  it("sets the site around a report aside", () => {
    const links = "<ul><li><a href=a>หน้าแรก</a><li><a href=b>ติดต่อ</a><li><a href=c>ข่าว</a></ul>";
    const kinds = (body: string) => linesOf(read(body)).map((line) => line.split(":")[0]);
    expect(kinds(`<nav>เมนู</nav>${links}<p>${LONG}</p><footer>ท้าย</footer>`)).toEqual([
      "header",
      "header",
      "header",
      "header",
      "paragraph",
      "footer",
    ]);
    expect(kinds(`<div>บนสุด</div><main><header><h1>ชื่อ</h1></header><p>${LONG}</p></main><div>ล่าง</div>`)).toEqual([
      "header",
      "heading",
      "paragraph",
      "footer",
    ]);
  });

  it("keeps what a browser hides, but as hidden", () => {
    const document = read(
      "<p>ก</p><div hidden>ข</div><p style='display: none'>ค</p><table><tr><td>มาตรการ<td>คะแนน</tr><tr style='display:none'><td>1<td>2</tr></table>",
    );
    expect(document.blocks.map((b) => b.kind)).toEqual([
      "paragraph",
      "hidden",
      "hidden",
      "cell",
      "cell",
      "hidden",
      "hidden",
    ]);
  });

  it("bounds depth, rows and half-open formatting", () => {
    expect(read("<div>".repeat(5_000)).problems.map((p) => p.code)).toContain("text-limit");
    expect(read(`${"<b x=1><p>ก".repeat(3_000)}`).blocks).toHaveLength(3_000);
    const rows = "<tr><td>ก<td>ข</tr>".repeat(30);
    const cut = extractHtml(`<body><table>${rows}</table>`, "utf-8", { ...DEFAULT_LIMITS, rows: 12 });
    expect(cut.problems.map((p) => p.code)).toEqual(["row-limit"]);
    expect(cut.tables[0]?.rows).toBe(12);
    expect(read("").problems.map((p) => p.code)).toEqual(["no-text"]);
  });
});
