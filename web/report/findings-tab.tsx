import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { ReviewReport, Verdict } from "../../src/model/review.js";
import { standingOf } from "../data/decisions.js";
import { matchesFinding, narrowsFindings } from "../list/filter.js";
import type { ReportRow } from "../list/rows.js";
import { useMessages } from "../messages/index.js";
import type { FindingChoice } from "../state/finding-choice.js";
import type { Action } from "../state/keys.js";
import { useReview } from "../state/review.js";
import { goTo } from "../state/route.js";
import { useKeys } from "../state/use-keys.js";
import { useNarrow } from "../state/use-narrow.js";
import { arrange } from "./arrange.js";
import { FindingDetail } from "./finding-detail.js";
import { FindingList } from "./finding-list.js";
import { NoteDialog } from "./note-dialog.js";
import { PictureDialog } from "./picture-dialog.js";
import { chosen, hasFindings, nextLeft, nextReport } from "./steps.js";
import { VerdictBar } from "./verdict-bar.js";

interface Props {
  row: ReportRow;
  opened: ReviewReport;
  choice: FindingChoice;
}

/** Findings of a report beside the one that is being decided, and the keys that go through them. */
export function FindingsTab({ row, opened, choice }: Props) {
  const messages = useMessages();
  const review = useReview();
  const { entries, reviewer, filter, rows, walk, store, announce } = review;
  const { position } = row;
  const narrow = useNarrow();
  const narrowed = narrowsFindings(filter);
  const [onlyMatching, setOnlyMatching] = useState(true);
  const [writing, setWriting] = useState(false);
  const [picture, setPicture] = useState(false);
  const detail = useRef<HTMLHeadingElement>(null);

  const arranged = useMemo(() => arrange(opened.report.findings), [opened]);
  const matching = useMemo(() => arranged.filter(({ finding }) => matchesFinding(filter, finding)), [arranged, filter]);
  const shown = narrowed && onlyMatching ? matching : arranged;
  const current = chosen(shown, choice, entries.decisions, reviewer);
  const standing = standingOf(entries.decisions, current?.finding.fingerprint ?? "", reviewer);
  const at = current?.at ?? null;

  useEffect(() => {
    if (at !== null && at !== choice) goTo({ page: "report", position, finding: at }, true);
  }, [at, choice, position]);
  const moved = useEffectEvent(() => {
    detail.current?.focus({ preventScroll: true });
    if (narrow) detail.current?.closest("article")?.scrollIntoView();
  });
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at) moved();
    before.current = at;
  }, [at]);

  const show = (finding: FindingChoice, other = position) =>
    goTo({ page: "report", position: other, finding }, other === position);
  const step = (by: 1 | -1) => {
    const target = current ? shown[shown.indexOf(current) + by] : undefined;
    if (target) {
      show(target.at);
      return;
    }
    const byPosition = new Map(rows.map((one) => [one.position, one]));
    const wanted = (other: number) => hasFindings(byPosition.get(other), filter, null);
    const other = nextReport(walk.current, position, by, false, wanted);
    if (other === null) announce(by === 1 ? messages.verdict.lastOne : messages.verdict.firstOne);
    else show(by === 1 ? "first" : "last", other);
  };
  const advance = (name: string, said: string) => {
    if (!current) return;
    const { decisions } = store.snapshot();
    const target = nextLeft(shown, current, decisions, name);
    if (target) {
      announce(said);
      show(target.at);
      return;
    }
    const byPosition = new Map(rows.map((one) => [one.position, one]));
    const left = { decisions, reviewer: name };
    const wanted = (other: number) => hasFindings(byPosition.get(other), filter, left);
    const other = nextReport(walk.current, position, 1, true, wanted);
    announce(`${said} · ${other === null ? messages.verdict.allDone : messages.verdict.reportDone}`);
    if (other !== null) show("undecided", other);
  };
  const decide = (verdict: Verdict | null, note: string, then?: (name: string) => void) => {
    if (!current) return;
    const { fingerprint, rule } = current.finding;
    review.decide({ fingerprint, path: row.entry.path, rule, verdict, note }, then);
  };
  const judge = (verdict: Verdict) =>
    decide(verdict, standing.mine?.note ?? "", (name) =>
      advance(name, messages.verdict.saved(messages.verdict[verdict])),
    );
  const takeBack = () => {
    if (!standing.mine?.verdict) return;
    decide(null, standing.mine.note, () => announce(messages.verdict.takenBack));
  };
  const openPicture = () => {
    if (review.index.mode === "offline") announce(messages.picture.onlyServer);
    else if (!current?.finding.evidence.some(({ page }) => page !== null)) announce(messages.picture.noPage);
    else setPicture(true);
  };
  const act = (action: Action) => {
    if (action === "next") step(1);
    else if (action === "previous") step(-1);
    else if (!current) return false;
    else if (action === "take-back") takeBack();
    else if (action === "note") setWriting(true);
    else if (action === "page") openPicture();
    else if (action === "true" || action === "false-alarm" || action === "our-misreading") judge(action);
    else return false;
    return true;
  };
  useKeys(review.keysOn, act);

  return (
    <div className="findings">
      <FindingList
        row={row}
        shown={shown}
        current={current}
        choose={(chosenAt) => show(chosenAt)}
        narrowing={narrowed ? { on: onlyMatching, set: setOnlyMatching, count: matching.length } : null}
        all={arranged.length}
      />
      <div className="workbench">
        {current ? (
          <FindingDetail
            key={current.at}
            position={position}
            opened={opened}
            arranged={current}
            place={{ at: shown.indexOf(current) + 1, of: shown.length }}
            standing={standing}
            heading={detail}
            openPicture={openPicture}
          />
        ) : (
          <p className="nothing">{arranged.length === 0 ? messages.finding.none : messages.finding.noneMatch}</p>
        )}
        <VerdictBar standing={standing} enabled={current !== null} act={act} />
      </div>
      {writing && current && (
        <NoteDialog
          note={standing.mine?.note ?? ""}
          close={() => setWriting(false)}
          save={(note) => {
            setWriting(false);
            decide(standing.mine?.verdict ?? null, note, () => announce(messages.verdict.noteSaved));
          }}
        />
      )}
      {picture && current && (
        <PictureDialog position={position} evidence={current.finding.evidence} close={() => setPicture(false)} />
      )}
    </div>
  );
}
