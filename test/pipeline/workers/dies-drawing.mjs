import { serve } from "../../../dist/pipeline/serve.js";
import { stages } from "../../../dist/pipeline/stage-wiring.js";
import { emitter } from "../../../dist/pipeline/wiring.js";
import { taskReader } from "../../../dist/pipeline/worker-reader.js";

serve(taskReader(stages, { ...emitter, writeCrops: () => process.exit(7) }));
