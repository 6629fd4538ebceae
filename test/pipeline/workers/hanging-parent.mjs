import { fork } from "node:child_process";

const entry = new URL("misbehaving.mjs", import.meta.url);
const child = fork(entry, ["0"]);
child.on("message", ({ kind }) => {
  if (kind === "ready") child.send({ input: { path: "hang" } });
  if (kind === "opened") process.stdout.write(`${child.pid}\n`);
});
