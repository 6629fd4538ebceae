import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { documentOf, tableOf } from "./documents.js";

const HTML = "text/html";

function cleaned(raw: string, mediaType?: string): { text: string; classes: string[] } {
  const [block] = normalise(documentOf([raw], mediaType)).blocks;
  const classes = block?.edits.flatMap((edit) => edit.repairs.map((repair) => repair.class)) ?? [];
  return { text: block?.text ?? "", classes: [...new Set(classes)] };
}

describe("normalise", () => {
  it.each([
    ["entity", "ก&nbsp;ข &amp;amp; ค", "ก ข & ค"],
    ["entity", "A&#3585;&#x0E02;", "Aกข"],
    ["tag", "<p>๑. จัดอบรม</p> <p>๒. ติดตามผล</p>", "1. จัดอบรม\n2. ติดตามผล"],
    ["tag", "<u>งานการเงิน</u> - ตรวจสอบ", "งานการเงิน - ตรวจสอบ"],
    ["tag", '<p>ดังนี้</p> <ul style="x">- หนึ่ง- สอง- สาม', "ดังนี้\n- หนึ่ง\n- สอง\n- สาม"],
    ["tag", "<ul><li>หนึ่ง</li><li>สอง</li></ul>", "หนึ่ง\nสอง"],
    ["tag", "หนึ่ง<br>สอง<br/>สาม<!-- หมายเหตุ --> สี่", "หนึ่ง\nสอง\nสาม สี่"],
    ["tag", "<p>ยังไม่ปิด</p", "ยังไม่ปิด"],
    ["picture-description", "ผลงาน\nThe image shows a group of people in front of a building (อาคาร).", "ผลงาน"],
    ["picture-description", "[image: scan7.png]", ""],
    ["soft-hyphen", "2026\u00ad06 กับ \u00ad5 คะแนน", "2026-06 กับ -5 คะแนน"],
    ["zero-width", "\ufeffคะแนน\u200bรวม\u202e", "คะแนนรวม"],
    ["wide-space", "คะแนน\u00a0รวม\u3000A", "คะแนน รวม A"],
    ["mojibake", "¤Ù‹Á×Í", "คู่มือ"],
    ["mojibake", "ÁդسÀÒ¾", "มีคุณภาพ"],
    ["private-use", "ท\uf70aี\uf70a ผู\uf70bนำ", "ที่ ผู้นำ"],
    ["replacement-sign", "ด\uFFFDำเนินการประจ\uFFFDาปี จำ\uFFFD นวน", "ดำเนินการประจำปี จำนวน"],
    ["swapped-am", "กำรประเมิน ควำมพร้อม ภำพรวม ด\uFFFDำเนินงำน", "การประเมิน ความพร้อม ภาพรวม ดำเนินงาน"],
    ["split-am", "นําน้ําใจ", "นำน้ำใจ"],
    ["split-am", "ต าบล อ าเภอ จ านวน ท าได้", "ตำบล อำเภอ จำนวน ทำได้"],
    ["late-mark", "ทไี่ ด้ มเี พียง บทท1ี่", "ที่ได้ มีเพียง บทที่1"],
    ["mark-order", "เม่ือ ข้ึน หญา้", "เมื่อ ขึ้น หญ้า"],
    ["doubled-mark", "อยู่่ ว่า่", "อยู่ ว่า"],
    ["illegal-cluster", "สินค้่า ข่้าวสาร", "สินค้า ข่าวสาร"],
    ["double-sara-e", "คะเเนนเเละ", "คะแนนและ"],
    ["lakkhangyao", "กๅรงาน ฤๅษี", "การงาน ฤๅษี"],
    ["stray-marks", "ระดับ\n ่ ้\nคะแนน", "ระดับ\nคะแนน"],
    ["lost-am", "จัดทาแผนและดาเนินการประจาปี เพื่อนาไปสู่ผล สาหรับจานวน", "จัดทำแผนและดำเนินการประจำปี เพื่อนำไปสู่ผล สำหรับจำนวน"],
    ["split-mark", "ผ ู้บริหาร", "ผู้บริหาร"],
    ["line-wrap", "เปิดเผยข้อมูล ให้ประ ชาชนทราบการ ประเมิน", "เปิดเผยข้อมูล ให้ประชาชนทราบการประเมิน"],
    ["line-wrap", "ประสิทธิ\nภาพ", "ประสิทธิภาพ"],
    ["white-space", " ก  ข \r\n\n ค\t", "ก ข\nค"],
    ["thai-digit", "๙๕.๑๖ คะแนน", "95.16 คะแนน"],
    ["item-code", "IIT ตัวชี้วัด ข้อ 1๑๐ ,1๑1 และ 1๑๒\n1๑๐ ขั้นตอน", "IIT ตัวชี้วัด ข้อ i10 ,i11 และ i12\ni10 ขั้นตอน"],
    ["item-code", "(อ้างอิงจาก ๐7) และข้อ o1, 02", "(อ้างอิงจาก o7) และข้อ o1, o2"],
    ["item-code", "ข้อ о12 (е3)", "ข้อ o12 (e3)"],
    ["instrument-code", "ผล ITA ของ ETT และ llT กับ 0IT (ITAX ปีนี้", "ผล ITA ของ EIT และ IIT กับ OIT (ITA) ปีนี้"],
    ["abbreviation", "ทางเพจ อบรม.บางกระสอ", "ทางเพจ อบต.บางกระสอ"],
  ])("mends %s: %j", (repairClass, raw, wanted) => {
    const { text, classes } = cleaned(raw);
    expect(text).toBe(wanted);
    expect(classes).toContain(repairClass);
  });

  it.each([
    "คะแนน < 85 และ > 50 ราย <https://example.go.th/a?b=1&c=2>",
    "การต่างประเทศ ต่างหาก วิชาระดับสูง การพัฒนาไปสู่ความยั่งยืน นาฬิกากับกติกา เอกสารองค์กร ราคาขอ",
    "จัดทางลาดสำหรับผู้พิการ จัดทานมื้อเช้า ปรารถนาเสนอแนวคิด ภาพนาข้าว",
    "นายสมพร ชัยศรี และนางสาวพร ทิพย์สุข",
    "ส่วนราชการ งานธุรการ กองคลัง กองช่าง ปีงบประมาณ พ.ศ. 2567",
    "ข้อ 112 คน ผู้ตอบ IIT 120 คน วันที่ 08/2567 เวลา 08.30 น. ข้อ 1 และ 2 ITAS ITA2024",
    "ข้อ O5 , O6 ระดับ ผ่านดี (ITA) ของ อบต.",
    "เข้ารับการอบรม. ไพเราะ ฤๅษี ฦๅชา พระ",
    "Café Ünïcode 5–10 “คำพูด” … The image of the agency",
    "1) ด้านหนึ่ง\n2) ด้านสอง\n- ย่อย",
  ])("leaves sound text alone: %j", (raw) => {
    for (const mediaType of ["text/plain", HTML]) expect(cleaned(raw, mediaType)).toEqual({ text: raw, classes: [] });
  });

  it("leaves marks in an order that no other makes sound", () => {
    expect(normalise(documentOf(["พันธพุ์ืช"])).blocks[0]?.text).toBe("พันธพุ์ืช");
  });

  it("takes U+00AD between letters of an author's mark-up for a hyphenation point", () => {
    expect(cleaned("co\u00adoperate", HTML).text).toBe("cooperate");
    expect(cleaned("co\u00adoperate").text).toBe("co-operate");
  });

  it("keeps an author's own blanks between whole words", () => {
    expect(cleaned("กอง คลัง", HTML).text).toBe("กอง คลัง");
    expect(cleaned("ประ ชาชน", HTML).text).toBe("ประชาชน");
  });

  it("keeps digits of addresses", () => {
    expect(cleaned("ดู https://x.go.th/๑๒?y=๓ ข้อ ๔ a๑@b.co").text).toBe("ดู https://x.go.th/๑๒?y=๓ ข้อ 4 a๑@b.co");
  });

  it("changes nothing when run again", () => {
    const pieces = fc.constantFrom(
      ..."ก|น|ท|ี่|่|้|ั|า|ำ|เ|แ|ไ|ๅ|ํ| |\n|๑|1|0|\uFFFD|\u00ad|\u200b|\uf70a|<p>|</p>|<u>|&nbsp;|&lt;|ข้อ |IIT |08|ETT|การ|ประเมิน|จัดทา|ต าบล|- |x".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const once = normalise(documentOf([parts.join("")]));
        const twice = normalise(once);
        expect(twice.blocks[0]?.text).toBe(once.blocks[0]?.text);
        expect(twice.blocks[0]?.edits).toEqual(once.blocks[0]?.edits);
      }),
      { numRuns: 1500 },
    );
  });

  it("never throws and keeps the raw reading", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (raw) => {
        expect(normalise(documentOf([raw])).blocks[0]?.readings[0]?.raw).toBe(raw);
      }),
    );
  });

  it("ends on hostile text", () => {
    for (const unit of [
      "<p ",
      "<!--",
      "&amp;",
      "ก ",
      "เ้",
      "1๒๐ ข้อ ",
      "ÊÓ ",
      "นาย ก ",
      "The image shows ",
      "๑@",
      "[image: ",
    ]) {
      expect(normalise(documentOf([unit.repeat(20_000)])).blocks).toHaveLength(1);
    }
  });
});

