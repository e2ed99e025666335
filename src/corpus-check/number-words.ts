/** What stands for which power of ten after a number; characters of Chinese numerals among them. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  十: 10,
  百: 1e2,
  千: 1e3,
  萬: 1e4,
  十萬: 1e5,
  百萬: 1e6,
  千萬: 1e7,
  億: 1e8,
  百億: 1e10,
  千億: 1e11,
  萬億: 1e12,
};
/** @param scale - as it stands after the number, or nothing */
export function times(value: number, scale = ''): number {
  return Number((value * (SCALES[scale.trim().toLowerCase()] ?? 1)).toPrecision(12));
}

const ENGLISH_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ONE_OFF: Readonly<Record<string, number>> = {
  once: 1,
  twice: 2,
  half: 0.5,
  dozen: 12,
  double: 2,
  single: 1,
  hundred: 100,
  a: 1,
  an: 1,
};

/** Numbers that a text writes in English words or Chinese numerals: twenty-three, first, 二十三, 七成. */
export function wordsIn(text: string): Set<number> {
  const values = new Set<number>();
  for (const match of text
    .toLowerCase()
    .matchAll(
      new RegExp(String.raw`([a-z]+)(?:-([a-z]+))?(?: (hundred|thousand|million|billion|trillion)\b)?`, 'g'),
    )) {
    const [, first = '', second, scale] = match;
    const tens = TENS.indexOf(first);
    const unit = ENGLISH_WORDS.indexOf(second ?? '');
    const value =
      tens !== -1
        ? (tens + 2) * 10 + Math.max(0, unit)
        : (valueOf(first) ?? (second === undefined ? undefined : valueOf(second)));
    if (value === undefined) continue;
    values.add(value);
    if (scale !== undefined) values.add(times(value, scale));
  }
  for (const [numeral] of text.matchAll(/[零〇一二兩三四五六七八九十百千萬億半]+/g)) {
    values.add(chineseNumber(numeral));
    if (numeral.includes('半')) values.add(0.5);
    for (const digit of numeral) values.add(chineseNumber(digit));
  }
  // 七成 is 70 %.
  for (const [, tenths = ''] of text.matchAll(/([一二兩三四五六七八九])成/g))
    values.add(chineseNumber(tenths) * 10);
  return values;
}

function valueOf(word: string): number | undefined {
  const at = Math.max(ENGLISH_WORDS.indexOf(word), ORDINALS.indexOf(word));
  return at === -1 ? ONE_OFF[word] : at;
}

/** 一千二百萬 → 12000000; 二十三 → 23. */
function chineseNumber(numeral: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of numeral) {
    const value = DIGITS.indexOf(character);
    const scale = SCALES[character];
    if (character === '兩') digit = 2;
    else if (value !== -1) digit = value;
    else if (scale !== undefined && scale < 1e4) [section, digit] = [section + Math.max(1, digit) * scale, 0];
    else if (scale !== undefined) [total, section, digit] = [(total + section + digit) * scale, 0, 0];
  }
  return total + section + digit;
}

const DIGITS = '零一二三四五六七八九';
