import type { Block } from "../model/document.js";
import type { AgencyToken } from "../thai/agencies.js";
import type { BlockRole } from "./block-roles.js";

/** An agency found in a block, and the part that the block plays. */
export interface Found {
  block: Block;
  role: BlockRole;
  agency: AgencyToken;
}

/** The parts of a document that say whose it is. */
export const LEADING_ROLES: ReadonlySet<BlockRole> = new Set(["title", "memo", "heading", "score-heading"]);
