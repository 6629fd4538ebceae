const both = (th: string, en: string): string => `${th} · ${en}`;

/** Why a review cannot be served, Thai first, English beside it. */
export const REVIEW = {
  noPage: both(
    "ไม่พบหน้าตรวจในแพ็กเกจนี้ สั่ง npm run build ก่อน",
    "this package holds no review page; run npm run build first",
  ),
  noPort: (port: number, details: string) => both(`ใช้พอร์ต ${port} ไม่ได้`, `cannot listen: ${details}; try --port 0`),
};
