import { useEffect } from "react";

/** Has the browser ask before the page is left while something in it is kept nowhere else. */
export function useLeaveWarning(warn: boolean): void {
  useEffect(() => {
    if (!warn) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [warn]);
}
