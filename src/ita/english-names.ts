/** Words of English names that tell nothing apart. */
const EMPTY = /^(?:the|of|in|on|for|and|to|a|an|government|governmental|public|state|official|officials|agency|s)$/;

/** What English names of the ten indicators are made of, by number: one word of each kind, and no other word. */
const NAMES: readonly (readonly [no: number, RegExp, RegExp])[] = [
  [1, /^(?:dut(?:y|ies)|job)$/, /^(?:perform(?:ance|ing)?|discharge|execution)$/],
  [2, /^budget(?:s|ary|ing)?$/, /^(?:us(?:e|age|ing)|utili[sz]ation|spending|expenditure)$/],
  [3, /^(?:power|authority)$/, /^(?:us(?:e|age|ing)|exercis(?:e|ing))$/],
  [4, /^(?:propert(?:y|ies)|assets?)$/, /^(?:us(?:e|age|ing)|utili[sz]ation)$/],
  [
    5,
    /^(?:anti|corruption)$/,
    /^(?:problems?|sol(?:ving|ution)|improvement|correction|resolution|resolving|addressing)$/,
  ],
  [6, /^quality$/, /^(?:operations?|operational|services?|work|performance)$/],
  [7, /^communications?$/, /^(?:efficiency|effectiveness|efficient|effective)$/],
  [8, /^(?:system|procedures?|process|work|working|operating|operations?)$/, /^(?:improvement|improving|development)$/],
  [9, /^(?:data|information)$/, /^(?:disclosure|disclosing|open)$/],
  [10, /^(?:anti|corruption)$/, /^(?:prevention|preventing|preventive)$/],
];

/** The official indicator that an English name means: `Use of Government Property` is 4; null for any other text. */
export function englishIndicator(name: string): number | null {
  if (!/^[\sA-Za-z'’&/-]{8,60}$/.test(name)) return null;
  const words = name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "" && !EMPTY.test(word));
  const found = NAMES.filter(
    ([, what, how]) =>
      words.some((word) => what.test(word)) &&
      words.some((word) => how.test(word)) &&
      words.every((word) => what.test(word) || how.test(word)),
  );
  const [only] = found;
  return found.length === 1 && only ? only[0] : null;
}
