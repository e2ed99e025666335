import { lineAt } from '../corpus/corpus-problem.js';
import { plainText } from '../passages/plain-text.js';
import { fieldLine } from './field-line.js';
import { type Figures, figuresOf } from './figures/figures.js';
import type { HouseArticle, Section } from './house-article.js';

/** What a reader may be shown alone, and so has to be the same in both languages: a sentence, a row, a heading, a title. */
export interface Statement {
  /** In the file, from 1. */
  readonly line: number | null;
  /** As readers see it. */
  readonly text: string;
  readonly figures: Figures;
  /** Address and date of each source, in order. */
  readonly links: readonly string[];
}

/** The sentences and rows of a section, in order. */
export function statementsIn({ article: { text } }: HouseArticle, { blocks }: Section): Statement[] {
  return blocks.flatMap(({ sentences, links }) =>
    sentences.map(({ start, end }) =>
      statement(
        plainText(text.slice(start, end)),
        lineAt(text, start),
        links
          .filter(({ at }) => start <= at && at < end)
          .map(({ url, label }) => sourceName(url, /\d{4}(?:-\d{2})*$/.exec(label)?.[0] ?? null)),
      ),
    ),
  );
}

/** The title, the excerpt (an empty text where there is none to show) and the headings of the sections. */
export function headlinesOf({ article, sections }: HouseArticle): Statement[] {
  const { text, title, quotableFields } = article;
  const excerpt = quotableFields.find(({ attribution }) => attribution === null);
  return [
    statement(title, fieldLine(article, 'title')),
    statement(
      excerpt === undefined ? '' : plainText(text.slice(excerpt.span.start, excerpt.span.end)),
      fieldLine(article, 'excerpt'),
    ),
    ...sections.map(({ heading, line }) => statement(heading, line)),
  ];
}

/** How a source is compared, and named in a problem. */
export function sourceName(url: string, date: string | null): string {
  return date === null ? url : `${url} ${date}`;
}

function statement(text: string, line: number | null, links: readonly string[] = []): Statement {
  return { line, text, figures: figuresOf(text), links };
}
