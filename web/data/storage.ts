/** What the browser keeps under a name; null where there is nothing or the browser keeps nothing. */
export function readStored(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name. False where the browser refuses: no storage for this page, or it is full. */
export function writeStored(name: string, text: string): boolean {
  try {
    window.localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
