/** Bodies that nearly every report names because they run the assessment or supervise the agency. */
const OVERSEERS =
  /ป\.?ป\.?[ชท]\.?|ป้องกันและปราบปรามการทุจริต|กรมส่งเสริมการปกครองท้องถิ่น|กระทรวงมหาดไทย|กรมบัญชีกลาง|สำนักงานการตรวจเงินแผ่นดิน/;

/** Whether an agency is named in most reports of others. */
export function isOverseer(name: string): boolean {
  return OVERSEERS.test(name);
}
