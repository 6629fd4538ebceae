/** The longer side of a sheet of A4 in inches. */
const A4_HEIGHT = 11.69;
/** Sheets whose longer side lies between these, in inches, are taken at their word. */
const SMALLEST_SHEET = 5;
const LARGEST_SHEET = 17;

/**
 * The resolution of a picture of a page in pixels an inch: as the file says where that makes a sheet of paper of it,
 * else as if it were A4.
 */
export function resolutionOf(width: number, height: number, density: number | undefined): number {
  const longer = Math.max(width, height);
  const isSheet = density !== undefined && longer / density >= SMALLEST_SHEET && longer / density <= LARGEST_SHEET;
  return isSheet ? density : longer / A4_HEIGHT;
}
