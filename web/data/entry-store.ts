import type { ReviewEntry } from "../../src/model/review.js";
import { type EntryKeeper, type Trouble, troubleOf } from "./base.js";
import { type Decisions, decisionsOf, mergeEntries } from "./decisions.js";

/** All that reviewers said, as it stands. `unsaved` counts entries that are not kept yet; `trouble` says why. */
export interface EntrySnapshot {
  entries: readonly ReviewEntry[];
  decisions: Decisions;
  unsaved: number;
  trouble: Trouble | null;
}

/** Holds the entries of all reviewers, and sees that they are kept. What could not be kept stays for another try. */
export class EntryStore {
  #snapshot: EntrySnapshot = { entries: [], decisions: new Map(), unsaved: 0, trouble: null };
  #waiting: ReviewEntry[] = [];
  #working = false;
  readonly #listeners = new Set<() => void>();

  constructor(readonly keeper: EntryKeeper) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): EntrySnapshot => this.#snapshot;

  /** Takes in what is kept already. */
  load = async (): Promise<void> => {
    try {
      this.#show(mergeEntries(await this.keeper.load(), this.#waiting), null);
    } catch (error) {
      this.#show(this.#snapshot.entries, troubleOf(error));
    }
  };

  /** Adds entries and keeps them. Those already there are left out; returns how many were new. */
  add = (added: readonly ReviewEntry[]): number => {
    const before = this.#snapshot.entries;
    const all = mergeEntries(before, added);
    const known = new Set(before);
    const fresh = all.filter((entry) => !known.has(entry));
    this.#waiting.push(...fresh);
    this.#show(all, this.#snapshot.trouble);
    void this.retry();
    return fresh.length;
  };

  /** Tries to keep what waits, one try at a time. */
  retry = async (): Promise<void> => {
    if (this.#working || this.#waiting.length === 0) return;
    this.#working = true;
    const sent = this.#waiting.slice(0, this.keeper.most);
    try {
      await this.keeper.keep(sent, this.#snapshot.entries);
      this.#waiting = this.#waiting.slice(sent.length);
      this.#working = false;
      this.#show(this.#snapshot.entries, null);
      await this.retry();
    } catch (error) {
      this.#working = false;
      this.#show(this.#snapshot.entries, troubleOf(error));
    }
  };

  #show(entries: readonly ReviewEntry[], trouble: Trouble | null): void {
    const decisions = entries === this.#snapshot.entries ? this.#snapshot.decisions : decisionsOf(entries);
    this.#snapshot = { entries, decisions, unsaved: this.#waiting.length, trouble };
    for (const listener of this.#listeners) listener();
  }
}
