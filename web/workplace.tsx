import type { SortingState } from "@tanstack/react-table";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ReviewSource } from "./data/base.js";
import type { EntryStore } from "./data/entry-store.js";
import { type Filter, NO_FILTER } from "./list/filter.js";
import { ListPage } from "./list/list-page.js";
import { rowsOf } from "./list/rows.js";
import { useMessages } from "./messages/index.js";
import { ReportPage } from "./report/report-page.js";
import { Announcer } from "./shared/announcer.js";
import { HelpDialog } from "./shared/help-dialog.js";
import { PageFooter } from "./shared/page-footer.js";
import { PageHeader } from "./shared/page-header.js";
import { ReviewerDialog } from "./shared/reviewer-dialog.js";
import { SavingNote } from "./shared/saving-note.js";
import { useRemembered } from "./state/preferences.js";
import { type Review, ReviewProvider } from "./state/review.js";
import { goTo, useRoute } from "./state/route.js";
import { useKeys } from "./state/use-keys.js";
import { useLeaveWarning } from "./state/use-leave-warning.js";

interface Props {
  source: ReviewSource;
  store: EntryStore;
  switchLanguage: () => void;
}

/** The page once its reports are known: list and reports, and what both share. */
export function Workplace({ source, store, switchLanguage }: Props) {
  const messages = useMessages();
  const route = useRoute();
  const { index } = source;
  const rows = useMemo(() => rowsOf(index), [index]);
  const entries = useSyncExternalStore(store.subscribe, store.snapshot);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [ownName, setOwnName] = useRemembered("reviewer", "");
  const reviewer = source.keeper.reviewer ?? (ownName === "" ? null : ownName);
  const [keys, setKeys] = useRemembered("keys", "on");
  const [helpOpen, setHelpOpen] = useState(false);
  const [naming, setNaming] = useState<{ named: (name: string) => void } | null>(null);
  const [said, setSaid] = useState({ text: "", turn: 0 });
  const [sorting, setSorting] = useState<SortingState>([{ id: "urgency", desc: false }]);
  const lastOpened = useRef<number | null>(null);
  const walk = useRef(rows.map(({ position }) => position));

  useEffect(() => store.keeper.watch(() => void store.load()), [store]);
  useLeaveWarning(entries.unsaved > 0);

  const withName = (then: (name: string) => void) => {
    if (reviewer === null) setNaming({ named: then });
    else then(reviewer);
  };
  const stamp = (name: string) => ({ reviewer: name, decidedAt: new Date().toISOString() });
  const review: Review = {
    source,
    index,
    rows,
    store,
    entries,
    reviewer,
    filter,
    setFilter,
    walk,
    lastOpened,
    sorting,
    setSorting,
    keysOn: keys === "on",
    decide: (decision, then) =>
      withName((name) => {
        store.add([{ kind: "decision", ...decision, ...stamp(name) }]);
        then?.(name);
      }),
    correct: (correction, then) =>
      withName((name) => {
        store.add([{ kind: "correction", ...correction, ...stamp(name) }]);
        then?.(name);
      }),
    askName: () => setNaming({ named: () => {} }),
    openHelp: () => setHelpOpen(true),
    announce: (text) => setSaid(({ turn }) => ({ text, turn: turn + 1 })),
  };

  useKeys(review.keysOn, (action) => {
    if (action === "help") setHelpOpen(true);
    else if (action === "back" && route.page === "report") goTo({ page: "list" });
    else return false;
    return true;
  });

  return (
    <ReviewProvider value={review}>
      <div className="page">
        <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
          {messages.page.skip}
        </button>
        <PageHeader switchLanguage={switchLanguage} />
        <SavingNote />
        {route.page === "report" ? (
          <ReportPage key={route.position} position={route.position} choice={route.finding} />
        ) : (
          <ListPage />
        )}
        <PageFooter />
      </div>
      <Announcer text={said.text} turn={said.turn} />
      {helpOpen && (
        <HelpDialog
          close={() => setHelpOpen(false)}
          keysOn={review.keysOn}
          setKeysOn={(on) => setKeys(on ? "on" : "off")}
        />
      )}
      {naming && (
        <ReviewerDialog
          name={ownName}
          close={() => setNaming(null)}
          save={(name) => {
            setOwnName(name);
            setNaming(null);
            naming.named(name);
          }}
        />
      )}
    </ReviewProvider>
  );
}
