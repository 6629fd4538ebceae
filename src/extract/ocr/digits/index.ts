export type { GlyphAlternative, GlyphReading } from "./glyph.js";
export { readGlyph, type SingleGlyph } from "./read-glyph.js";
export { type NumberCandidate, type NumberReading, type ReadOptions, readNumber, SURE } from "./read-number.js";
export { type DigitModel, digitModel } from "./weights.js";
