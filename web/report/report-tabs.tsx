import { Tab, TabList, TabPanel, TabProvider } from "@ariakit/react/tab";
import type { ReactNode } from "react";
import type { ReviewReport } from "../../src/model/review.js";
import type { ReportRow } from "../list/rows.js";
import { useMessages } from "../messages/index.js";
import type { FindingChoice } from "../state/finding-choice.js";
import { ArithmeticTab } from "./arithmetic-tab.js";
import { ClaimsTab } from "./claims-tab.js";
import { ElementsTab } from "./elements-tab.js";
import { FindingsTab } from "./findings-tab.js";
import { MeasuresTab } from "./measures-tab.js";
import { RepairsTab } from "./repairs-tab.js";
import { ScoresTab } from "./scores-tab.js";
import { TyposTab } from "./typos-tab.js";

interface Props {
  row: ReportRow;
  opened: ReviewReport;
  choice: FindingChoice;
}

/** The parts of an open report. */
export function ReportTabs({ row, opened, choice }: Props) {
  const { report: words } = useMessages();
  const { report, arithmetic, repairs, moreRepairs } = opened;
  const parts: [keyof typeof words.tab, number | null, ReactNode][] = [
    ["findings", report.findings.length, <FindingsTab key="findings" row={row} opened={opened} choice={choice} />],
    ["scores", null, <ScoresTab key="scores" report={report} />],
    ["arithmetic", null, <ArithmeticTab key="arithmetic" arithmetic={arithmetic} />],
    ["measures", report.measures.length, <MeasuresTab key="measures" measures={report.measures} />],
    ["claims", report.claims.length, <ClaimsTab key="claims" claims={report.claims} />],
    ["elements", report.requiredElements.length, <ElementsTab key="elements" elements={report.requiredElements} />],
    ["repairs", repairs.length + moreRepairs, <RepairsTab key="repairs" repairs={repairs} more={moreRepairs} />],
    ["typos", report.typos.length, <TyposTab key="typos" typos={report.typos} />],
  ];
  return (
    <TabProvider defaultSelectedId="tab-findings">
      <TabList className="tabs" aria-label={words.tabs}>
        {parts.map(([id, count]) => (
          <Tab key={id} id={`tab-${id}`} className="tab">
            {words.tab[id]}
            {count !== null && <span className="tab-count"> {count}</span>}
          </Tab>
        ))}
      </TabList>
      {parts.map(([id, , content]) => (
        <TabPanel key={id} tabId={`tab-${id}`} unmountOnHide className={`panel panel-${id}`}>
          {content}
        </TabPanel>
      ))}
    </TabProvider>
  );
}
