import { times, wordsIn } from './number-words.js';

/**
 * The numbers and dates that a text states, in a form in which English and Chinese can be compared: `HK$25 million` and
 * 2,500萬港元 are both 25000000, `29 July` and 7月29日 both `7/29`.
 */
export interface Figures {
  /** Written in digits. Each entry holds what the writing may mean: `2 to 3 million` begins with 2 or with 2,000,000. */
  readonly numbers: readonly Figure[];
  /** Written in words, or in Chinese numerals: a match for digits of the other language, but never asked for itself. */
  readonly words: ReadonlySet<number>;
  /** `month/day` where a day is given, else `month`. */
  readonly days: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
}

/** One number as it is written, and the values that it may have. */
export interface Figure {
  readonly written: string;
  readonly values: readonly number[];
}

/** @param text - as readers see it, without links */
export function figuresOf(text: string): Figures {
  const days = new Set<string>();
  const years = new Set<string>();
  let rest = text
    .replace(/[，、]/g, ', ')
    .normalize('NFKC')
    .replace(/[‐‑–—]/g, '-');
  /** Keeps what a pattern finds and takes it out of the text, unless the keeper says that it is something else. */
  const take = (pattern: RegExp, keep: (match: readonly (string | undefined)[]) => unknown): void => {
    rest = rest.replace(pattern, (...match: (string | undefined)[]) =>
      keep(match.slice(0, -2)) === false ? (match[0] ?? '') : ' ',
    );
  };
  // The years go first where they stand with a month, so that "July 2025" is not a number; "2025-26" is two years.
  take(/(?<!\d)((?:19|20)\d\d) ?[-/至] ?(?:20)?(\d\d)(?!\d)/g, ([, from = '', to = '']) => {
    // "2025-26" is a budget year; "2025-05" is a month.
    if ((Number(from) + 1) % 100 !== Number(to)) return false;
    return years.add(from).add(String(Number(from) + 1));
  });
  take(
    /(\d{1,2})月(\d{1,2})日?(?: ?(?:[至到及和或-]|, ) ?(\d{1,2})日)?/g,
    ([, month = '', day = '', other]) => {
      days.add(`${month}/${day}`);
      if (other !== undefined) days.add(`${month}/${other}`);
    },
  );
  take(ENGLISH_DAYS, ([, day = '', other, month = '']) => {
    days.add(`${monthNumber(month)}/${Number(day)}`);
    if (other !== undefined) days.add(`${monthNumber(month)}/${Number(other)}`);
  });
  take(new RegExp(String.raw`\b(${MONTH})\.? (\d{1,2})(?!\d)`, 'g'), ([, month = '', day = '']) => {
    days.add(`${monthNumber(month)}/${Number(day)}`);
  });
  take(/(\d{1,2})(?: ?(?:[至到及和或-]|, ) ?(\d{1,2}))?月/g, ([, month = '', other]) => {
    days.add(month);
    if (other !== undefined) days.add(other);
  });
  take(new RegExp(String.raw`\b(?:${MONTH})\b(?=[ ,.;:)/-]|$)`, 'g'), ([month = '']) =>
    days.add(String(monthNumber(month))),
  );
  take(/(?<!\d|\d[.,])((?:19|20)\d\d)(?!\d|,\d{3}|\.\d|%| ?[萬億])/g, ([, year = '']) => years.add(year));
  return { numbers: numbersIn(rest), words: wordsIn(rest), days, years };
}

const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const MONTH = `(?:${MONTHS})`;
const ENGLISH_DAYS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.]|\p{Lu}-)(\d{1,2})(?:st|nd|rd|th)?(?: ?(?:to|and|or|-) ?(\d{1,2})(?:st|nd|rd|th)?)? (?:of )?(${MONTH})\b`,
  'gu',
);

function monthNumber(name: string): number {
  return (
    'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(name.slice(0, 3).toLowerCase()) + 1
  );
}

const SCALE = String.raw`(?: ?(?:hundred|thousand|million|billion|trillion)\b| ?(?:萬億|千億|百億|千萬|百萬|十萬|億|萬|千|百|十)|(?:k|mn?|bn)\b)`;
const NUMBER = new RegExp(
  String.raw`((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(${SCALE})?(?:(?= ?(?:to|or|and|至|到|或|-|及) ?(?:HK\$|US\$|RMB)?\d[\d,.]*(${SCALE}))|)`,
  'gi',
);

function numbersIn(text: string): Figure[] {
  return [...text.matchAll(NUMBER)].map(([written, digits = '', scale, scaleOfNext]) => {
    const value = Number(digits.replaceAll(',', ''));
    const own = times(value, scale);
    return {
      written: written.trim(),
      values: scale === undefined && scaleOfNext !== undefined ? [own, times(value, scaleOfNext)] : [own],
    };
  });
}
