/** Gathers text as a browser lays it out: white space runs become one blank, line breaks stay, ends are trimmed. */
export class InlineText {
  private parts: string[] = [];
  private preserved = false;

  add(text: string): void {
    if (text !== "") this.parts.push(this.preserved ? text : text.replace(/[ \t\n\r\f]+/g, " "));
  }

  /** A line break; with `atEdge` only where text stands before it, as between blocks. */
  breakLine(atEdge = false): void {
    if (!atEdge || (this.parts.length > 0 && this.parts.at(-1) !== "\n")) this.parts.push("\n");
  }

  /** Keeps white space inside `read` where asked to. */
  preserve(keep: boolean, read: () => void): void {
    const before = this.preserved;
    this.preserved = before || keep;
    read();
    this.preserved = before;
  }

  /** The text so far, which is then forgotten; "" where it is blank. */
  take(): string {
    const lines = this.parts.join("").split("\n");
    const text = lines
      .map((line) => line.trim().replace(/ {2,}/g, " "))
      .join("\n")
      .trim();
    this.parts = [];
    return text;
  }
}
