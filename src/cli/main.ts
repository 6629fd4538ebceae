#!/usr/bin/env node
import { ignoreClosedPipes } from "./output.js";
import { runCommandLine } from "./program.js";
import { keepHeapSmall } from "./small-heap.js";

ignoreClosedPipes();
keepHeapSmall();
await runCommandLine(process.argv.slice(2));
