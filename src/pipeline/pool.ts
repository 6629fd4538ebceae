import { Child, type Outcome, type WorkerLimits } from "./child.js";
import type { Task } from "./protocol.js";

/**
 * Worker processes for documents. As many run as tasks are read at once; each serves many documents one after
 * another and is replaced when one of them ends it. Close the pool when done.
 */
export class WorkerPool {
  #limits: WorkerLimits;
  #idle: Child[] = [];
  #all = new Set<Child>();
  #killAll = () => {
    for (const child of this.#all) child.kill();
  };

  constructor(limits: WorkerLimits) {
    this.#limits = limits;
    process.once("exit", this.#killAll);
  }

  /**
   * Reads one task. A task that is lost in a process which had read others before is tried once more in a fresh
   * one, so that the result hangs on the document alone; a document that used up its time is not.
   */
  async read(task: Task): Promise<Outcome> {
    const child = this.#idle.pop() ?? this.#start();
    const used = child.tasks > 0;
    const outcome = await child.read(task);
    if (outcome.kind === "done" && child.usable) this.#idle.push(child);
    else this.#drop(child);
    return outcome.kind === "lost" && used && outcome.code !== "time-limit" ? this.#readAfresh(task) : outcome;
  }

  /** Lets all processes end. */
  async close(): Promise<void> {
    process.off("exit", this.#killAll);
    await Promise.all([...this.#all].map((child) => child.close()));
    this.#all.clear();
    this.#idle = [];
  }

  async #readAfresh(task: Task): Promise<Outcome> {
    const child = this.#start();
    const outcome = await child.read(task);
    if (outcome.kind === "done" && child.usable) this.#idle.push(child);
    else this.#drop(child);
    return outcome;
  }

  #start(): Child {
    const child = new Child(this.#limits);
    this.#all.add(child);
    return child;
  }

  #drop(child: Child): void {
    this.#all.delete(child);
    child.kill();
  }
}
