import { takeChineseNumerals } from './chinese-numerals.js';
import { takeEnglishNumberWords } from './english-number-words.js';
import { UnreadText } from './unread-text.js';
import { takeDates } from './written-dates.js';
import { takeNumbers } from './written-numbers.js';
import { takeTimes } from './written-times.js';

/**
 * The numbers, dates and times that a text states, in a form in which English and Chinese can be compared: `HK$25 million`
 * and 2,500萬港元 are both 25000000, `29 July` and 7月29日 the same day.
 */
export interface Figures {
  /** In digits, and in words where they count something. */
  readonly numbers: readonly Figure[];
  /** In words that may be a manner of speaking: a match for a number of another text, but never asked for themselves. */
  readonly words: ReadonlySet<number>;
  readonly dates: readonly WrittenDate[];
  readonly times: readonly Figure[];
}

/** A number or a time as it is written, and what it may mean: `2 to 3 million` begins with 2 or with 2,000,000. */
export interface Figure {
  readonly written: string;
  readonly values: readonly number[];
}

/** A date with the parts that are written, or that a neighbour lends: `1 and 3 June 2025` says month and year once. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** @param text - as readers see it, without links */
export function figuresOf(text: string): Figures {
  const unread = new UnreadText(text);
  const words = new Set<number>();
  // "Around the clock" is a manner of speaking too.
  unread.take(/(?<![\d/])24\/7(?![\d/])|(?<!\d)7[x×*]24(?:小時)?/g, () => words.add(24).add(7));
  // In Chinese a plus sign belongs to a name: 產學研1+計劃.
  unread.take(/(\d+)\+(?=\p{Script=Han})/gu, ([, digits]) => words.add(Number(digits)));
  const dates = takeDates(unread);
  // 首季 and 上半年 have no number for 1st quarter and H1.
  unread.take(/\b(?:H[12]|1st|2nd)\b/g, ([written = '']) => words.add(Number(written.replace(/\D/g, ''))));
  const times = takeTimes(unread);
  const numbers = takeNumbers(unread);
  for (const { counts, mentions } of [takeEnglishNumberWords(unread), takeChineseNumerals(unread)]) {
    numbers.push(...counts);
    for (const value of mentions) words.add(value);
  }
  return { numbers, words, dates, times };
}
