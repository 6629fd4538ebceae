const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const FATS_IN_HEADER = 109;
const STREAM = 2;
const ROOT = 5;

/** The container of an Office file is not what it says it is. */
export class OleDamaged extends Error {
  override name = "OleDamaged";
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** An OLE compound file: streams by name. Chains that run in a circle or out of the file throw `OleDamaged`. */
export class OleFile {
  private readonly bytes: Buffer;
  private readonly sectorBytes: number;
  private readonly miniBytes: number;
  private readonly miniCutoff: number;
  private readonly table: number[];
  private readonly miniTable: number[];
  private readonly miniStream: Buffer;
  private readonly streams = new Map<string, Entry>();

  constructor(source: Uint8Array) {
    this.bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
    if (this.bytes.length < HEADER_BYTES || !this.bytes.subarray(0, 8).equals(SIGNATURE)) throw new OleDamaged();
    const [shift, miniShift] = [this.bytes.readUInt16LE(30), this.bytes.readUInt16LE(32)];
    if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new OleDamaged();
    this.sectorBytes = 2 ** shift;
    this.miniBytes = 2 ** miniShift;
    this.miniCutoff = this.bytes.readUInt32LE(56);
    this.table = this.numbersIn(this.tableSectors());
    const entries = this.readEntries(this.bytes.readInt32LE(48));
    const root = entries.find((entry) => entry.type === ROOT);
    if (!root) throw new OleDamaged();
    this.miniTable = this.numbersIn(chainOf(this.bytes.readInt32LE(60), this.table));
    this.miniStream = this.join(chainOf(root.start, this.table));
    this.collect(entries, root.child);
  }

  /** The bytes of a stream of the root storage; null where there is none of this name. */
  stream(name: string): Buffer | null {
    const entry = this.streams.get(name);
    if (!entry) return null;
    if (entry.size >= this.miniCutoff) return this.join(chainOf(entry.start, this.table)).subarray(0, entry.size);
    const pieces = chainOf(entry.start, this.miniTable).map((sector) =>
      this.miniStream.subarray(sector * this.miniBytes, (sector + 1) * this.miniBytes),
    );
    return Buffer.concat(pieces).subarray(0, entry.size);
  }

  private tableSectors(): number[] {
    const count = this.bytes.readUInt32LE(44);
    if (count * this.sectorBytes > this.bytes.length) throw new OleDamaged();
    const sectors: number[] = [];
    for (let at = 0; at < FATS_IN_HEADER && sectors.length < count; at += 1)
      sectors.push(this.bytes.readInt32LE(76 + at * 4));
    let next = this.bytes.readInt32LE(68);
    while (sectors.length < count && next >= 0) {
      const more = this.sector(next);
      const last = more.length - 4;
      if (last < 4) throw new OleDamaged();
      for (let at = 0; at < last && sectors.length < count; at += 4) sectors.push(more.readInt32LE(at));
      next = more.readInt32LE(last);
    }
    return sectors;
  }

  private sector(index: number): Buffer {
    const start = (index + 1) * this.sectorBytes;
    if (index < 0 || start >= this.bytes.length) throw new OleDamaged();
    return this.bytes.subarray(start, start + this.sectorBytes);
  }

  private join(sectors: readonly number[]): Buffer {
    return Buffer.concat(sectors.map((sector) => this.sector(sector)));
  }

  private numbersIn(sectors: readonly number[]): number[] {
    const joined = this.join(sectors);
    return Array.from({ length: Math.floor(joined.length / 4) }, (_, index) => joined.readInt32LE(index * 4));
  }

  private readEntries(start: number): Entry[] {
    const joined = this.join(chainOf(start, this.table));
    return Array.from({ length: Math.floor(joined.length / ENTRY_BYTES) }, (_, index) => {
      const entry = joined.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
      const nameBytes = Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2));
      return {
        name: entry.toString("utf16le", 0, nameBytes),
        type: entry.readUInt8(66),
        left: entry.readInt32LE(68),
        right: entry.readInt32LE(72),
        child: entry.readInt32LE(76),
        start: entry.readInt32LE(116),
        size: entry.readUInt32LE(120),
      };
    });
  }

  private collect(entries: readonly Entry[], from: number): void {
    const seen = new Set<number>();
    const open = [from];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const entry = entries[index];
      if (!entry || seen.has(index)) continue;
      seen.add(index);
      open.push(entry.left, entry.right);
      if (entry.type === STREAM) this.streams.set(entry.name, entry);
    }
  }
}

/** False for an OLE file that is cut short or otherwise damaged. */
export function opensAsOle(bytes: Uint8Array): boolean {
  try {
    return new OleFile(bytes) !== null;
  } catch {
    return false;
  }
}

function chainOf(start: number, table: readonly number[]): number[] {
  const chain: number[] = [];
  for (let sector = start; sector >= 0; sector = table[sector] ?? -1) {
    if (chain.length > table.length) throw new OleDamaged();
    chain.push(sector);
  }
  return chain;
}
