import type { Article } from '../corpus/article.js';
import { FrontMatterReader } from '../corpus/front-matter-reader.js';
import { readFrontMatter } from '../corpus/front-matter.js';
import { plainText } from '../passages/plain-text.js';
import { MAX_SECTION_CHARACTERS } from './check-form.js';
import { fieldLine } from './field-line.js';
import { type Figures, figuresOf } from './figures/figures.js';
import type { HouseArticle, Section } from './house-article.js';

/** Words that a reader may be shown. */
export interface Words {
  /** In the file, from 1. */
  readonly line: number | null;
  /** As readers see it. */
  readonly text: string;
}

/** What a reader may be shown alone, and so has to be the same in both languages: a sentence, a row, a heading, a title. */
export interface Statement extends Words {
  readonly figures: Figures;
  /** Address and date of each source, in order. */
  readonly links: readonly string[];
}

/** The sentences and rows of a section, in order. */
export function statementsIn({ article: { text }, lineOf }: HouseArticle, { blocks }: Section): Statement[] {
  return blocks.flatMap(({ sentences, links }) =>
    sentences.map(({ start, end }) =>
      statement(
        plainText(text.slice(start, end)),
        lineOf(start),
        links
          .filter(({ at }) => start <= at && at < end)
          .map(({ url, label }) => sourceName(url, /\d{4}(?:-\d{2})*$/.exec(label)?.[0] ?? null)),
      ),
    ),
  );
}

/** The title, the excerpt (an empty text where there is none) and the headings of the sections. */
export function headlinesOf({ article, sections }: HouseArticle): Statement[] {
  return [
    statement(article.title, fieldLine(article, 'title')),
    statement(plainText(excerptOf(article)), fieldLine(article, 'excerpt')),
    ...sections.map(({ heading, line }) => statement(heading, line)),
  ];
}

/** The headings of the sections, with all links below each. */
export function headingsOf({ sections }: HouseArticle): Statement[] {
  return sections.map(({ heading, line, blocks }) =>
    statement(
      heading,
      line,
      blocks.flatMap(({ links }) => links.map(({ url }) => url)),
    ),
  );
}

function excerptOf(article: Article): string {
  const { path, text, quotableFields } = article;
  const quotable = quotableFields.find(({ attribution }) => attribution === null);
  if (quotable !== undefined) return text.slice(quotable.span.start, quotable.span.end);
  // One that is folded, or has escapes, stands nowhere in the file as it reads.
  const frontMatter = fieldLine(article, 'excerpt') === null ? null : readFrontMatter(path, text);
  return frontMatter === null ? '' : (new FrontMatterReader(path, text, frontMatter).string('excerpt') ?? '');
}

/** Names that readers see around the statements: labels of links, titles and publishers of sources, topics. */
export function labelsOf({ article, lineOf, sections }: HouseArticle): Words[] {
  const { sources, topics } = article;
  const links = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.links));
  const named = (field: string, text: string): Words => ({ text, line: fieldLine(article, field, text) });
  return [
    ...topics.map((topic) => named('topics', topic)),
    ...sources.flatMap(({ title, publisher }) => [
      named('sources', title),
      ...(publisher === null ? [] : [named('sources', publisher)]),
    ]),
    ...links.map(({ at, label }) => ({ text: label, line: lineOf(at) })),
  ];
}

/** How a source is compared, and named in a problem. */
export function sourceName(url: string, date: string | null): string {
  return date === null ? url : `${url} ${date}`;
}

function statement(text: string, line: number | null, links: readonly string[] = []): Statement {
  // A whole section is no longer than that; of a longer statement the start is enough to tell it from others.
  return { line, text, figures: figuresOf(text.slice(0, MAX_SECTION_CHARACTERS)), links };
}
