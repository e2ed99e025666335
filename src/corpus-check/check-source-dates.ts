import type { CorpusProblem } from '../corpus/corpus-problem.js';
import { dateOfLabel } from './date-of-label.js';
import { fieldLine } from './field-line.js';
import type { HouseArticle } from './house-article.js';

/**
 * Whether `sources` date a document as the labels of its links do. A member sees the one under an answer and the other in its
 * text, and a day in `sources` that no label has is mostly the first of a month of which nobody knows the day.
 */
export function checkSourceDates({ article, sections }: HouseArticle): CorpusProblem[] {
  const links = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.links));
  return article.sources.flatMap(({ url, date }): CorpusProblem[] => {
    const labels = links.filter((link) => link.url === url).map(({ label }) => dateOfLabel(label));
    // A register has a label for each day on which it was read.
    if (labels.length === 0 || labels.includes(date)) return [];
    const written = labels[0] ?? null;
    return [
      {
        severity: 'error',
        file: article.path,
        line: fieldLine(article, 'sources', url),
        found: `${date ?? 'no date'} for ${url} in sources, ${written ?? 'undated'} in the label of its link`,
        expected: 'the same date in both, as much of it as the document shows',
        remedy: written === null ? 'Leave date out.' : `Write date: "${written}", or correct the labels.`,
      },
    ];
  });
}
