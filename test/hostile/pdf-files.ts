import * as mupdf from "mupdf";
import { grid, type PageToDraw, pdfOf, text } from "../extract/pdf/make-pdf.js";
import { cut, type HostileFile, hostile, noise } from "./hostile-file.js";

const page = (index: number): PageToDraw => ({ content: text(72, 90, `ITA report 2023 page ${index} score 95.25`) });
const pages = (count: number) => pdfOf(Array.from({ length: count }, (_, index) => page(index)));

/** PDF files that are cut, locked, endless, or drawn to exhaust whoever looks for tables. */
export function hostilePdfs(): HostileFile[] {
  return [
    hostile("empty.pdf", () => "", "failed:empty"),
    hostile("noise.pdf", () => noise(50_000), "failed:binary", "failed:undecodable"),
    hostile("head-and-noise.pdf", () => Buffer.concat([Buffer.from("%PDF-1.7\n"), noise(50_000)]), "failed:damaged"),
    hostile(
      "cut-in-half.pdf",
      () => cut(pages(20), 0.5),
      "failed:damaged",
      "failed:no-text",
      "complete",
      "partial:page-unreadable",
    ),
    hostile("cut-at-the-end.pdf", () => cut(pages(20), 0.97), "complete", "partial:page-unreadable", "failed:damaged"),
    hostile(
      "encrypted.pdf",
      () => pdfOf([page(0)], "encrypt=aes-256,user-password=ก,owner-password=ข"),
      "failed:encrypted",
    ),
    hostile(
      "encrypted-rc4.pdf",
      () => pdfOf([page(0)], "encrypt=rc4-128,user-password=a,owner-password=b"),
      "failed:encrypted",
    ),
    hostile(
      "owner-password-only.pdf",
      () => pdfOf([page(0)], "encrypt=aes-128,owner-password=b,permissions=-3904"),
      "complete",
    ),
    hostile("pages-1500.pdf", () => pages(1500), "complete"),
    hostile("pages-2500.pdf", () => pages(2500), "partial:page-limit"),
    hostile("page-tree-in-a-circle.pdf", () => circle(), "failed:damaged"),
    hostile(
      "lying-page-count.pdf",
      () => lyingCount(),
      "failed:damaged",
      "complete",
      "partial:page-limit",
      "partial:page-unreadable",
      "failed:page-limit",
    ),
    hostile(
      "form-in-itself.pdf",
      () => formInItself(),
      "complete",
      "failed:no-text",
      "partial:no-text",
      "failed:needs-ocr",
      "partial:needs-ocr",
    ),
    hostile(
      "stream-bomb.pdf",
      () => pdfOf([{ content: "q Q\n".repeat(20_000_000) }], "compress"),
      "failed:needs-ocr",
      "failed:no-text",
      "failed:page-unreadable",
      "failed:time-limit",
      "failed:memory-limit",
    ),
    hostile("huge-page.pdf", () => resized(), "complete", "partial:page-unreadable"),
    hostile(
      "200000-lines.pdf",
      () => pdfOf([{ content: text(72, 90, "Lines") + lines(200_000) }]),
      "complete",
      "partial:page-unreadable",
      "partial:text-limit",
    ),
    hostile(
      "grid-of-300-by-300.pdf",
      () => pdfOf([{ content: text(72, 20, "Grid") + grid(places(300), places(300)) }]),
      "complete",
      "partial:row-limit",
    ),
    hostile(
      "500000-glyphs-on-a-page.pdf",
      () => pdfOf([{ content: text(10, 20, "9".repeat(500_000), { size: 1 }) }]),
      "complete",
      "partial:text-limit",
      "partial:page-unreadable",
      "failed:page-unreadable",
    ),
    hostile("unruled-columns.pdf", () => pdfOf([{ content: columns() }]), "complete"),
    hostile("javascript.pdf", () => withJavaScript(), "complete"),
  ];
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, index) => 30 + (index * 530) / count);
}

function lines(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `${at % 595} ${at % 841} m ${(at * 7) % 595} ${(at * 13) % 841} l S\n`,
  ).join("");
}

function columns(): string {
  const cells = [];
  for (let row = 0; row < 140; row += 1)
    for (let column = 0; column < 40; column += 1)
      cells.push(text(20 + column * 14, 20 + row * 5.7, String((row * column) % 97), { size: 4 }));
  return cells.join("");
}

function edited(change: (pdf: mupdf.PDFDocument) => void): Uint8Array {
  const pdf = mupdf.PDFDocument.openDocument(pages(2), "application/pdf") as mupdf.PDFDocument;
  change(pdf);
  return pdf.saveToBuffer("").asUint8Array().slice();
}

function circle(): Uint8Array {
  return edited((pdf) => {
    const root = pdf.getTrailer().get("Root", "Pages");
    root.put("Kids", pdf.newArray());
    root.get("Kids").push(root);
  });
}

function lyingCount(): Uint8Array {
  return edited((pdf) => pdf.getTrailer().get("Root", "Pages").put("Count", 2_000_000_000));
}

function formInItself(): Uint8Array {
  return edited((pdf) => {
    const form = pdf.addStream("/X Do /X Do", {
      Type: pdf.newName("XObject"),
      Subtype: pdf.newName("Form"),
      BBox: [0, 0, 9, 9],
    });
    form.put("Resources", pdf.addObject({ XObject: { X: form } }));
    for (const index of [0, 1]) {
      const found = pdf.findPage(index);
      found.put("Resources", pdf.addObject({ XObject: { X: form } }));
      found.put("Contents", pdf.addStream("/X Do", {}));
    }
  });
}

function resized(): Uint8Array {
  return edited((pdf) => pdf.findPage(0).put("MediaBox", [0, 0, 1e9, 1e9]));
}

function withJavaScript(): Uint8Array {
  return edited((pdf) => {
    const action = { S: pdf.newName("JavaScript"), JS: pdf.newString("while (true) app.alert('x')") };
    pdf.getTrailer().get("Root").put("OpenAction", pdf.addObject(action));
  });
}
