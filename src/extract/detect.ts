/** A document format as told by content. */
export type Format = "docx" | "doc" | "pdf" | "html" | "text" | "image" | "rtf" | "archive" | "other-office" | "empty";

export interface Detected {
  format: Format;
  mediaType: string;
}

const HEAD = 4096;
/** A PDF may be preceded by a little rubbish. */
const PDF_HEAD = 1024;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const HTML_START = /^(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(!doctype\s+html|html|head|body|meta|title)[\s>]/is;
/** A heading, or the line under the header of a table. */
const MARKDOWN_LINE =
  /^#{1,6} \S|^[^\S\n\r\u2028\u2029]*(?:\|[^\S\n\r\u2028\u2029]*)?:?-{3,}:?[^\S\n\r\u2028\u2029]*\|/m;
const FRAGMENT_START = /^\s*<(?:div|table|section|article|main|p|h[1-6]|ul|ol|center|font)(?:\s[^<>]*)?>/i;

const IMAGES: readonly (readonly [string, readonly number[], number])[] = [
  ["image/jpeg", [0xff, 0xd8, 0xff], 0],
  ["image/png", [0x89, 0x50, 0x4e, 0x47], 0],
  ["image/gif", [0x47, 0x49, 0x46, 0x38], 0],
  ["image/tiff", [0x49, 0x49, 0x2a, 0x00], 0],
  ["image/tiff", [0x4d, 0x4d, 0x00, 0x2a], 0],
  ["image/webp", [0x57, 0x45, 0x42, 0x50], 8],
  ["image/heic", [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], 4],
];

const ARCHIVES: readonly (readonly [string, readonly number[]])[] = [
  ["application/vnd.rar", [0x52, 0x61, 0x72, 0x21]],
  ["application/x-7z-compressed", [0x37, 0x7a, 0xbc, 0xaf]],
  ["application/gzip", [0x1f, 0x8b]],
];

/** Tells a file's format by its bytes; names and extensions are not asked. Text is what is left. */
export function detectFormat(bytes: Uint8Array): Detected {
  if (bytes.length === 0) return { format: "empty", mediaType: "application/octet-stream" };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return ofZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return ofOle(bytes);
  if (indexOfText(bytes.subarray(0, PDF_HEAD), "%PDF-") >= 0) return { format: "pdf", mediaType: "application/pdf" };
  for (const [mediaType, magic, offset] of IMAGES) {
    if (startsWith(bytes.subarray(offset), magic)) return { format: "image", mediaType };
  }
  if (indexOfText(bytes.subarray(0, 5), "{\\rtf") === 0) return { format: "rtf", mediaType: "application/rtf" };
  for (const [mediaType, magic] of ARCHIVES) {
    if (startsWith(bytes, magic)) return { format: "archive", mediaType };
  }
  return { format: "text", mediaType: "text/plain" };
}

/** Tells HTML and Markdown from plain text, once decoded. */
export function textMediaType(text: string): "text/html" | "text/markdown" | "text/plain" {
  const head = text.slice(0, HEAD).replace(/^\ufeff/, "");
  if (HTML_START.test(head)) return "text/html";
  const tabbedLines = head.match(/^[^\n]*\S\t/gm)?.length ?? 0;
  if (FRAGMENT_START.test(head) && tabbedLines < 3 && !/^(?:#{1,6} |\|.*\|$)/m.test(head)) {
    const closing =
      text.slice(0, HEAD * 16).match(/<\/(?:div|p|td|tr|table|li|h[1-6]|section|article)>/gi)?.length ?? 0;
    if (closing >= 3) return "text/html";
  }
  return MARKDOWN_LINE.test(text.slice(0, HEAD * 16)) ? "text/markdown" : "text/plain";
}

function ofZip(bytes: Uint8Array): Detected {
  if (hasName(bytes, "word/document.xml") || hasName(bytes, "word/document2.xml"))
    return { format: "docx", mediaType: DOCX };
  if (hasName(bytes, "[Content_Types].xml"))
    return hasName(bytes, "word/")
      ? { format: "docx", mediaType: DOCX }
      : { format: "other-office", mediaType: "application/vnd.openxmlformats-officedocument" };
  if (hasName(bytes, "META-INF/manifest.xml"))
    return { format: "other-office", mediaType: "application/vnd.oasis.opendocument.text" };
  return { format: "archive", mediaType: "application/zip" };
}

/** Names stand plainly in local headers and in the directory at the end. */
function hasName(bytes: Uint8Array, name: string): boolean {
  return indexOfText(bytes, name) >= 0;
}

function ofOle(bytes: Uint8Array): Detected {
  const wide = (name: string) => Buffer.from(name, "utf16le");
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.includes(wide("EncryptedPackage"))) return { format: "docx", mediaType: DOCX };
  if (view.includes(wide("WordDocument"))) return { format: "doc", mediaType: "application/msword" };
  return { format: "other-office", mediaType: "application/x-ole-storage" };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function indexOfText(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, 0, "latin1");
}
