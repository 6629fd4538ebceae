/** Writes lines for people or programs. */
export function print(...lines: string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Writes lines about the run itself, beside its result. */
export function note(...lines: string[]): void {
  process.stderr.write(`${lines.join("\n")}\n`);
}

/** A reader that went away (`prongsai … | head`) is no error. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
