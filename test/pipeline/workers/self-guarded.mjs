import { guardSelf } from "../../../dist/pipeline/memory-guard.js";
import { serve } from "../../../dist/pipeline/serve.js";
import { misbehave } from "./misbehaving.mjs";

guardSelf(300 * 2 ** 20);
serve(misbehave);
