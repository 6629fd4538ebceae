import { setLog } from "mupdf";
import { Drawing } from "../../render/index.js";
import { readInput } from "../input-bytes.js";
import { guardSelf, isMemoryVisible } from "../memory-guard.js";
import type { DrawMessage, DrawRequest, PictureResult } from "./draw-protocol.js";

/** The document drawn last: people turn its pages. */
let open: { key: string; drawing: Drawing } | null = null;

async function draw(request: DrawRequest): Promise<PictureResult> {
  const { origin, sha256, mediaType, pages, wanted } = request;
  const key = `${mediaType} ${sha256}`;
  if (open?.key !== key) {
    open?.drawing.close();
    open = null;
    const read = await readInput(origin);
    if (read.bytes === null) return { problem: "input-missing" };
    if (read.sha256 !== sha256) return { problem: "input-changed" };
    open = { key, drawing: new Drawing(read.bytes, { mediaType, pages }) };
  }
  const { drawing } = open;
  const picture = wanted.kind === "crop" ? drawing.crop(wanted.frame) : drawing.page(wanted.number, wanted.width);
  const drawn = await picture;
  return drawn ? { mediaType: "image/webp", ...drawn } : { problem: "not-drawn" };
}

setLog({ error: () => undefined, warning: () => undefined });
guardSelf(isMemoryVisible() ? null : Number(process.argv[2]));
const send = (message: DrawMessage) => process.send?.(message);
process.on("disconnect", () => process.exit(0));
process.on("message", (request: DrawRequest) => {
  draw(request).then(
    (result) => send({ kind: "drawn", result }),
    () => send({ kind: "drawn", result: { problem: "not-drawn" } }),
  );
});
send({ kind: "ready" });
