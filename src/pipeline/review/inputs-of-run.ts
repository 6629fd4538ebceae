import { access } from "node:fs/promises";
import type { InputOrigin } from "../input-file.js";
import { listInputs } from "../inputs.js";

/** Finds the files that a run read, by the paths of its records. The folders are walked once, when first asked. */
export class InputsOfRun {
  readonly #roots: readonly string[];
  readonly #outDir: string;
  #origins: Promise<Map<string, InputOrigin>> | null = null;

  /** `roots` are the absolute INPUTs of the run's manifest. */
  constructor(roots: readonly string[], outDir: string) {
    this.#roots = roots;
    this.#outDir = outDir;
  }

  /** Where the document of a record lies; null where it is not found. */
  async originOf(path: string): Promise<InputOrigin | null> {
    this.#origins ??= this.#list();
    return (await this.#origins).get(path) ?? null;
  }

  async #list(): Promise<Map<string, InputOrigin>> {
    const there: string[] = [];
    for (const root of this.#roots) if (await exists(root)) there.push(root);
    try {
      const { files } = await listInputs(there, this.#outDir);
      return new Map(files.map(({ path, origin }) => [path, origin]));
    } catch {
      return new Map();
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
