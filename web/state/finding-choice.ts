/** Which finding a report is opened at: its place in the report's findings, or one to be found once it is open. */
export type FindingChoice = number | "first" | "last" | "undecided";
