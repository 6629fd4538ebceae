import { printNumber } from "../docx/number-formats.js";

/** One level of a list: where it starts, its number format, and its text with the numbers' places (level, from 0). */
interface Level {
  start: number;
  format: string;
  text: string;
}

const LISTS_AT = 0x02e2;
const OVERRIDES_AT = 0x02ea;
const LIST_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVEL_BYTES = 28;
const LEVELS = 9;
const BULLET = 23;
const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;
/** The number formats of [MS-OSHARED] 2.2.1.3 that reports use; others print Arabic digits. */
const FORMATS = new Map<number, string>([
  [1, "upperRoman"],
  [2, "lowerRoman"],
  [3, "upperLetter"],
  [4, "lowerLetter"],
  [22, "decimalZero"],
  [53, "thaiLetters"],
  [54, "thaiNumbers"],
  [55, "thaiCounting"],
  [255, "none"],
]);

/** The lists of a Word file: prints the labels of their paragraphs, to be asked for in reading order. */
export class WordLists {
  private readonly levels = new Map<number, Level[]>();
  /** The list of each override, which is what paragraphs name, from 1. */
  private readonly listOf: number[] = [];
  private readonly counts = new Map<number, number[]>();

  constructor(main: Buffer, table: Buffer) {
    try {
      this.readLists(table, main.readUInt32LE(LISTS_AT), main.readUInt32LE(LISTS_AT + 4));
      this.readOverrides(table, main.readUInt32LE(OVERRIDES_AT));
    } catch {
      this.listOf.length = 0;
    }
  }

  /** Counts one paragraph and gives its label with a blank, "" where its list or level is not known. */
  label(override: number, level: number): string {
    const list = this.listOf[override - 1] ?? 0;
    const levels = this.levels.get(list);
    const own = levels?.[level];
    if (!levels || !own) return "";
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    const printed = [...own.text]
      .map((character) => {
        const of = character.charCodeAt(0);
        const named = of < LEVELS ? levels[of] : undefined;
        return named ? printNumber(counts[of] ?? named.start, named.format) : character;
      })
      .join("");
    return printed.trim() === "" ? "" : `${printed} `;
  }

  private readLists(table: Buffer, start: number, size: number): void {
    if (size < 2) return;
    const count = table.readInt16LE(start);
    let at = start + 2 + count * LIST_BYTES;
    for (let index = 0; index < count; index += 1) {
      const list = start + 2 + index * LIST_BYTES;
      const isSimple = (table.readUInt8(list + 26) & 1) === 1;
      const levels: Level[] = [];
      for (let level = 0; level < (isSimple ? 1 : LEVELS); level += 1) {
        const formatting = table.readUInt8(at + 24) + table.readUInt8(at + 25);
        const text = at + LEVEL_BYTES + formatting;
        const end = text + 2 + table.readUInt16LE(text) * 2;
        const format = table.readUInt8(at + 4);
        const printed = table.toString("utf16le", text + 2, end);
        levels.push({
          start: table.readInt32LE(at),
          format: FORMATS.get(format) ?? "decimal",
          text: format === BULLET ? bulletOf(printed) : printed,
        });
        at = end;
      }
      this.levels.set(table.readInt32LE(list), levels);
    }
  }

  private readOverrides(table: Buffer, start: number): void {
    const count = table.readUInt32LE(start);
    for (let index = 0; index < count; index += 1)
      this.listOf.push(table.readInt32LE(start + 4 + index * OVERRIDE_BYTES));
  }
}

/** Bullets of symbol fonts stand in the private use area: those of letters' places are what they seem, others a dot. */
function bulletOf(printed: string): string {
  const code = printed.charCodeAt(0);
  if (Number.isNaN(code) || code < FIRST_PRIVATE || code > LAST_PRIVATE) return printed;
  const letter = code & 0xff;
  return letter > 0x20 && letter < 0x7f ? String.fromCharCode(letter) : "•";
}
