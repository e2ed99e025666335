import { NumberWordList, type NumberWords } from './number-words.js';
import type { UnreadText } from './unread-text.js';
import { scaled } from './written-numbers.js';

/** Takes the numbers in English words out of a text. */
export function takeEnglishNumberWords(unread: UnreadText): NumberWords {
  const words = new NumberWordList();
  unread.take(PARTS, ([written = '', count = '', part = '', plural]) => {
    // "One third party" is one, "one-third" is a part.
    if (plural === '' && !/^one-/i.test(written)) return false;
    const value = cardinal(count) / PART_SIZES.indexOf(part.toLowerCase());
    return words.add(written, value, value * 100);
  });
  unread.take(AND_A_HALF, ([written = '', count = '']) => {
    const value = cardinal(count);
    words.add(written, value + 0.5, value * 12 + 6);
  });
  unread.take(CARDINAL, ([written = '', half, count = '', scale = '']) => {
    words.addFrom(2, written, scaled(String(half === '' ? cardinal(count) : 0.5), scale));
  });
  unread.take(/\b(?:I{2,3}|IV|VI{0,3})\b/g, ([numeral = '']) => {
    words.mention(ROMAN.indexOf(numeral));
  });
  unread.take(/[a-z]+/gi, ([word = '']) => {
    words.mention(...(OTHER_WORDS[word.toLowerCase()] ?? []));
  });
  return words;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ROMAN = ' I II III IV V VI VII VIII'.split(' ');
const PART_SIZES = 'whole whole half third quarter fifth sixth seventh eighth ninth tenth'.split(' ');
/** Written in words, but no count: what else a number of the other language may be called here. */
const OTHER_WORDS: Readonly<Record<string, readonly number[]>> = {
  ...Object.fromEntries(
    'first second third fourth fifth sixth seventh eighth ninth tenth'
      .split(' ')
      .map((word, index) => [word, index < 2 ? [index + 1] : [index + 1, 1 / (index + 1)]]),
  ),
  // Chinese rounds a third to 三成.
  third: [3, 1 / 3, 100 / 3, 30],
  half: [0.5, 6, 50],
  quarter: [0.25, 3, 25],
  once: [1],
  single: [1],
  both: [2],
  double: [2],
  doubled: [2],
  dual: [2],
  pair: [2],
  twice: [2],
  twin: [2],
  triple: [3],
  tripled: [3],
  decade: [10],
  dozen: [12],
};

const UNIT = UNITS.join('|');
const SMALL = `(?:(?:${TENS.slice(2).join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|${UNIT})`;
/** Three and a half years, or 42 months. */
const AND_A_HALF = new RegExp(String.raw`\b(${SMALL})[- ]and[- ]a[- ]half\b`, 'gi');
const CARDINAL = new RegExp(
  String.raw`\b(?:(half an? )(?=[a-z]*illion)|(${SMALL}(?: hundred(?: and ${SMALL})?)?)(?:(?=fold\b)|\b)|an? (?=hundred|thousand|[a-z]*illion))(?: ?(hundred|thousand|million|billion|trillion)\b)?`,
  'gi',
);
const PARTS = new RegExp(String.raw`\b(${SMALL})[- ](${PART_SIZES.slice(3).join('|')})(s?)\b`, 'gi');

/** One, twenty-three, two hundred and fifty. */
function cardinal(words: string): number {
  let value = 0;
  for (const word of words.toLowerCase().split(/[- ]/)) {
    if (word === 'hundred') value *= 100;
    else value += Math.max(0, UNITS.indexOf(word)) || Math.max(0, TENS.indexOf(word)) * 10;
  }
  return value === 0 ? 1 : value;
}
