import type { Block } from "../model/document.js";
import { loosen, squash } from "../thai/loose.js";
import { titleAgency } from "../thai/title-agency.js";
import type { BlockRole } from "./block-roles.js";
import type { Found } from "./found-agency.js";

const MOST_NAMES = 4;

/**
 * Agencies that no list knows but that a line of the title consists of, and all other places where the document names
 * them; `listed` are the agencies found already, which are left alone.
 */
export function unlistedAgencies(
  blocks: readonly Block[],
  roleOf: (block: Block) => BlockRole,
  listed: readonly Found[],
): Found[] {
  const taken = new Map<Block, Found[]>();
  for (const found of listed) {
    const own = taken.get(found.block);
    if (own) own.push(found);
    else taken.set(found.block, [found]);
  }
  const named = blocks.flatMap((block) => {
    if (roleOf(block) !== "title") return [];
    const [first] = taken.get(block) ?? [];
    return titleAgency(block.text.slice(0, first?.agency.span[0])) ?? [];
  });
  const names = [...new Map(named.map(({ name, type }) => [squash(name), { name, type }]))].slice(0, MOST_NAMES);
  if (names.length === 0) return [];
  return blocks.flatMap((block) => {
    const loose = loosen(block.text);
    const spans = (taken.get(block) ?? []).map(({ agency }) => agency.span);
    return names.flatMap(([squashed, { name, type }]) => {
      const found: Found[] = [];
      for (let at = loose.text.indexOf(squashed); at >= 0; at = loose.text.indexOf(squashed, at + squashed.length)) {
        const span = loose.span(at, at + squashed.length);
        if (spans.some(([start, end]) => start < span[1] && span[0] < end)) continue;
        spans.push(span);
        const raw = block.text.slice(span[0], span[1]);
        const known = { place: "", rest: "", abbreviated: false, misspelt: false, known: true };
        found.push({ block, role: roleOf(block), agency: { ...known, span, raw, name, type } });
      }
      return found;
    });
  });
}