describe("month slips", () => {
  const period = (rows: string[]) =>
    normalise(tableOf(rows.map((row) => ["งาน", row]))).blocks.filter((b) => b.place?.column === 1);

  it("takes the month that the other cells print in the same surroundings", () => {
    const cells = period(["ธ.ค. ๖๕ – มี.ค. ๖๖", "ต.ค. ๖๕ – ก.ย. ๖๖", "จ.ค. ๖๕ – มี.ค. ๖๖"]);
    expect(cells[2]?.text).toBe("ธ.ค. 65 – มี.ค. 66");
    expect(cells[2]?.edits[0]).toMatchObject({
      span: [0, 4],
      before: "จ.ค.",
      after: "ธ.ค.",
      repairs: [{ class: "month-slip" }],
    });
  });

  it("falls back on the same position and year", () => {
    expect(period(["ต.ค. 65 – ก.ย. 66", "จ.ค. 65 – มี.ค. 66"])[1]?.text).toBe("ต.ค. 65 – มี.ค. 66");
  });

  it("leaves a slip whose neighbours are absent or disagree", () => {
    expect(period(["จ.ค. 65 – มี.ค. 66"])[0]?.text).toBe("จ.ค. 65 – มี.ค. 66");
    expect(period(["ต.ค. 65 – มี.ค. 66", "ธ.ค. 65 – มี.ค. 66", "จ.ค. 65 – มี.ค. 66"])[2]?.text).toBe("จ.ค. 65 – มี.ค. 66");
  });
});
