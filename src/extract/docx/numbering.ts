import { printNumber } from "./number-formats.js";
import { type NumberingReference, numberingReference } from "./styles.js";
import { attributeOf, child, children, descendants, switchOf, type XmlElement } from "./xml.js";

const LEVELS = 9;
const LONGEST_CHAIN = 5;
/** Bullets that Word keeps at private codes of its symbol fonts, as they look in print. */
const SYMBOL_BULLETS: Record<string, string> = {
  "\uf0b7": "•",
  "\uf0a7": "▪",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
  "\uf0a8": "□",
  "\uf06f": "□",
  "\uf0e0": "→",
  "\uf0f0": "⇨",
  "\uf076": "❖",
  "\uf02d": "-",
  "\uf020": "",
};

interface Level {
  start: number;
  format: string;
  pattern: string | undefined;
  text: string;
  suffix: string;
  isLegal: boolean;
  restartAfter: number | undefined;
  style: string | undefined;
}

interface Instance {
  abstract: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

/** Rebuilds the labels that Word prints in front of automatically numbered paragraphs, in document order. */
export class Numbering {
  private readonly abstracts = new Map<string, XmlElement>();
  private readonly numberingStyles = new Map<string, string>();
  private readonly elements = new Map<string, XmlElement>();
  private readonly instances = new Map<string, Instance | null>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly restarted = new Set<string>();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    for (const abstract of children(numbering ?? undefined, "w:abstractNum"))
      this.abstracts.set(abstract.attributes["w:abstractNumId"] ?? "", abstract);
    for (const number of children(numbering ?? undefined, "w:num"))
      this.elements.set(number.attributes["w:numId"] ?? "", number);
    for (const style of children(styles ?? undefined, "w:style")) {
      const { numbering: id } = numberingReference(child(style, "w:pPr"));
      if (style.attributes["w:type"] === "numbering" && id)
        this.numberingStyles.set(style.attributes["w:styleId"] ?? "", id);
    }
  }

  /**
   * Counts one paragraph and returns its printed label with the space after it, "" for one without a number.
   * `own` is what the paragraph says itself, `inherited` what its style says.
   */
  next(own: NumberingReference, inherited: NumberingReference, style: string | undefined): string {
    const id = own.numbering ?? inherited.numbering;
    const instance = id === undefined || id === "0" ? null : this.instanceOf(id, 0);
    if (!instance || id === undefined) return "";
    const byStyle = [...instance.levels].find(([, level]) => style !== undefined && level.style === style)?.[0];
    const wanted = own.level ?? (own.numbering === undefined ? (byStyle ?? inherited.level) : undefined) ?? 0;
    const index = Math.min(Math.max(0, Number.isInteger(wanted) ? wanted : 0), LEVELS - 1);
    const level = instance.levels.get(index);
    if (!level) return "";
    this.count(id, instance, index, level);
    const label = this.print(instance, level);
    return label === "" ? "" : label + (level.suffix === "nothing" ? "" : " ");
  }

  private count(id: string, instance: Instance, index: number, level: Level): void {
    const counters = this.counters.get(instance.abstract) ?? [];
    this.counters.set(instance.abstract, counters);
    const override = instance.starts.get(index);
    const first = `${id}:${index}`;
    if (override !== undefined && !this.restarted.has(first)) counters[index] = override;
    else counters[index] = (counters[index] ?? level.start - 1) + 1;
    this.restarted.add(first);
    for (let above = 0; above < index; above += 1) counters[above] ??= instance.levels.get(above)?.start ?? 1;
    for (let below = index + 1; below < LEVELS; below += 1) {
      const after = instance.levels.get(below)?.restartAfter;
      if (after === undefined || (after > 0 && index < after)) counters[below] = undefined;
    }
  }

  private print(instance: Instance, level: Level): string {
    if (level.format === "bullet") return [...level.text].map((sign) => SYMBOL_BULLETS[sign] ?? sign).join("");
    const counters = this.counters.get(instance.abstract) ?? [];
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const counted = instance.levels.get(index);
      const format = level.isLegal ? "decimal" : (counted?.format ?? "decimal");
      return printNumber(counters[index] ?? counted?.start ?? 1, format, counted?.pattern);
    });
  }

  private instanceOf(id: string, depth: number): Instance | null {
    const known = this.instances.get(id);
    if (known !== undefined) return known;
    const element = this.elements.get(id);
    const abstractId = attributeOf(element, "w:abstractNumId") ?? "";
    const abstract = this.abstracts.get(abstractId);
    let made: Instance | null = null;
    if (element && abstract) {
      const linked = this.numberingStyles.get(attributeOf(abstract, "w:numStyleLink") ?? "");
      const base =
        linked !== undefined && linked !== id && depth < LONGEST_CHAIN ? this.instanceOf(linked, depth + 1) : null;
      made = base
        ? { abstract: base.abstract, levels: new Map(base.levels), starts: new Map() }
        : { abstract: abstractId, levels: levelsOf(abstract), starts: new Map() };
      for (const override of children(element, "w:lvlOverride")) {
        const index = Number(override.attributes["w:ilvl"]);
        const start = attributeOf(override, "w:startOverride");
        if (start !== undefined) made.starts.set(index, Number(start));
        const replaced = child(override, "w:lvl");
        if (replaced) made.levels.set(index, levelOf(replaced));
      }
    }
    this.instances.set(id, made);
    return made;
  }
}

function levelsOf(abstract: XmlElement): Map<number, Level> {
  return new Map(
    children(abstract, "w:lvl").map((level, position) => [
      Number(level.attributes["w:ilvl"] ?? position),
      levelOf(level),
    ]),
  );
}

function levelOf(level: XmlElement): Level {
  const format = child(level, "w:numFmt") ?? descendants(level, "w:numFmt").at(0);
  const restart = attributeOf(level, "w:lvlRestart");
  return {
    start: Number(attributeOf(level, "w:start") ?? 0),
    format: format?.attributes["w:val"] ?? "decimal",
    pattern: format?.attributes["w:format"],
    text: attributeOf(level, "w:lvlText") ?? "",
    suffix: attributeOf(level, "w:suff") ?? "tab",
    isLegal: switchOf(level, "w:isLgl") ?? false,
    restartAfter: restart === undefined ? undefined : Number(restart),
    style: attributeOf(level, "w:pStyle"),
  };
}
