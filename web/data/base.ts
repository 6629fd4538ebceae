import type { BothLanguages, ReviewEntry, ReviewIndex, ReviewReport } from "../../src/model/review.js";

/** Why something could not be had, for the message that people see. */
export type TroubleCode = "not-in-file" | "unreadable" | "unreachable" | "refused" | "session-over";

/** What a server says of its refusal, and what to do. */
export interface Refusal {
  message: BothLanguages;
  remedy: BothLanguages;
}

/** Something that could not be fetched or read; `refusal` is what the server said of it. */
export class Trouble extends Error {
  constructor(
    readonly code: TroubleCode,
    readonly refusal: Refusal | null = null,
  ) {
    super(code);
    this.name = "Trouble";
  }
}

/** A page's picture, and the size of the page in the units of the evidence's boxes where it is known. */
export interface PagePicture {
  source: string;
  size: { width: number; height: number } | null;
}

/** The trouble behind an error; any other error is data that could not be read. */
export function troubleOf(error: unknown): Trouble {
  return error instanceof Trouble ? error : new Trouble("unreadable");
}

/** Where the page has its reports and decisions from: the file itself, or the server that sent it. */
export interface ReviewSource {
  readonly index: ReviewIndex;
  /** The report at a position of the index. Throws Trouble. */
  open(position: number): Promise<ReviewReport>;
  /** The picture of a page, null where no pictures of pages can be had. Throws Trouble. */
  picture(position: number, page: number): Promise<PagePicture> | null;
  readonly keeper: EntryKeeper;
}

/** Where decisions are kept. */
export interface EntryKeeper {
  /** The name under which this place keeps what people decide, null where the page asks for it. */
  readonly reviewer: string | null;
  /** The most entries that are kept at once. */
  readonly most: number;
  load(): Promise<ReviewEntry[]>;
  /** Keeps new entries; `all` is everything there is, the new ones included. Throws Trouble. */
  keep(added: readonly ReviewEntry[], all: readonly ReviewEntry[]): Promise<void>;
  /** Calls back when another window has kept something. Returns what ends it. */
  watch(changed: () => void): () => void;
}
