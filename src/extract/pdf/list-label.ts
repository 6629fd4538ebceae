const LABEL =
  /^(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2}){0,3}[.)](?![0-9๐-๙])|[1๑]?[0-9๐-๙](?:\.[1๑]?[1-9๑-๙]){1,3}\s|\([0-9๐-๙ก-ฮa-z]{1,2}\)|[ก-ฮa-z][.)]\s|[-–—•▪●○➢✓❖☑☐*]\s?|ข้อ\s?[0-9๐-๙])/;
const ITEM_CODE = /^[ieo][0-9๐-๙]{1,2}[\s.:)]+[ก-๎]/i;

/** True for a line that opens with a number, letter or bullet of a list, or with the code of an item. */
export function opensListItem(line: string): boolean {
  return LABEL.test(line) || ITEM_CODE.test(line);
}
