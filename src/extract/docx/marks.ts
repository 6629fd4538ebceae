/** Style ids that carry our marks through mammoth; each becomes a class of the same name in its HTML. */
export const HEADING = "ProngsaiHeading";
export const LABEL = "ProngsaiLabel";
export const HIDDEN = "ProngsaiHidden";
export const PICTURE = "ProngsaiPicture";
export const BREAK = "ProngsaiBreak";
export const UNDRAWN = "ProngsaiUndrawn";

/** Stands between the headers, the body and the footers. */
export const PART = "ProngsaiPart";

/** mammoth's style map for the marks. */
export const STYLE_MAP = [
  `p.${HEADING} => h1:fresh`,
  `p.${PART} => p.${PART}:fresh`,
  ...[LABEL, HIDDEN, PICTURE, BREAK, UNDRAWN].map((mark) => `r.${mark} => span.${mark}:fresh`),
];
