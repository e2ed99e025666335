import { parsePartialDate } from '../corpus/calendar-date.js';
import { type CorpusProblem, lineAt, quoteValue } from '../corpus/corpus-problem.js';
import type { HouseArticle } from './house-article.js';

/**
 * Dates that do not exist, and sources newer than `asOf`: the article would know more than it says it does. What a sentence
 * says of the future is no concern of this check.
 */
export function checkDates({ article, sections }: HouseArticle): CorpusProblem[] {
  const { path, text, asOf, publishedAt, sources } = article;
  const problems: CorpusProblem[] = [];
  const report = (line: number | null, found: string, expected: string, remedy: string): void => {
    problems.push({ severity: 'error', file: path, line, found, expected, remedy });
  };
  if (asOf > publishedAt)
    report(
      lineOf(text, 'asOf:'),
      `asOf ${asOf}, after the day the article was written (${publishedAt})`,
      'asOf on that day or before',
      'Correct one of the two.',
    );
  for (const { url, date } of sources)
    if (date !== null && date > asOf)
      report(
        lineOf(text, url),
        `a source of ${date}, after asOf ${asOf}`,
        'asOf is the day of the newest source',
        `Set asOf: ${date}, here and in the translation.`,
      );
  for (const link of sections.flatMap(({ blocks }) => blocks.flatMap(({ links }) => links))) {
    const line = lineAt(text, link.at);
    for (const [written] of link.label.matchAll(/\b\d{4}-\d{1,2}(?:-\d{1,2})?$/g)) {
      const date = parsePartialDate(written);
      if (date === null)
        report(
          line,
          `the date ${quoteValue(written)} in a link`,
          'YYYY-MM-DD or YYYY-MM, a day that exists',
          'Correct it.',
        );
      else if (date > asOf)
        report(
          line,
          `a link of ${date}, after asOf ${asOf}`,
          'asOf is the day of the newest source',
          `Set asOf: ${date}, here and in the translation.`,
        );
    }
  }
  return problems;
}

function lineOf(text: string, part: string): number | null {
  const at = text.indexOf(part);
  return at === -1 ? null : lineAt(text, at);
}
