/** The ten indicators in official order, as reports print them. */
export const NAMES = [
  "การปฏิบัติหน้าที่",
  "การใช้งบประมาณ",
  "การใช้อำนาจ",
  "การใช้ทรัพย์สินของราชการ",
  "การแก้ไขปัญหาการทุจริต",
  "คุณภาพการดำเนินงาน",
  "ประสิทธิภาพการสื่อสาร",
  "การปรับปรุงระบบการทำงาน",
  "การเปิดเผยข้อมูล",
  "การป้องกันการทุจริต",
] as const;

/** Ten scores and the total that they give by 30/30/40. */
export const SCORES = [92.15, 88.4, 90.02, 85.77, 89.9, 91.33, 87.25, 86.01, 94.5, 81.25] as const;
export const TOTAL = 88.38;

/** The same scores as a year before. */
export const EARLIER = [90.15, 86.4, 88.02, 83.77, 87.9, 89.33, 85.25, 84.01, 92.5, 79.25] as const;
export const EARLIER_TOTAL = 86.38;

/** A number with two decimals, as reports print it. */
export const two = (value: number): string => value.toFixed(2);

/** The same text with Thai digits. */
export const thai = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
