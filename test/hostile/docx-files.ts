import JSZip from "jszip";
import { docxOfXml, p, tbl, tr, withPart } from "../extract/docx/make-docx.js";
import { zipOf } from "../pipeline/zip-writer.js";
import { cut, type HostileFile, hostile, noise } from "./hostile-file.js";
import { billionLaughs } from "./markup.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MAIN = "word/document.xml";
const sound = () => docxOfXml(p("รายงานผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566"));
const withMain = async (content: string | Uint8Array) => withPart(await sound(), MAIN, content);

/** DOCX packages that are cut, locked, malformed, far too large, or that ask the reader to fetch something. */
export function hostileDocx(): HostileFile[] {
  return [
    hostile("empty.docx", () => "", "failed:empty"),
    hostile("noise.docx", () => noise(50_000), "failed:binary", "failed:undecodable"),
    hostile("cut.docx", async () => cut(await sound(), 0.6), "failed:damaged"),
    hostile("cut-at-the-end.docx", async () => cut(await sound(), 0.99), "failed:damaged"),
    hostile("encrypted.docx", () => encryptedPackage(), "failed:encrypted"),
    hostile("encrypted-entries.docx", () => zipOf([{ name: MAIN, content: "x", flags: 0x801 }]), "failed:encrypted"),
    hostile("malformed.docx", () => withMain(`<w:document ${W}><w:body><w:p></w:body>`), "failed:damaged"),
    hostile("not-xml.docx", () => withMain("สวัสดี"), "failed:damaged"),
    hostile("noise-inside.docx", () => withMain(noise(5_000)), "failed:damaged"),
    hostile(
      "no-document.docx",
      () =>
        zipOf([
          { name: "word/other.xml", content: "<a/>" },
          { name: "[Content_Types].xml", content: "<a/>" },
        ]),
      "failed:damaged",
    ),
    hostile("billion-laughs.docx", () => withMain(billionLaughs("w:document")), "failed:damaged"),
    hostile(
      "billion-laughs-in-styles.docx",
      async () => withPart(await sound(), "word/styles.xml", billionLaughs("w:styles")),
      "failed:damaged",
    ),
    hostile(
      "external-entity.docx",
      () =>
        withMain(
          `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
        ),
      "failed:damaged",
    ),
    hostile("undeclared-entity.docx", () => docxOfXml(p("&x; ก")), "failed:damaged"),
    hostile(
      "parameter-entity.docx",
      () => withMain(`<!DOCTYPE d [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]><w:document ${W}/>`),
      "failed:damaged",
    ),
    hostile("external-parts.docx", () => externalParts(), "complete", "partial:needs-ocr"),
    hostile(
      "nested-100000-deep.docx",
      () => docxOfXml(`${"<w:sdt><w:sdtContent>".repeat(50_000)}${"</w:sdtContent></w:sdt>".repeat(50_000)}`),
      "failed:too-large",
    ),
    hostile(
      "nested-tables-500-deep.docx",
      () => docxOfXml(nestedTables(500)),
      "failed:too-large",
      "partial:text-limit",
    ),
    hostile("nested-tables-25-deep.docx", () => docxOfXml(nestedTables(25)), "complete", "partial:text-limit"),
    hostile("table-of-50000-rows.docx", () => docxOfXml(rowsOf(50_000)), "failed:too-large", "partial:row-limit"),
    hostile("table-of-20000-rows.docx", () => docxOfXml(rowsOf(20_000)), "partial:row-limit", "complete"),
    hostile("two-million-paragraphs.docx", () => docxOfXml(p("ก").repeat(300_000)), "failed:too-large"),
    hostile("bomb-inside.docx", () => docxOfXml(`<!--${" ".repeat(200_000_000)}-->`), "failed:too-large"),
    hostile(
      "bomb-in-styles.docx",
      async () => withPart(await sound(), "word/styles.xml", Buffer.alloc(300_000_000, 32)),
      "complete",
    ),
    hostile(
      "bomb-in-media.docx",
      async () => withPart(await sound(), "word/media/image1.png", Buffer.alloc(300_000_000)),
      "complete",
    ),
    hostile(
      "huge-spans.docx",
      () =>
        docxOfXml(
          tbl(
            ...Array.from(
              { length: 50 },
              () => '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr>',
            ),
            tr(["ก", "ข"]),
          ),
        ),
      "complete",
      "partial:row-limit",
    ),
    hostile(
      "thousands-of-tables.docx",
      () => docxOfXml((tbl(tr(["ตัวชี้วัด", "คะแนน"]), tr(["การใช้อำนาจ", "90.00"])) + p("ก")).repeat(3_000)),
      "complete",
    ),
    hostile(
      "numbering-circle.docx",
      () =>
        docxOfXml(p("ก", '<w:pStyle w:val="A"/>'), {
          styles:
            '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        }),
      "complete",
    ),
    hostile("lying-sizes.docx", () => lyingSizes(), "failed:damaged", "failed:too-large"),
    hostile(
      "path-escapes.docx",
      async () => withPart(await sound(), "../../../../tmp/prongsai-escaped.xml", "<a/>"),
      "complete",
    ),
  ];
}

function nestedTables(depth: number): string {
  return `${"<w:tbl><w:tr><w:tc>".repeat(depth)}<w:p/>${"<w:p/></w:tc></w:tr></w:tbl>".repeat(depth)}`;
}

function rowsOf(count: number): string {
  return tbl(
    ...Array.from({ length: count }, (_, at) => tr([String(at + 1), "จัดอบรมให้ความรู้", "สำนักปลัด", "ตุลาคม 2565"])),
  );
}

function lyingSizes(): Uint8Array {
  const content = `<w:document ${W}><w:body>${p("ก").repeat(1000)}</w:body></w:document>`;
  return zipOf([
    { name: "[Content_Types].xml", content: "<a/>" },
    { name: MAIN, content, declaredSize: 10 },
  ]);
}

async function externalParts(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(
    await docxOfXml(
      '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="evil"/></v:shape></w:pict></w:r></w:p><w:p><w:hyperlink r:id="evil"><w:r><w:t>กดที่นี่</w:t></w:r></w:hyperlink></w:p>',
    ),
  );
  const path = "word/_rels/document.xml.rels";
  const before = (await zip.file(path)?.async("string")) ?? "";
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
  const evil = `<Relationship Id="evil" Type="${type}" Target="file:///etc/passwd" TargetMode="External"/>`;
  zip.file(path, before.replace("</Relationships>", `${evil}</Relationships>`));
  return zip.generateAsync({ type: "uint8array" });
}

/** The OLE wrapping that Office puts around a package with a password: only its directory matters here. */
function encryptedPackage(): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.write("EncryptionInfo", 1024, "utf16le");
  bytes.write("EncryptedPackage", 1152, "utf16le");
  return bytes;
}
