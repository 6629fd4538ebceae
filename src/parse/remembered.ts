const MOST_REMEMBERED = 256;

/**
 * A reader of texts with a short memory, for texts that several parts of the parser ask about: cells, lines, headers.
 * The reader must be pure, and nobody may change what it gives. It forgets all it knows when its memory is full.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}
