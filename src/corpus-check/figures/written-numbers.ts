import { exact } from './exact.js';
import type { Figure } from './figures.js';
import { NumberList } from './number-list.js';
import type { UnreadText } from './unread-text.js';

/** Takes the numbers in digits out of a text. */
export function takeNumbers(unread: UnreadText): readonly Figure[] {
  const numbers = new NumberList(unread.whole);
  unread.take(COMPOUND, ([written = ''], at) => {
    const parts = [...written.matchAll(PART)].map(([, digits, scale]) => scaled(digits, scale));
    numbers.add(
      { at, written },
      parts.reduce((sum, part) => sum + part, 0),
    );
  });
  unread.take(FRACTION, ([written = '', numerator, denominator], at) =>
    Number(numerator) < Number(denominator)
      ? numbers.add({ at, written }, Number(numerator) / Number(denominator))
      : false,
  );
  unread.take(TENTHS, ([written = '', tenths, half], at) => {
    const value = Number(tenths) + (half === '' ? 0 : 0.5);
    numbers.add({ at, written }, value * 10, value / 10);
  });
  unread.take(AND_A_HALF, ([written = '', number = ''], at) => {
    numbers.add({ at, written, number }, Number(number) + 0.5);
  });
  unread.take(NUMBER, ([written = '', digits, scale, scaleOfLast = ''], at) => {
    if (scale === '' && scaleOfLast !== '')
      numbers.add({ at, written }, scaled(digits), scaled(digits, scaleOfLast));
    else numbers.add({ at, written }, scaled(digits, scale));
  });
  return numbers.counts;
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const SCALE = String.raw`(?: ?(?:hundred|thousand|million|billion|trillion)\b| ?(?:萬億|千億|百億|十億|千萬|百萬|十萬|兆|億|萬|千|百|十)|(?:k|mn?|bn|tn)\b)`;
/** 3億4,000萬, 1萬2千: parts of one number, the largest first. */
const COMPOUND = new RegExp(
  String.raw`(?<![\d.,])(?:${DIGITS}(?:萬億|兆|億|萬)){1,3}${DIGITS}(?:千萬|百萬|萬|千|百)?`,
  'g',
);
const PART = new RegExp(String.raw`(${DIGITS})([十百千萬億兆]*)`, 'g');
const FRACTION = /(?<![\d/.,])(\d{1,2})\/(\d{1,2})(?![\d/])/g;
/** 2成 is 20 %. */
const TENTHS = /(?<![\d.,])(\d)成(半?)(?![員立為功本年])/g;
const AND_A_HALF = /(?<![\d.,])(\d{1,2})(?:年半|個半|倍半)/g;
const CURRENCY = String.raw`(?:[A-Z]{0,3}\$|RMB|HKD|USD|€|£)?`;
/** The scale of the last number of a list may be that of all: "2, 3 and 5 million". */
const NUMBER = new RegExp(
  String.raw`(${DIGITS})(${SCALE})?(?:(?=(?: ?(?:,|to|or|and|[至到或及-]|, and) ?${CURRENCY}${DIGITS}){0,4} ?(?:,|to|or|and|[至到或及-]|, and) ?${CURRENCY}${DIGITS}(${SCALE}))|)`,
  'gi',
);

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
  tn: 1e12,
  十: 10,
  百: 1e2,
  千: 1e3,
  萬: 1e4,
  十萬: 1e5,
  百萬: 1e6,
  千萬: 1e7,
  億: 1e8,
  十億: 1e9,
  百億: 1e10,
  千億: 1e11,
  萬億: 1e12,
  兆: 1e12,
};

/**
 * @param digits - perhaps with separators
 * @param scale - as it stands after the number, or nothing
 */
export function scaled(digits = '', scale = ''): number {
  return exact(Number(digits.replaceAll(',', '')) * (SCALES[scale.trim().toLowerCase()] ?? 1));
}
