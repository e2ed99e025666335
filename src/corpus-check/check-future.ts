import type { IsoDate } from '../corpus/article.js';
import type { CorpusProblem } from '../corpus/corpus-problem.js';
import { fieldLine } from './field-line.js';
import type { HouseArticle } from './house-article.js';

/**
 * Years after today from which on a date is a slip of the pen. An article may be written for a day to come, and the clock
 * of a machine be slow; a rule may be announced long before it takes effect.
 */
const TOO_FAR_IN_YEARS = { publishedDateTime: 2, asOf: 2, effectiveDate: 10 };

/** Dates of the front matter that lie too far ahead to be meant. */
export function checkFuture({ article }: HouseArticle, today: IsoDate): CorpusProblem[] {
  const { path, publishedAt, asOf, effectiveDate } = article;
  const dates = { publishedDateTime: publishedAt, asOf, effectiveDate };
  return Object.entries(TOO_FAR_IN_YEARS).flatMap(([field, years]): CorpusProblem[] => {
    const date = dates[field as keyof typeof dates];
    const line = fieldLine(article, field);
    const latest = `${Number(today.slice(0, 4)) + years}${today.slice(4)}`;
    // A date that is not written is another's.
    if (date === null || line === null || date <= latest) return [];
    return [
      {
        severity: 'error',
        file: path,
        line,
        found: `${field} ${date}, more than ${years} years from today (${today})`,
        expected: 'a day that is meant',
        remedy: 'Correct the date.',
      },
    ];
  });
}
