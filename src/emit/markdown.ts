const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text of a report made harmless in Markdown and in the HTML made of it: one line, no mark-up, links, pictures,
 * tables or mentions, no invisible or direction-changing characters. Longer texts are cut between characters.
 */
export function plainText(text: string, limit = 200): string {
  return shorten(text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim(), limit)
    .replace(/[\\`*{}[\]#|~@$^]|(?<![\p{L}\p{M}\p{N}])_|_(?![\p{L}\p{M}\p{N}])/gu, "\\$&")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^([0-9]+)([.)])/, "$1\\$2")
    .replace(/:\/+/g, (start) => start.replace(/./g, "\\$&"))
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}
