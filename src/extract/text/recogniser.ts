import type { RawItem } from "../raw-items.js";
import type { Line } from "./lines.js";

/** The table right before a place, with only blank lines between: a part without a header may carry it on. */
export interface Previous {
  origin: "tabbed" | "cell-a-line" | "aligned" | "marked-up";
  columns: number;
}

/** What a recogniser sees: the whole text by lines, and what stands right above. */
export interface Surroundings {
  text: string;
  lines: readonly Line[];
  previous: Previous | null;
}

/** Items made of the lines up to `next`, exclusive. `columns` is set where the last item is a table. */
export interface Recognised {
  items: RawItem[];
  next: number;
  previous: Previous | null;
}

/** Reads the lines from a place as one construct, or says (null) that they are none. */
export type Recogniser = (around: Surroundings, from: number) => Recognised | null;
