import { WEIGHTS } from "../../ita/index.js";
import type { InstrumentId } from "../../model/assessment.js";
import { squash } from "../../thai/loose.js";

/** What a row of a score table that names no indicator is about. */
export type RowKind =
  | { kind: "total" }
  | { kind: "level" }
  | { kind: "instrument"; id: InstrumentId; part: number | null; of: number | null }
  | { kind: "none" };

const INSTRUMENTS: [InstrumentId, RegExp][] = [
  ["IIT", /iit|ผู้มีส่วนได้ส่วนเสียภายใน|ผู้มีส่วนได้เสียภายใน|internal/],
  ["EIT", /eit|ผู้มีส่วนได้ส่วนเสียภายนอก|ผู้มีส่วนได้เสียภายนอก|external/],
  ["OIT", /oit|การเปิดเผยข้อมูลสาธารณะ|opendata/],
];
const TOTAL =
  /คะแนนเฉลี่ย|คะแนนรวม|ภาพรวม|รวมทั้ง|ผลรวม|^รวม|^เฉลี่ย|เฉลี่ยรวม|คะแนนita|ผลคะแนน|คะแนนผลการประเมิน|คะแนนที่ได้|คะแนนสุทธิ|total|overall|average|^คะแนน$|^ita$/;
const LEVEL = /ระดับ|เกรด/;

/** The instrument that a label names, with its part and its weight where they are printed. */
export function instrumentNamed(label: string): { id: InstrumentId; part: number | null; of: number | null } | null {
  const text = squash(label);
  const named = INSTRUMENTS.filter(([, pattern]) => pattern.test(text));
  const [first] = named;
  if (named.length !== 1 || !first) return null;
  const part = /ส่วนที่([12])|part([12])|eit[-–(]{0,2}([12])(?![0-9.])/.exec(text);
  const id = first[0];
  const weighted = new RegExp(`(?:^|[^0-9.])${WEIGHTS[id]}(?:คะแนน|%|\\)|/|$)|ร้อยละ${WEIGHTS[id]}(?![0-9.])`).test(
    text,
  );
  return { id, part: part ? Number(part[1] ?? part[2] ?? part[3]) : null, of: weighted ? WEIGHTS[id] : null };
}

/** Classifies a row by the words outside its number columns. */
export function rowKindOf(label: string): RowKind {
  const text = squash(label);
  if (text === "") return { kind: "none" };
  const instrument = instrumentNamed(label);
  if (instrument) return { kind: "instrument", ...instrument };
  if (LEVEL.test(text) && !/^คะแนน/.test(text)) return { kind: "level" };
  if (TOTAL.test(text)) return { kind: "total" };
  return { kind: "none" };
}
