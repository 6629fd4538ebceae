import type { BothLanguages } from "../model/review.js";
import type { PictureProblem } from "../pipeline/review/index.js";

interface Fault {
  status: number;
  message: BothLanguages;
  remedy: BothLanguages;
}

const START_AGAIN: BothLanguages = {
  th: "เปิดที่อยู่เริ่มต้นที่ prongsai review พิมพ์ไว้ หากใช้ไปแล้วให้เริ่ม prongsai review ใหม่",
  en: "Open the start address that prongsai review printed; if it was used already, start prongsai review again.",
};
const RELOAD: BothLanguages = { th: "โหลดหน้าใหม่แล้วลองอีกครั้ง", en: "Load the page again and try once more." };
const OWN_PAGE: BothLanguages = { th: "ใช้หน้าตรวจของโปรแกรมนี้เท่านั้น", en: "Use the page of this server." };
const SMALLER: BothLanguages = { th: "ส่งครั้งละน้อยลง", en: "Send fewer entries at once." };
const RUN_AGAIN: BothLanguages = {
  th: "ตรวจไฟล์รายงานให้อยู่ที่เดิม หรือสั่ง prongsai run ใหม่",
  en: "Put the report's file back where it was, or run prongsai run again.",
};

/** What the server says where it does not do what was asked, by code. */
export const FAULTS = {
  "wrong-host": {
    status: 403,
    message: { th: "ที่อยู่ของคำขอไม่ใช่ของโปรแกรมนี้", en: "The request names another host." },
    remedy: START_AGAIN,
  },
  "wrong-origin": {
    status: 403,
    message: { th: "คำขอมาจากเว็บอื่น จึงไม่ทำตาม", en: "The request comes from another site and is not followed." },
    remedy: {
      th: "คัดลอกที่อยู่ไปวางในช่องที่อยู่ของเบราว์เซอร์",
      en: "Copy the address into the address bar of the browser.",
    },
  },
  "no-session": {
    status: 403,
    message: { th: "ยังไม่ได้เริ่มการตรวจในเบราว์เซอร์นี้", en: "The review was not started in this browser." },
    remedy: START_AGAIN,
  },
  "token-refused": {
    status: 403,
    message: {
      th: "ที่อยู่เริ่มต้นนี้ใช้ไม่ได้ หรือใช้ไปแล้ว",
      en: "This start address is not valid, or was used already.",
    },
    remedy: {
      th: "หยุด prongsai review ด้วย Ctrl-C แล้วเริ่มใหม่",
      en: "Stop prongsai review by Ctrl-C and start it again.",
    },
  },
  "not-found": {
    status: 404,
    message: { th: "ไม่มีสิ่งที่ขอ", en: "There is nothing at this address." },
    remedy: RELOAD,
  },
  "wrong-method": {
    status: 405,
    message: { th: "ใช้วิธีนี้กับที่อยู่นี้ไม่ได้", en: "This address does not take this method." },
    remedy: OWN_PAGE,
  },
  "wrong-type": {
    status: 415,
    message: { th: "ข้อมูลที่ส่งมาไม่ใช่ JSON", en: "What was sent is not declared as JSON." },
    remedy: OWN_PAGE,
  },
  "too-large": {
    status: 413,
    message: { th: "ข้อมูลที่ส่งมาใหญ่เกินไป", en: "What was sent is too large." },
    remedy: SMALLER,
  },
  "bad-json": {
    status: 400,
    message: { th: "อ่านข้อมูลที่ส่งมาไม่ได้", en: "What was sent cannot be read as JSON." },
    remedy: OWN_PAGE,
  },
  "bad-entry": {
    status: 422,
    message: { th: "รูปแบบของผลการพิจารณาไม่ถูกต้อง", en: "An entry does not have the shape of one." },
    remedy: OWN_PAGE,
  },
  "other-reviewer": {
    status: 422,
    message: {
      th: "ผลการพิจารณาเป็นของผู้ตรวจคนอื่น",
      en: "An entry names another reviewer than the one of this server.",
    },
    remedy: {
      th: "นำเข้าด้วย prongsai review OUT --import FILE",
      en: "Import it by prongsai review OUT --import FILE.",
    },
  },
  "unknown-finding": {
    status: 422,
    message: { th: "ไม่มีข้อค้นพบนี้ในผลลัพธ์", en: "These results hold no such finding." },
    remedy: RELOAD,
  },
  "stale-value": {
    status: 422,
    message: { th: "ค่าที่แก้ไม่ตรงกับระเบียนปัจจุบัน", en: "The value to be corrected is not in the record." },
    remedy: RELOAD,
  },
  "unfit-value": {
    status: 422,
    message: { th: "ค่าใหม่ใช้กับช่องนี้ไม่ได้", en: "The new value does not fit its field." },
    remedy: {
      th: "คะแนนและปีต้องเป็นตัวเลข ช่องอื่นเป็นข้อความ",
      en: "Scores and years are numbers, other fields are texts.",
    },
  },
  outdated: {
    status: 409,
    message: {
      th: "ผลลัพธ์ถูกเขียนใหม่หลังจากเริ่มการตรวจ",
      en: "Another run has written these results since the review started.",
    },
    remedy: {
      th: "หยุด prongsai review ด้วย Ctrl-C แล้วเริ่มใหม่",
      en: "Stop prongsai review by Ctrl-C and start it again.",
    },
  },
  "input-missing": {
    status: 404,
    message: { th: "ไม่พบไฟล์รายงานต้นฉบับ", en: "The report's file is not where the run read it." },
    remedy: RUN_AGAIN,
  },
  "input-changed": {
    status: 409,
    message: {
      th: "ไฟล์รายงานต้นฉบับเปลี่ยนไปจากที่อ่านไว้",
      en: "The report's file is not the one that was read.",
    },
    remedy: RUN_AGAIN,
  },
  masked: {
    status: 404,
    message: { th: "ผลลัพธ์นี้ปกปิดชื่อบุคคล จึงไม่แสดงภาพ", en: "People are masked in these results: no pictures." },
    remedy: { th: "ดูจากข้อความ", en: "Look at the text." },
  },
  "not-drawn": {
    status: 404,
    message: { th: "แสดงภาพของหน้านี้ไม่ได้", en: "No picture of this page can be made." },
    remedy: { th: "ดูจากข้อความหรือไฟล์ต้นฉบับ", en: "Look at the text or at the report itself." },
  },
  "not-stored": {
    status: 507,
    message: { th: "บันทึกผลการพิจารณาไม่ได้", en: "The decisions could not be stored." },
    remedy: {
      th: "ตรวจพื้นที่ว่างและสิทธิ์เขียนของโฟลเดอร์ผลลัพธ์",
      en: "See that the results' folder can be written and has room.",
    },
  },
  internal: {
    status: 500,
    message: { th: "โปรแกรมทำงานผิดพลาด", en: "Something went wrong in the program." },
    remedy: RELOAD,
  },
} as const satisfies Record<string, Fault>;

export type FaultCode = keyof typeof FAULTS;

const OF_PICTURES: Record<PictureProblem, FaultCode> = {
  "not-found": "not-found",
  "input-missing": "input-missing",
  "input-changed": "input-changed",
  masked: "masked",
  "not-drawn": "not-drawn",
};

/** What the server says where a picture cannot be had. */
export function pictureFault(problem: PictureProblem): FaultCode {
  return OF_PICTURES[problem];
}

/** Something that the server does not do, by the code of what it says then. */
export class RequestFault extends Error {
  override name = "RequestFault";

  constructor(
    readonly code: FaultCode,
    /** Places of the entries that are at fault. */
    readonly entries: readonly number[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
