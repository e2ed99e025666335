import type { IsoDate } from './article.js';

/** Whether a year, month and day exist together in the Gregorian calendar, in the years 1800–2199. */
function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < 1800 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  // JavaScript rolls 30 February over to March instead of refusing it.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10) as IsoDate;
}

/**
 * Reads `YYYY-MM-DD`, alone or followed by a time of day.
 *
 * @returns the date as written (its time zone is not applied: the publisher's day is the one readers know), or null when
 *   the text is not in this form or names a day that does not exist
 */
export function parseIsoDate(text: string): IsoDate | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    );
  return match === null ? null : isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, the last also with a time of day: of some sources no day is known.
 *
 * @returns as much of the date as is given, or null when it is in another form or does not exist
 */
export function parsePartialDate(text: string): string | null {
  const trimmed = text.trim();
  if (!/^\d{4}(?:-\d{2})?$/.test(trimmed)) return parseIsoDate(trimmed);
  const firstDay = trimmed.length === 'YYYY'.length ? `${trimmed}-01-01` : `${trimmed}-01`;
  return parseIsoDate(firstDay) === null ? null : trimmed;
}

/**
 * Reads a date as newspapers write it: `December 11, 2023`, `11 Dec 2023`, `2023年12月11日`, or ISO.
 *
 * @returns null when the text is anything else, or the day does not exist
 */
export function parseWrittenDate(text: string): IsoDate | null {
  const trimmed = text.trim();
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(trimmed);
  if (monthFirst) return isoDate(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(trimmed);
  if (dayFirst) return isoDate(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const chinese = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/.exec(trimmed);
  if (chinese) return isoDate(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]));
  return parseIsoDate(trimmed);
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1–12 for a month's name or the first letters of it, or 0, which no date has. */
function monthNumber(name = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}
