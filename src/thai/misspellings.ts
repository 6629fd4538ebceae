/** Slips that are never a word of their own, each with the right spelling. */
const SLIPS: Record<string, string> = {
  ปฎิบัติ: "ปฏิบัติ",
  ปฎิรูป: "ปฏิรูป",
  ปฎิเสธ: "ปฏิเสธ",
  ปฎิทิน: "ปฏิทิน",
  ปฏิบัต: "ปฏิบัติ",
  ประพุด: "ประพฤติ",
  ประพฤต: "ประพฤติ",
  คุณธรรณ: "คุณธรรม",
  เว๊บไซต์: "เว็บไซต์",
  เว็ปไซต์: "เว็บไซต์",
  เว็ปไซด์: "เว็บไซต์",
  เว็บไซด์: "เว็บไซต์",
  เวปไซต์: "เว็บไซต์",
  เว๊ปไซต์: "เว็บไซต์",
  อัพเดท: "อัปเดต",
  อัพเดต: "อัปเดต",
  ผลการเมิน: "ผลการประเมิน",
  ภาคอกชน: "ภาคเอกชน",
  บุคคลากร: "บุคลากร",
  เทศบาตำบล: "เทศบาลตำบล",
  องค์การบริการส่วนตำบล: "องค์การบริหารส่วนตำบล",
  กรดำเนินงาน: "การดำเนินงาน",
  กรดำเนินการ: "การดำเนินการ",
  โปร่งไส: "โปร่งใส",
  ทุจริจ: "ทุจริต",
  จัดซื่อจัดจ้าง: "จัดซื้อจัดจ้าง",
  งบประมาน: "งบประมาณ",
  ผลประโยชณ์: "ผลประโยชน์",
  ประสิทธิภาค: "ประสิทธิภาพ",
  สอดคลอง: "สอดคล้อง",
  อนุญาติ: "อนุญาต",
  ดำเนินกาน: "ดำเนินการ",
  ของขององค์การ: "ขององค์การ",
  ขอขององค์การ: "ขององค์การ",
};

/** Letters that turn a slip into the right word or into another one when they follow it. */
const COMPLETED_BY: Record<string, string> = { ปฏิบัต: "ิ", ประพฤต: "ิ" };

export interface MisspellingToken {
  start: number;
  end: number;
  printed: string;
  suggestion: string;
}

const PATTERN = new RegExp(
  Object.keys(SLIPS)
    .sort((a, b) => b.length - a.length)
    .map((slip) => slip + (COMPLETED_BY[slip] ? `(?!${COMPLETED_BY[slip]})` : ""))
    .join("|"),
  "g",
);

/** The known slips of the pen in a text. The printed word is never changed in a value; this is a list for reviewers. */
export function findMisspellings(text: string): MisspellingToken[] {
  return [...text.matchAll(PATTERN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    printed: match[0],
    suggestion: SLIPS[match[0]] ?? match[0],
  }));
}
