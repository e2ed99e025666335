import hongKongVariants from 'opencc-js/dict/HKVariantsRev';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

const simplifiedOf = readEntries(traditionalToSimplified);
const simplifiedOnly = charactersOnlyInSimplified();
const folded = foldingTable();

/**
 * One form for every written variant of a Chinese character, for keys that are compared and never shown.
 *
 * Hong Kong variants and Traditional characters become Simplified ones, because that direction is many-to-one: 發 and 髮
 * both become 发, so whichever the writer chose, the keys meet. The other direction has to guess a word's meaning. Only
 * character tables are loaded (6 ms; OpenCC's phrase tables take 400 ms and 50 MB and matter only for display).
 *
 * @returns text with as many code points, though not always as many UTF-16 units
 */
export function foldChinese(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => folded.get(character) ?? character);
}

/**
 * Which script a Chinese text is written in: the one with more characters that the other does not have. A text of
 * shared characters alone is Traditional, Hong Kong's own.
 */
export function chineseScript(text: string): 'zh-Hant' | 'zh-Hans' {
  let balance = 0;
  for (const [character] of text.matchAll(/\p{Script=Han}/gu)) {
    if (simplifiedOf.has(character)) balance += 1;
    else if (simplifiedOnly.has(character)) balance -= 1;
  }
  return balance < 0 ? 'zh-Hans' : 'zh-Hant';
}

function foldingTable(): ReadonlyMap<string, string> {
  const table = new Map(simplifiedOf);
  for (const [variant, standard] of readEntries(hongKongVariants)) {
    table.set(variant, simplifiedOf.get(standard) ?? standard);
  }
  // 餘 is written 余 today, yet some write 馀: a Simplified form that is nobody's first choice follows its Traditional one.
  for (const [simplified, traditional] of readEntries(simplifiedToTraditional)) {
    const first = table.get(traditional) ?? traditional;
    if (simplifiedOnly.has(simplified) && first !== simplified) table.set(simplified, first);
  }
  // 薴 is written 苧, which as a Traditional character is written 苎.
  for (const [character, form] of table) table.set(character, table.get(form) ?? form);
  return table;
}

/** Simplified characters that Traditional writing does not use: their own form is not among their Traditional ones. */
function charactersOnlyInSimplified(): ReadonlySet<string> {
  const characters = new Set<string>();
  for (const entry of simplifiedToTraditional.split('|')) {
    const [simplified = '', ...traditional] = entry.split(' ');
    if (!traditional.includes(simplified)) characters.add(simplified);
  }
  return characters;
}

function readEntries(entries: string): Map<string, string> {
  return new Map(
    entries.split('|').map((entry) => {
      const [from = '', to = ''] = entry.split(' ');
      return [from, to] as const;
    }),
  );
}
