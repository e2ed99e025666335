import { takeChineseNumerals } from './chinese-numerals.js';
import { takeEnglishNumberWords } from './english-number-words.js';
import { UnreadText } from './unread-text.js';
import { takeDates } from './written-dates.js';
import { takeNumbers } from './written-numbers.js';
import type { Unit } from './units.js';
import { takeTimes } from './written-times.js';

/**
 * The numbers, dates and times that a text states, in a form in which English and Chinese can be compared: `HK$25 million`
 * and 2,500萬港元 are both 25000000, `29 July` and 7月29日 the same day.
 */
export interface Figures {
  /** In digits, and in words where they count something. */
  readonly numbers: readonly Figure[];
  /** In words that may be a manner of speaking: a match for a number of another text, but never asked for themselves. */
  readonly words: readonly Quantity[];
  readonly dates: readonly WrittenDate[];
  readonly times: readonly Figure[];
}

/** What a number or a time may mean: `2 to 3 million` begins with 2 or with 2,000,000. */
export interface Quantity {
  readonly values: readonly number[];
  /** Null where none is plain to see. */
  readonly unit: Unit | null;
}

/** A quantity as it is written, with its unit. */
export interface Figure extends Quantity {
  readonly written: string;
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
  const words: Quantity[] = [];
  const mention = (...values: number[]): void => {
    words.push({ values, unit: null });
  };
  // "Around the clock" is a manner of speaking too.
  unread.take(/(?<![\d/])24\/7(?![\d/])|(?<!\d)7[x×*]24(?:小時)?/g, () => {
    mention(24, 7);
  });
  // In Chinese a plus sign belongs to a name: 產學研1+計劃.
  unread.take(/(\d+)\+(?=\p{Script=Han})/gu, ([, digits]) => {
    mention(Number(digits));
  });
  const dates = takeDates(unread);
  // 首季 and 上半年 have no number for 1st quarter and H1.
  unread.take(/\b(?:H[12]|1st|2nd)\b/g, ([written = '']) => {
    mention(Number(written.replace(/\D/g, '')));
  });
  const times = takeTimes(unread);
  unread.take(/\bmidnight\b|午夜|零時/gi, () => {
    mention(0, 24);
  });
  unread.take(/\bnoon\b|中午|正午/gi, () => {
    mention(12);
  });
  const numbers = [...takeNumbers(unread)];
  for (const { counts, mentions } of [takeEnglishNumberWords(unread), takeChineseNumerals(unread)]) {
    numbers.push(...counts);
    words.push(...mentions);
  }
  return { numbers, words, dates, times };
}
