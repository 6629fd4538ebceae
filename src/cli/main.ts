#!/usr/bin/env node
import { ignoreClosedPipes } from "./output.js";
import { runCommandLine } from "./program.js";

ignoreClosedPipes();
await runCommandLine(process.argv.slice(2));
