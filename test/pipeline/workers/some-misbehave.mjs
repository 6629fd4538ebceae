import { serve } from "../../../dist/pipeline/serve.js";
import { stages } from "../../../dist/pipeline/stage-wiring.js";
import { emitter } from "../../../dist/pipeline/wiring.js";
import { taskReader } from "../../../dist/pipeline/worker-reader.js";
import { misbehave } from "./misbehaving.mjs";

const invalid = { ...stages, parse: (document) => ({ ...stages.parse(document), measuresYear: "not a year" }) };
const read = taskReader(stages, emitter);
const readInvalid = taskReader(invalid, emitter);

serve((task, opened) => {
  if (task.input.path.includes("good")) return read(task, opened);
  return task.input.path.includes("invalid") ? readInvalid(task, opened) : misbehave(task, opened);
});
