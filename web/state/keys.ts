/** What a key asks for. */
export type Action =
  | "next"
  | "previous"
  | "true"
  | "false-alarm"
  | "our-misreading"
  | "take-back"
  | "note"
  | "page"
  | "search"
  | "help"
  | "back";

const BY_CHARACTER: Readonly<Record<string, Action>> = {
  j: "next",
  k: "previous",
  1: "true",
  2: "false-alarm",
  3: "our-misreading",
  0: "take-back",
  n: "note",
  o: "page",
  "/": "search",
  "?": "help",
  u: "back",
};

/** The same keys by their place on the keyboard: on a Thai layout they write Thai characters. */
const BY_PLACE: Readonly<Record<string, Action>> = {
  KeyJ: "next",
  KeyK: "previous",
  Digit1: "true",
  Digit2: "false-alarm",
  Digit3: "our-misreading",
  Digit0: "take-back",
  Numpad1: "true",
  Numpad2: "false-alarm",
  Numpad3: "our-misreading",
  Numpad0: "take-back",
  KeyN: "note",
  KeyO: "page",
  Slash: "search",
  KeyU: "back",
};

interface Press {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
}

/** What a press of a key asks for, on Latin and on Thai layouts; null for anything else. */
export function actionOf(press: Press): Action | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
  const latin = /^[\u0021-\u007e]$/u.test(press.key);
  if (latin) return BY_CHARACTER[press.shiftKey ? press.key : press.key.toLowerCase()] ?? null;
  if (!/^[\u0e00-\u0e7f]$/u.test(press.key) && press.key !== "Dead") return null;
  if (press.shiftKey) return press.code === "Slash" ? "help" : null;
  return BY_PLACE[press.code] ?? null;
}
