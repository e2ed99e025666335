import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { isReachable } from './check-links.js';
import { fieldLine } from './field-line.js';
import type { HouseArticle } from './house-article.js';
import { missingFields } from './missing-fields.js';

/** Fields that every article of the house has. `sources` and `questions` are missed where they are looked at. */
const REQUIRED = [
  'title',
  'excerpt',
  'category',
  'type',
  'lang',
  'publishedDateTime',
  'asOf',
  'status',
  'provider',
  'topics',
] as const;

/** What is wrong with the front matter as it is written: fields that are missing, sources in part, curly quotation marks. */
export function checkFields({ article, lineOf }: HouseArticle): CorpusProblem[] {
  const problems: CorpusProblem[] = [];
  const report = (line: number | null, found: string, expected: string, remedy: string): void => {
    problems.push({ severity: 'error', file: article.path, line, found, expected, remedy });
  };
  const missing = missingFields(article, REQUIRED);
  if (missing.length > 0)
    report(
      1,
      `front matter without ${missing.join(', ')}`,
      'all fields of corpus/README.md that an article has',
      'Add them as the other articles have them.',
    );
  const seen = new Set<string>();
  for (const { url, title, publisher } of article.sources) {
    const line = fieldLine(article, 'sources', url);
    if (!isReachable(url))
      report(line, `the source address ${quoteValue(url)}`, 'https://…', 'Copy the address from the source.');
    const lacking = [...(title === url ? ['title'] : []), ...(publisher === null ? ['publisher'] : [])];
    if (lacking.length > 0)
      report(
        line,
        `the source ${quoteValue(url)} without ${lacking.join(' and ')}`,
        'title, publisher, url and, where it is known, date',
        'Add what is missing.',
      );
    if (seen.has(url))
      report(line, `the source ${quoteValue(url)} a second time`, 'each source once', 'Remove one.');
    seen.add(url);
  }
  const [curly, ...more] = article.text.slice(0, article.body.start).matchAll(CURLY_VALUE);
  if (curly !== undefined)
    report(
      lineOf(curly.index + curly[0].search(/\S/)),
      `the value ${quoteValue(curly[1] ?? '')}${more.length === 0 ? '' : ` and ${more.length} more`} in curly quotation marks`,
      'straight ones: "…"',
      'Replace them: YAML takes curly ones for part of the value.',
    );
  return problems;
}

/** A value, of a field or in a list, that begins with a curly quotation mark and has no straight one around it. */
const CURLY_VALUE = /^[ \t]*(?:- )?[ \t]*(?:[\w-]+:[ \t]+|(?<=- ))([“”„‟][^\r\n]*)/gm;
