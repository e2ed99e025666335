import { NumberList, type Numbers } from './number-list.js';
import type { UnreadText } from './unread-text.js';
import { scaled } from './written-numbers.js';

/** Takes the numbers in English words out of a text. */
export function takeEnglishNumberWords(unread: UnreadText): Numbers {
  const words = new NumberList(unread.whole);
  unread.take(PART_OF_SCALE, ([written = '', part = '', scale], at) => {
    const share = /^half/i.test(part) ? 0.5 : /^three/i.test(part) ? 0.75 : 0.25;
    words.add({ at, written }, scaled(String(share), scale));
  });
  // Growth to three times as much is growth by two times as much.
  unread.take(FOLD, ([written = '', count = ''], at) => {
    words.add({ at, written }, cardinal(count), cardinal(count) - 1);
  });
  unread.take(/\bevery (?:other|second)\b/gi, () => {
    words.mention([2]);
  });
  unread.take(PARTS, ([written = '', count = '', part = '', plural], at) => {
    // "One third party" is one, "one-third" is a part.
    if (plural === '' && !/^one-/i.test(written)) return false;
    const value = cardinal(count) / PART_SIZES.indexOf(part.toLowerCase());
    return words.add({ at, written }, value, value * 100);
  });
  unread.take(AND_A_HALF, ([written = '', count = ''], at) => {
    words.add({ at, written }, cardinal(count) + 0.5);
  });
  unread.take(ONE_AND_A_HALF, ([written = '', article = ''], at) => {
    words.add({ at, written, number: article }, 1.5);
  });
  unread.take(CARDINAL, ([written = '', count = '', scale = ''], at) => {
    words.addFrom(2, { at, written }, scaled(String(cardinal(count)), scale));
  });
  unread.take(/\b(?:I{2,3}|IV|VI{0,3})\b/g, ([numeral = '']) => {
    words.mention([ROMAN.indexOf(numeral)]);
  });
  unread.take(/[a-z]+/gi, ([word = '']) => {
    words.mention(OTHER_WORDS[word.toLowerCase()] ?? []);
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
  tripled: [3, 2],
  quadrupled: [4, 3],
  decade: [10],
  dozen: [12],
};

const UNIT = UNITS.join('|');
const SMALL = `(?:(?:${TENS.slice(2).join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|${UNIT})`;
const PART_OF_SCALE =
  /\b(half|(?:an? |one[- ])?quarter of|three[- ]quarters of) an? (million|billion|trillion)\b/gi;
const FOLD = new RegExp(String.raw`\b(${SMALL})[- ]?fold\b`, 'gi');
const ONE_AND_A_HALF = /\b(an?) (?:year|month|week|day|hour|minute) and a half\b/gi;
/** Three and a half years, or 42 months. */
const AND_A_HALF = new RegExp(String.raw`\b(${SMALL})[- ]and[- ]a[- ]half\b`, 'gi');
const CARDINAL = new RegExp(
  String.raw`\b(?:(${SMALL}(?: hundred(?: and ${SMALL})?)?)\b|an? (?=hundred|thousand|[a-z]*illion))(?: ?(hundred|thousand|million|billion|trillion)\b)?`,
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
