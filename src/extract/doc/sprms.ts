/** One property change in a Word file: its code and the bytes that it takes. */
export interface Sprm {
  code: number;
  operand: Buffer;
}

/** The property changes that reading a report needs, by their codes in [MS-DOC] 2.6. */
export const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  inTable: 0x2416,
  endsRow: 0x2417,
  list: 0x460b,
  listLevel: 0x260a,
  headerRow: 0x3404,
  tableDefinition: 0xd608,
  verticalMerge: 0xd62b,
  elsewhere: 0x6646,
} as const;

const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABS = 0xc615;
/** A tab operand of this size is longer than a byte can say; nothing that is needed stands behind it. */
const UNTOLD = 255;

/** The property changes in a range of bytes; ends where they run out of it. */
export function sprmsOf(bytes: Buffer): Sprm[] {
  const found: Sprm[] = [];
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const kind = code >> 13;
    let size: number = OPERAND_BYTES[kind] ?? 0;
    if (code === SPRM.tableDefinition) {
      if (at + 2 > bytes.length) break;
      size = bytes.readUInt16LE(at) - 1;
      at += 2;
    } else if (kind === 6) {
      size = bytes.readUInt8(at);
      if (code === TABS && size === UNTOLD) break;
      at += 1;
    }
    if (size < 0 || at + size > bytes.length) break;
    found.push({ code, operand: bytes.subarray(at, at + size) });
    at += size;
  }
  return found;
}
