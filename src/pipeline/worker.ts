import { serve } from "./serve.js";
import { stages } from "./stage-wiring.js";
import { emitter } from "./wiring.js";
import { taskReader } from "./worker-reader.js";

serve(taskReader(stages, emitter));
