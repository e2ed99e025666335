import { isMap, isScalar, type YAMLMap } from 'yaml';
import { detectLanguage } from '../language/detect-language.js';
import { LANGUAGES } from '../language/language.js';
import {
  type Article,
  ARTICLE_STATUSES,
  type ArticlePath,
  type AuthoredQuestion,
  type QuotableField,
  type Source,
} from './article.js';
import { ArticleRefusedError, type CorpusProblem } from './corpus-problem.js';
import { readFrontMatter } from './front-matter.js';
import { FrontMatterReader } from './front-matter-reader.js';

/** An article, or a draft that nobody may see, and what is odd about it. */
export interface ParsedArticle {
  readonly article: Article | null;
  readonly warnings: readonly CorpusProblem[];
}

/** Fields of news sites and of our own. Any other name is probably a slip of the pen. */
const KNOWN_FIELDS = new Set(
  `title excerpt category publishedDateTime originalUrl webUrl type quality heat published provider topics images related
  secured lang asOf effectiveDate status supersedes translationOf sources questions draft`.split(/\s+/),
);

/**
 * A Markdown file with front matter → an article. `secured` (a body that its site encrypted) is never read; `published:
 * false` is the site's own state and hides nothing; `draft: true` hides the article.
 *
 * @throws {ArticleRefusedError} with everything that is wrong
 */
export function parseMarkdownArticle(path: ArticlePath, text: string): ParsedArticle {
  const frontMatter = readFrontMatter(path, text);
  if (frontMatter === null) {
    throw new ArticleRefusedError([
      {
        severity: 'error',
        file: path,
        line: 1,
        found: 'no front matter',
        expected: '--- and the fields title and publishedDateTime',
        remedy: 'Add them, or rename the file to .txt if its first line is its title.',
      },
    ]);
  }
  const reader = new FrontMatterReader(path, text, frontMatter);
  const draft = reader.flag('draft');
  const body = text.slice(frontMatter.bodyStart);
  const title = reader.textOf('title') ?? /^#[ \t]+(.+?)[ \t#]*$/m.exec(body)?.[1] ?? null;
  if (title === null) reader.report(null, 'no title', 'a title', 'Add title: "…" to the front matter.');
  const publishedAt = reader.date('publishedDateTime');
  if (publishedAt === null && reader.textOf('publishedDateTime') === null) {
    reader.report(
      null,
      'no publishedDateTime',
      'the day the article was published',
      'Add publishedDateTime: YYYY-MM-DD.',
    );
  }
  for (const name of reader.fieldNames()) {
    if (!KNOWN_FIELDS.has(name)) {
      reader.report(
        reader.nodeOf(name),
        `a field "${name.slice(0, 40)}"`,
        'a field of docs/writing-articles.md',
        'It is ignored; correct its name or remove it.',
        'warning',
      );
    }
  }
  const provider = reader.nodeOf('provider');
  const article = {
    path,
    format: 'markdown' as const,
    text,
    body: { start: frontMatter.bodyStart, end: text.length },
    title: title ?? '',
    language: reader.word('lang', LANGUAGES) ?? detectLanguage(`${title ?? ''} ${body.slice(0, 2000)}`),
    publisher: isMap(provider)
      ? (reader.textOf('name', provider) ?? reader.textOf('domain', provider))
      : null,
    asOf: reader.date('asOf'),
    effectiveDate: reader.date('effectiveDate'),
    status: reader.word('status', ARTICLE_STATUSES) ?? ('historical' as const),
    url: reader.url('webUrl') ?? reader.url('originalUrl'),
    topics: reader.texts('topics'),
    sources: readSources(reader),
    questions: readQuestions(reader, body),
    quotableFields: readQuotableFields(reader),
    supersedes: reader.texts('supersedes'),
    translationOf: reader.textOf('translationOf'),
  };
  const errors = reader.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0 || publishedAt === null) throw new ArticleRefusedError(reader.problems);
  if (draft) return { article: null, warnings: [] };
  return {
    article: { ...article, publishedAt, asOf: article.asOf ?? publishedAt },
    warnings: reader.problems,
  };
}

function readSources(reader: FrontMatterReader): Source[] {
  return reader.items('sources').flatMap((item) => {
    if (isScalar(item) && typeof item.value === 'string') {
      return [{ title: item.value, publisher: null, url: item.value, date: null }];
    }
    const map = isMap(item) ? item : null;
    const url = map === null ? null : reader.url('url', map);
    if (map === null || url === null) {
      reader.report(item, 'a source without an address', 'title, publisher, url and date', 'Add its url.');
      return [];
    }
    return [
      {
        title: reader.textOf('title', map) ?? url,
        publisher: reader.textOf('publisher', map),
        url,
        date: reader.textOf('date', map)?.slice(0, 10) ?? null,
      },
    ];
  });
}

function readQuestions(reader: FrontMatterReader, body: string): AuthoredQuestion[] {
  const headings = new Set(
    [...body.matchAll(/^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*\r?$/gm)].map((match) => match[1]),
  );
  return reader.items('questions').flatMap((item) => {
    const question = isMap(item)
      ? reader.textOf('question', item)
      : isScalar(item)
        ? String(item.value ?? '')
        : null;
    if (question === null || question.trim() === '') {
      reader.report(
        item,
        'a question without text',
        'question and section',
        'Write the question or remove the entry.',
      );
      return [];
    }
    const section = isMap(item) ? reader.textOf('section', item) : null;
    if (section !== null && !headings.has(section)) {
      reader.report(
        item,
        `a question for the section "${section.slice(0, 60)}", which is not there`,
        'a heading of this article',
        'Copy the heading exactly; until then the question counts for the whole article.',
        'warning',
      );
      return [{ question, section: null }];
    }
    return [{ question, section }];
  });
}

/** The excerpt, and titles and excerpts of related items, each of which is a report of its own publisher and day. */
function readQuotableFields(reader: FrontMatterReader): QuotableField[] {
  const fields: QuotableField[] = [];
  const excerpt = reader.spanOf('excerpt');
  if (excerpt !== null) fields.push({ span: excerpt, headingPath: [], attribution: null });
  for (const item of reader.items('related')) {
    if (!isMap(item)) continue;
    const attribution = relatedSource(reader, item);
    if (attribution === null) continue;
    for (const name of ['title', 'excerpt']) {
      const span = reader.spanOf(name, item);
      if (span !== null) fields.push({ span, headingPath: [attribution.title], attribution });
    }
  }
  return fields;
}

function relatedSource(reader: FrontMatterReader, item: YAMLMap): Source | null {
  const title = reader.textOf('title', item);
  const url = reader.url('webUrl', item) ?? reader.url('originalUrl', item);
  if (title === null || url === null) return null;
  const provider = item.get('provider', true);
  const publisher = isMap(provider)
    ? (reader.textOf('name', provider) ?? reader.textOf('domain', provider))
    : null;
  return { title, publisher, url, date: reader.date('publishedDateTime', item) };
}
