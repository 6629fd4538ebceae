import type { RepairPass } from "./repair-pass.js";

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  bull: "•",
  middot: "·",
  times: "×",
  deg: "°",
  reg: "®",
  copy: "©",
  shy: "\u00ad",
  zwnj: "\u200c",
  zwj: "\u200d",
};

const ENTITY = /&(?:amp;|#0{0,6}38;|#x0{0,6}26;)*(?:([A-Za-z]{2,6})|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));/g;

/** Character references of HTML left in the text (`&nbsp;`, `&#3585;`) become their characters, doubly escaped ones too. */
export const resolveEntities: RepairPass = (text) => {
  if (!text.text.includes("&")) return;
  text.replaceEach(ENTITY, { class: "entity", reason: "character reference of HTML" }, (match) => {
    if (match[1] !== undefined) return NAMED[match[1]] ?? null;
    const code = match[2] !== undefined ? Number.parseInt(match[2], 10) : Number.parseInt(match[3] ?? "", 16);
    const legal = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return legal ? String.fromCodePoint(code) : null;
  });
};
