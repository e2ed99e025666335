import type { WrittenDate } from './figures.js';

/** One way of writing dates. */
interface DateForm {
  readonly pattern: RegExp;
  /** From the groups of a match; none when it is no date after all. */
  readonly read: (groups: readonly string[]) => WrittenDate[];
  /** English dates that share a year say it with the last of them, Chinese ones with the first. */
  readonly isEnglish?: true;
}

const YEAR = String.raw`(?:19|20)\d\d`;
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const JOINED = String.raw` ?(?:to|and|or|[至到及和或/-]|,(?: and)?) ?`;
const NTH = '(?:st|nd|rd|th)?';

/** In the order in which they are tried. What is written in none of these ways is no date. */
export const DATE_FORMS: readonly DateForm[] = [
  {
    // 2025-26 and 2025至26 are two years, 2020-25 as well; 2025-05 is a month.
    pattern: new RegExp(String.raw`(?<!\d)(${YEAR}) ?[-/至] ?(?:20)?(\d\d)(?![\d月%]|[-,.]\d)`, 'g'),
    read: ([, from = '', to = '']) => {
      const last = Number(from.slice(0, 2) + to);
      const isSpan = last === Number(from) + 1 || (last > Number(from) && Number(to) > 12);
      return isSpan ? [dateOf(from), dateOf(String(last))] : [];
    },
  },
  {
    pattern: new RegExp(String.raw`(?<![\d-])(${YEAR})-(0[1-9]|1[0-2])(?:-(\d\d))?(?![\d-])`, 'g'),
    read: ([, year, month, day]) => [dateOf(year, Number(month), day)],
  },
  {
    pattern: new RegExp(
      String.raw`(?:(${YEAR})年)?(\d{1,2})月(\d{1,2}(?:日?${JOINED}\d{1,2}(?=日))*)日`,
      'g',
    ),
    read: ([, year, month, days = '']) => numbersIn(days).map((day) => dateOf(year, Number(month), day)),
  },
  {
    pattern: new RegExp(String.raw`(?:(${YEAR})年)?(?<!\d)(\d{1,2}(?:月?${JOINED}\d{1,2}(?=月))*)月`, 'g'),
    read: ([, year, months = '']) => numbersIn(months).map((month) => dateOf(year, Number(month))),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.$]|[\d\p{Lu}][-,])(\d{1,2}${NTH}(?:${JOINED}\d{1,2}${NTH})*) (?:of )?(${MONTH})\b\.?(?:,? (${YEAR})(?!\d))?`,
      'gu',
    ),
    isEnglish: true,
    read: ([, days = '', month, year]) => numbersIn(days).map((day) => dateOf(year, monthNumber(month), day)),
  },
  {
    pattern: new RegExp(
      String.raw`\b(${MONTH})\.? (\d{1,2})${NTH}(?![\d:%]|[,.]\d)(?:,? (${YEAR})(?!\d))?`,
      'g',
    ),
    isEnglish: true,
    read: ([, month, day, year]) => [dateOf(year, monthNumber(month), day)],
  },
  {
    pattern: new RegExp(String.raw`\b(${MONTH})\b\.?(?: of)?,? (${YEAR})(?!\d)`, 'g'),
    isEnglish: true,
    read: ([, month, year]) => [dateOf(year, monthNumber(month))],
  },
  {
    // "May" asks, or allows, where it opens a sentence.
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?!(?<=^|[.?!·] )May )(${MONTH})(?=[ ,.;:)/?-]|$)`, 'gu'),
    isEnglish: true,
    read: ([, month]) => [dateOf('', monthNumber(month))],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d|\d[.,]|\$ ?)(${YEAR})(?:年|(?!\d|,\d{3}|\.\d|%| ?[萬億]| (?:million|billion)))`,
      'g',
    ),
    read: ([, year]) => [dateOf(year)],
  },
];

function dateOf(year = '', month: number | null = null, day = ''): WrittenDate {
  return { year: year === '' ? null : Number(year), month, day: day === '' ? null : Number(day) };
}

function numbersIn(list: string): string[] {
  return list.match(/\d+/g) ?? [];
}

function monthNumber(name = ''): number {
  return (
    'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(name.slice(0, 3).toLowerCase()) + 1
  );
}
