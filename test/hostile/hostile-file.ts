/** What a record may come to: its status and, after a colon, the code of its first problem. */
export type Outcome =
  | "complete"
  | `partial:${string}`
  | `failed:${string}`
  /** Passed over: it stands in the manifest alone. */
  | "skipped";

/** A file that wants to do harm, made when it is asked for. `outcomes` are all that are sound. */
export interface HostileFile {
  name: string;
  content: () => Uint8Array | string | Promise<Uint8Array | string>;
  outcomes: readonly Outcome[];
}

/** One file with its content and what may come of it. */
export function hostile(name: string, content: HostileFile["content"], ...outcomes: Outcome[]): HostileFile {
  return { name, content, outcomes };
}

/** Bytes without any sense, the same each time. */
export function noise(length: number): Uint8Array {
  let state = 2463534242;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

/** The first part of some bytes. */
export function cut(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * share));
}
