import { docxOfXml, p } from "../extract/docx/make-docx.js";
import { pdfOf, text } from "../extract/pdf/make-pdf.js";
import { sampleReport } from "../pipeline/sample-report.js";
import { zipOf } from "../pipeline/zip-writer.js";
import { type HostileFile, hostile, type Outcome } from "./hostile-file.js";

const EXTENSIONS = ["txt", "html", "md", "docx", "doc", "pdf", "png"];

const KINDS: Record<string, { content: HostileFile["content"]; outcome: Outcome }> = {
  text: { content: () => sampleReport(), outcome: "complete" },
  html: { content: () => `<!DOCTYPE html><html><body><p>${sampleReport()}</p></body></html>`, outcome: "complete" },
  docx: { content: () => docxOfXml(p("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566")), outcome: "complete" },
  pdf: { content: () => pdfOf([{ content: text(72, 90, "ITA report 2023") }]), outcome: "complete" },
  png: { content: () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), outcome: "failed:needs-ocr" },
  zip: { content: () => zipOf([{ name: "a.txt", content: "x" }]), outcome: "failed:unreadable-file" },
  rtf: { content: () => "{\\rtf1\\ansi ITA}", outcome: "failed:unreadable-file" },
  gzip: { content: () => Buffer.from("1f8b080000000000", "hex"), outcome: "failed:unreadable-file" },
  ole: {
    content: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
    outcome: "failed:damaged",
  },
  doc: {
    content: () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(600),
        Buffer.from("WordDocument", "utf16le"),
      ]),
    outcome: "failed:damaged",
  },
};

/** Every kind of content under every extension: the content alone decides. */
export function wrongExtensions(): HostileFile[] {
  return Object.entries(KINDS).flatMap(([kind, { content, outcome }]) =>
    EXTENSIONS.map((extension) => hostile(`is-${kind}.${extension}`, content, outcome)),
  );
}
