import { type ItemCode, parseItemCode } from "../../ita/index.js";
import type { ItemRangeMention } from "../../model/mentions.js";

/** A printed range of items whose both ends can be read as codes of one instrument. */
export interface SoundRange {
  mention: ItemRangeMention;
  first: ItemCode;
  last: ItemCode;
}

/** The range of a mention; null when an end is lost, unreadable or of another instrument, or the range is reversed. */
export function soundRange(mention: ItemRangeMention): SoundRange | null {
  const first = parseItemCode(mention.value?.first ?? "");
  const last = parseItemCode(mention.value?.last ?? "");
  if (!first || !last || first.letter !== last.letter || first.number > last.number || last.number > 99) return null;
  return { mention, first, last };
}
