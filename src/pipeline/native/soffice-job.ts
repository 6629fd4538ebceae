/** What a runner of LibreOffice is told: the folder with `report.doc`, the address of the profile, and its time. */
export interface SofficeJob {
  folder: string;
  profile: string;
  timeoutMilliseconds: number;
}

/** How a runner ends. */
export const EXIT = { done: 0, failed: 3, missing: 4, late: 5 } as const;
