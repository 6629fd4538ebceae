import { useCallback, useState } from "react";
import { readStored, writeStored } from "../data/storage.js";

/** A setting of the page that the browser remembers where it can. */
export function useRemembered(name: string, initial: string): [string, (value: string) => void] {
  const key = `prongsai:${name}`;
  const [value, setValue] = useState(() => readStored(key) ?? initial);
  const remember = useCallback(
    (next: string) => {
      setValue(next);
      writeStored(key, next);
    },
    [key],
  );
  return [value, remember];
}
