import type { Character } from "./characters.js";

const FEWEST = 30;
const SHARE = 0.6;

/**
 * By how many degrees a page must be turned clockwise to make most of its text read from left to right: 90 where it
 * runs up the page, 270 down, 180 upside down; 0 where most is upright or too little is turned one way.
 */
export function turnOf(characters: readonly Character[]): 0 | 90 | 180 | 270 {
  const counts = { 90: 0, 180: 0, 270: 0 };
  let filled = 0;
  let previous: Character | undefined;
  for (const character of characters) {
    if (character.text.trim() === "") continue;
    filled += 1;
    if (!character.isUpright && previous?.run === character.run) {
      const [dx, dy] = [character.originX - previous.originX, character.baseline - previous.baseline];
      if (Math.abs(dy) > Math.abs(dx)) counts[dy < 0 ? 90 : 270] += 1;
      else if (dx < 0) counts[180] += 1;
    }
    previous = character;
  }
  for (const turn of [90, 180, 270] as const) if (counts[turn] >= FEWEST && counts[turn] >= filled * SHARE) return turn;
  return 0;
}
