import { once } from "node:events";
import { createWriteStream, rmSync, type WriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { crc32, createDeflateRaw, type DeflateRaw } from "node:zlib";

const HELD_CHARACTERS = 1 << 16;

/** One file of a ZIP archive as its directory describes it; `spool` holds its compressed bytes. */
export interface PackedPart {
  name: string;
  spool: string;
  crc: number;
  bytes: number;
  packedBytes: number;
}

/** A file of a ZIP archive that is compressed into a file of its own while it is written, so that many can grow at once. */
export class Part {
  readonly #name: string;
  readonly #spool: string;
  readonly #deflate: DeflateRaw;
  readonly #sink: WriteStream;
  readonly #done: Promise<void>;
  #held = "";
  #crc = 0;
  #bytes = 0;

  constructor(name: string, spool: string) {
    this.#name = name;
    this.#spool = spool;
    this.#deflate = createDeflateRaw();
    rmSync(spool, { force: true });
    this.#sink = createWriteStream(spool, { flags: "wx" });
    this.#deflate.on("error", (error) => this.#sink.destroy(error));
    this.#sink.on("error", (error) => this.#deflate.destroy(error));
    this.#done = finished(this.#deflate.pipe(this.#sink));
    this.#done.catch(() => undefined);
  }

  /** How many bytes went in. */
  get bytes(): number {
    return this.#bytes;
  }

  async write(text: string): Promise<void> {
    this.#held += text;
    if (this.#held.length >= HELD_CHARACTERS) await this.#flush();
  }

  async finish(): Promise<PackedPart> {
    await this.#flush();
    this.#deflate.end();
    await this.#done;
    const packedBytes = this.#sink.bytesWritten;
    return { name: this.#name, spool: this.#spool, crc: this.#crc, bytes: this.#bytes, packedBytes };
  }

  /** Gives the part up and removes what was spooled. */
  async abandon(): Promise<void> {
    this.#deflate.destroy();
    this.#sink.destroy();
    await this.#done.catch(() => undefined);
    await rm(this.#spool, { force: true });
  }

  async #flush(): Promise<void> {
    const chunk = Buffer.from(this.#held, "utf8");
    this.#held = "";
    this.#crc = crc32(chunk, this.#crc);
    this.#bytes += chunk.length;
    if (!this.#deflate.write(chunk)) await once(this.#deflate, "drain");
  }
}
