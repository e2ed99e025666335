import { parsePartialDate } from '../corpus/calendar-date.js';
import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { dateOfLabel } from './date-of-label.js';
import { fieldLine } from './field-line.js';
import type { HouseArticle } from './house-article.js';
import { missingFields } from './missing-fields.js';

/**
 * Dates that do not exist, sources newer than `asOf` (the article would know more than it says it does), and an `asOf`
 * that nothing in the article comes near. What a sentence says of the future is no concern of this check.
 */
export function checkDates({ article, sections, lineOf }: HouseArticle): CorpusProblem[] {
  // That it is missing is told of; the day of publication, which stands for it, is nowhere in the file as asOf.
  if (missingFields(article, ['asOf']).length > 0) return [];
  const { path, text, body, asOf, publishedAt, sources } = article;
  const problems: CorpusProblem[] = [];
  const report = (line: number | null, found: string, expected: string, remedy: string): void => {
    problems.push({ severity: 'error', file: path, line, found, expected, remedy });
  };
  if (asOf > publishedAt)
    report(
      fieldLine(article, 'asOf'),
      `asOf ${asOf}, after the day the article was written (${publishedAt})`,
      'asOf on that day or before',
      'Correct one of the two.',
    );
  for (const { url, date } of sources)
    if (date !== null && date > asOf)
      report(
        fieldLine(article, 'sources', url),
        `a source of ${date}, after asOf ${asOf}`,
        'asOf is the day of the newest source',
        `Set asOf: ${date}, here and in the translation.`,
      );
  const links = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.links));
  for (const link of links) {
    const line = lineOf(link.at);
    const written = dateOfLabel(link.label);
    if (written !== null) {
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
  const dates = [...sources.map(({ date }) => date), ...links.map(({ label }) => dateOfLabel(label))].filter(
    (date) => date !== null,
  );
  if (
    dates.length > 0 &&
    !dates.some((date) => reaches(date, asOf)) &&
    !namesMonth(text.slice(body.start), asOf)
  )
    report(
      fieldLine(article, 'asOf'),
      `asOf ${asOf}, later than every source (the newest is of ${dates.sort().at(-1) ?? ''}), in a month that no sentence names`,
      'asOf is the day of the newest source',
      'Correct it, or say in a sentence what was known then.',
    );
  return problems;
}

/** Whether a source is of a day's month or later. The day of many sources is not known, so that they have the month's first. */
function reaches(date: string, day: string): boolean {
  return date.slice(0, 7) >= day.slice(0, date.length).slice(0, 7);
}

/** Whether prose names the month of a day: a register has no date of its own but the day on which it was read. */
function namesMonth(prose: string, day: string): boolean {
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return ['en-GB', 'zh-Hant-HK'].some((locale) =>
    prose.includes(new Date(day).toLocaleDateString(locale, month)),
  );
}
