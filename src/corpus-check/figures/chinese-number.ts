/** The Simplified characters that numbers, dates and their counters are written with. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  万: '萬',
  亿: '億',
  两: '兩',
  个: '個',
  点: '點',
  时: '時',
  项: '項',
  种: '種',
  类: '類',
  间: '間',
  岁: '歲',
  双: '雙',
  钟: '鐘',
  币: '幣',
};
const SIMPLIFIED = new RegExp(`[${Object.keys(TRADITIONAL).join('')}]`, 'g');

/** Text with the Chinese characters of figures in their Traditional form, and with dates in digits: 二零二五年 → 2025年. */
export function withUniformNumerals(text: string): string {
  return text
    .replace(SIMPLIFIED, (character) => TRADITIONAL[character] ?? character)
    .replace(/[零〇一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map(chineseNumber).join(''))
    .replace(/(?<!第)[一二三四五六七八九十]{1,3}(?=月)/g, (month) => String(chineseNumber(month)))
    .replace(/(?<=月|日[至到及和或])[一二三四五六七八九十]{1,3}(?=日)/g, (day) => String(chineseNumber(day)));
}

/** 一千二百萬 → 12000000; 二十三 → 23. */
export function chineseNumber(numeral: string): number {
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
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 1e2, 千: 1e3, 萬: 1e4, 億: 1e8, 兆: 1e12 };
