import type { Block, Edit } from "../model/document.js";

/** Why a place was changed: the class of damage and what was done about it. */
export type Repair = Edit["repairs"][number];

/** One change to the current text: `text.slice(start, end)` becomes `after`. */
export interface Replacement {
  start: number;
  end: number;
  after: string;
  repair: Repair;
}

interface Fusion {
  start: number;
  end: number;
  edits: Edit[];
  replacements: Replacement[];
}

/**
 * A text under repair that knows the way back to its raw form. Changes are given in offsets of the current text
 * (UTF-16 units); the edits that it keeps are ranges of the raw text, sorted and never overlapping. A change that
 * cuts into earlier edits is fused with them; an edit that ends up as the raw text again is forgotten.
 */
export class EditedText {
  readonly raw: string;
  #text: string;
  #edits: Edit[];

  constructor(raw: string, text: string = raw, edits: readonly Edit[] = []) {
    this.raw = raw;
    this.#text = text;
    this.#edits = [...edits];
  }

  get text(): string {
    return this.#text;
  }

  get edits(): Edit[] {
    return this.#edits;
  }

  /** Replaces one range of the current text. */
  replace(start: number, end: number, after: string, repair: Repair): void {
    this.replaceAll([{ start, end, after, repair }]);
  }

  /** Replaces every match of a global pattern; null from `after` leaves a match as it is. */
  replaceEach(pattern: RegExp, repair: Repair, after: (match: RegExpMatchArray) => string | null): void {
    const replacements: Replacement[] = [];
    for (const match of this.#text.matchAll(pattern)) {
      const replaced = after(match);
      if (replaced === null) continue;
      replacements.push({ start: match.index, end: match.index + match[0].length, after: replaced, repair });
    }
    this.replaceAll(replacements);
  }

  /** Makes many changes at once; they are sorted, never overlap, and cost one pass over text and edits. */
  replaceAll(replacements: readonly Replacement[]): void {
    const changes = replacements.filter((change) => this.#text.slice(change.start, change.end) !== change.after);
    if (changes.length === 0) return;
    const edits: Edit[] = [];
    let shift = 0;
    for (const fusion of fusions(this.#edits, changes)) {
      const grown = fusion.edits.reduce((sum, edit) => sum + edit.after.length - edit.before.length, 0);
      const span: Edit["span"] = [fusion.start - shift, fusion.end - shift - grown];
      shift += grown;
      const before = this.raw.slice(span[0], span[1]);
      const after = patched(this.#text, fusion.start, fusion.end, fusion.replacements);
      const repairs = distinct([
        ...fusion.edits.flatMap((e) => e.repairs),
        ...fusion.replacements.map((r) => r.repair),
      ]);
      if (before !== after) edits.push({ span, before, after, repairs });
    }
    this.#text = patched(this.#text, 0, this.#text.length, changes);
    this.#edits = edits;
  }
}

/** Groups edits and changes that cut into each other, in text order; each group becomes one edit. */
function fusions(edits: readonly Edit[], changes: readonly Replacement[]): Fusion[] {
  const groups: Fusion[] = [];
  let shift = 0;
  let nextEdit = 0;
  let nextChange = 0;
  while (nextEdit < edits.length || nextChange < changes.length) {
    const group: Fusion = { start: Number.POSITIVE_INFINITY, end: 0, edits: [], replacements: [] };
    let lastEdit: [number, number] | null = null;
    let lastChange: Replacement | null = null;
    for (;;) {
      const edit = edits[nextEdit];
      const change = changes[nextChange];
      const range: [number, number] | null = edit
        ? [edit.span[0] + shift, edit.span[0] + shift + edit.after.length]
        : null;
      const empty = lastEdit === null && lastChange === null;
      const editFirst =
        edit &&
        range &&
        (!change || range[0] < change.start || (range[0] === change.start && range[1] <= change.start));
      if (edit && range && (empty ? editFirst : lastChange !== null && cuts(range, lastChange))) {
        group.edits.push(edit);
        group.start = Math.min(group.start, range[0]);
        group.end = Math.max(group.end, range[1]);
        lastEdit = range;
        shift += edit.after.length - edit.before.length;
        nextEdit += 1;
      } else if (change && (empty || (lastEdit !== null && cuts(lastEdit, change)))) {
        group.replacements.push(change);
        group.start = Math.min(group.start, change.start);
        group.end = Math.max(group.end, change.end);
        lastChange = change;
        nextChange += 1;
      } else break;
    }
    groups.push(group);
  }
  return groups;
}

/** True where a change reaches into the text of an edit, across a deletion, or inserts at the rim of an edit. */
function cuts(edit: readonly [number, number], change: Replacement): boolean {
  if (change.start === change.end) return edit[0] <= change.start && change.start <= edit[1];
  return change.start < edit[1] && edit[0] < change.end;
}

function patched(text: string, start: number, end: number, changes: readonly Replacement[]): string {
  const parts: string[] = [];
  let at = start;
  for (const change of changes) {
    parts.push(text.slice(at, change.start), change.after);
    at = change.end;
  }
  parts.push(text.slice(at, end));
  return parts.join("");
}

function distinct(repairs: readonly Repair[]): Repair[] {
  const seen = new Set<string>();
  return repairs.filter((repair) => {
    const key = `${repair.class}\n${repair.reason}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A block's text under repair, with the edits that it has. */
export function editedText(block: Block): EditedText {
  return new EditedText(block.readings[0]?.raw ?? "", block.text, block.edits);
}

/** A block with its text changed further; the block itself where nothing changes. */
export function edited(block: Block, change: (text: EditedText) => void): Block {
  const text = editedText(block);
  change(text);
  return text.text === block.text ? block : { ...block, text: text.text, edits: text.edits };
}
