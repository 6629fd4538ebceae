import { InvalidArgumentError } from "commander";
import { say } from "./messages.js";

/** Reads a number of the command line. */
export function numberOption(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new InvalidArgumentError(say.notANumber(text));
  return value;
}
