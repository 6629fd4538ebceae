import { createHash, type Hash } from "node:crypto";
import { WholeFile } from "../files.js";

/** What stands in a written file. */
export interface Digest {
  bytes: number;
  /** SHA-256, hex. */
  sha256: string;
}

/** A file that appears whole or not at all, and knows the hash of what was written into it. */
export class HashedFile {
  readonly #file: WholeFile;
  readonly #hash: Hash = createHash("sha256");
  #bytes = 0;

  private constructor(file: WholeFile) {
    this.#file = file;
  }

  static async create(path: string): Promise<HashedFile> {
    return new HashedFile(await WholeFile.create(path));
  }

  /** Adds text as UTF-8, or bytes as they are. */
  async write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    await this.#file.write(bytes);
  }

  /** Puts the file in its place and says what is in it. */
  async finish(): Promise<Digest> {
    await this.#file.finish();
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  abandon(): Promise<void> {
    return this.#file.abandon();
  }
}
