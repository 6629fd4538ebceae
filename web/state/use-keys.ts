import { useEffect, useEffectEvent } from "react";
import { type Action, actionOf } from "./keys.js";

const TYPING = "input:not([type=checkbox]):not([type=radio]):not([type=file]), textarea, select, [contenteditable]";
const REPEATABLE: readonly Action[] = ["next", "previous"];

/** Does what single keys ask for: never while somebody types, and not behind an open dialog. */
export function useKeys(enabled: boolean, act: (action: Action) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || event.defaultPrevented || isTaken(event.target)) return;
    const action = actionOf(event);
    if (!action || (event.repeat && !REPEATABLE.includes(action))) return;
    if (act(action)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog]:not([hidden])")) return true;
  return target instanceof Element && target.closest(TYPING) !== null;
}
