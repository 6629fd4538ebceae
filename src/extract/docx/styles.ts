import { attributeOf, child, children, switchOf, type XmlElement } from "./xml.js";

/** Numbering as a paragraph or style asks for it; either half may be missing. */
export interface NumberingReference {
  numbering: string | undefined;
  level: number | undefined;
}

/** What a style says that decides which text is printed and how. */
export interface StyleFacts {
  numbering: NumberingReference;
  /** 0 for the topmost heading; undefined for body text. */
  outlineLevel: number | undefined;
  hidden: boolean | undefined;
}

const NO_FACTS: StyleFacts = {
  numbering: { numbering: undefined, level: undefined },
  outlineLevel: undefined,
  hidden: undefined,
};
const LONGEST_CHAIN = 20;

/** Styles by id, with what each inherits through `w:basedOn`. */
export class Styles {
  private readonly byId = new Map<string, XmlElement>();
  private readonly known = new Map<string, StyleFacts>();
  private readonly defaultParagraph: string | undefined;

  constructor(root: XmlElement | null) {
    for (const style of children(root ?? undefined, "w:style")) {
      const id = style.attributes["w:styleId"];
      if (id === undefined) continue;
      this.byId.set(id, style);
      if (
        style.attributes["w:type"] === "paragraph" &&
        ["1", "true", "on"].includes(style.attributes["w:default"] ?? "")
      )
        this.defaultParagraph ??= id;
    }
  }

  /** The facts of a style; those of the default paragraph style where none is named. */
  factsOf(id: string | undefined, kind: "paragraph" | "character"): StyleFacts {
    const named = id ?? (kind === "paragraph" ? this.defaultParagraph : undefined);
    return named === undefined ? NO_FACTS : this.lookUp(named, 0);
  }

  private lookUp(id: string, depth: number): StyleFacts {
    const known = this.known.get(id);
    if (known) return known;
    const style = this.byId.get(id);
    if (!style || depth > LONGEST_CHAIN) return NO_FACTS;
    const base = attributeOf(style, "w:basedOn");
    const inherited = base === undefined ? NO_FACTS : this.lookUp(base, depth + 1);
    const paragraph = child(style, "w:pPr");
    const own = numberingReference(paragraph);
    const facts: StyleFacts = {
      numbering: {
        numbering: own.numbering ?? inherited.numbering.numbering,
        level: own.level ?? inherited.numbering.level,
      },
      outlineLevel: outlineLevel(style, paragraph) ?? inherited.outlineLevel,
      hidden: switchOf(child(style, "w:rPr"), "w:vanish") ?? inherited.hidden,
    };
    this.known.set(id, facts);
    return facts;
  }
}

/** The `w:numPr` of paragraph properties. */
export function numberingReference(properties: XmlElement | undefined): NumberingReference {
  const reference = child(properties, "w:numPr");
  const level = attributeOf(reference, "w:ilvl");
  return { numbering: attributeOf(reference, "w:numId"), level: level === undefined ? undefined : Number(level) };
}

function outlineLevel(style: XmlElement, paragraph: XmlElement | undefined): number | undefined {
  const level = attributeOf(paragraph, "w:outlineLvl");
  if (level !== undefined) return Number(level) < 9 ? Number(level) : undefined;
  const named = /^(?:heading ([1-9])|title|subtitle)$/i.exec(attributeOf(style, "w:name") ?? "");
  return named ? Number(named[1] ?? 1) - 1 : undefined;
}
