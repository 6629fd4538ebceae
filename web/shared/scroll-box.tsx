import type { ReactNode } from "react";

interface Props {
  label: string;
  className?: string;
  children: ReactNode;
}

/** Holds what may be wider than the page; it is scrolled by keyboard as well. */
export function ScrollBox({ label, className = "", children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only what has the focus is scrolled with the keyboard
    <section className={`scroll-box ${className}`} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
