import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react/dialog";
import { HeadingLevel } from "@ariakit/react/heading";
import { type ReactNode, type RefObject, useEffect } from "react";

interface Props {
  close: () => void;
  heading: string;
  closeLabel: string;
  wide?: boolean;
  /** What gets the focus; the first thing that can have it where nothing is named. */
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A window over the page while it stands there. The focus goes in, stays in, and goes back to where it was. */
export function Modal({ close, heading, closeLabel, wide = false, initialFocus, children }: Props) {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
      });
    };
  }, []);
  return (
    <Dialog
      open
      onClose={close}
      {...(initialFocus && { initialFocus })}
      className={wide ? "dialog dialog-wide" : "dialog"}
      backdrop={<div className="backdrop" />}
    >
      <header className="dialog-head">
        <HeadingLevel>
          <HeadingLevel>
            <DialogHeading className="dialog-heading">{heading}</DialogHeading>
          </HeadingLevel>
        </HeadingLevel>
        <DialogDismiss className="button-plain" aria-label={closeLabel}>
          <span aria-hidden="true">✕</span>
        </DialogDismiss>
      </header>
      {children}
    </Dialog>
  );
}
