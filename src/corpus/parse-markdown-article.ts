import { detectLanguage } from '../language/detect-language.js';
import { LANGUAGES } from '../language/language.js';
import { type Article, ARTICLE_STATUSES, type ArticlePath, MAX_TITLE_LENGTH } from './article.js';
import { ArticleRefusedError, type CorpusProblem } from './corpus-problem.js';
import { findExcessiveMarkup } from './excessive-markup.js';
import { readFrontMatter } from './front-matter.js';
import { FrontMatterReader } from './front-matter-reader.js';
import { titleHeading } from './heading-texts.js';
import { readQuestions } from './questions-field.js';
import { readPublisher, readQuotableFields } from './quotable-fields.js';
import { readSources } from './sources-field.js';

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
    return refuse(
      path,
      1,
      'no front matter',
      '--- and the fields title and publishedDateTime',
      'Add them, or rename the file to .txt if its first line is its title.',
    );
  }
  const { bodyStart } = frontMatter;
  const excess = findExcessiveMarkup(text, bodyStart);
  if (excess !== null) return refuse(path, excess.line, excess.found, excess.expected, excess.remedy);

  const reader = new FrontMatterReader(path, text, frontMatter);
  reportUnknownFields(reader);
  const draft = reader.flag('draft');
  const body = text.slice(bodyStart);
  const title = readTitle(reader, body);
  const publishedAt = reader.date('publishedDateTime');
  if (publishedAt === null && reader.isMissing('publishedDateTime')) {
    reader.report(
      null,
      'no publishedDateTime',
      'the day the article was published',
      'Add publishedDateTime: YYYY-MM-DD.',
    );
  }
  const article = {
    path,
    format: 'markdown' as const,
    text,
    body: { start: bodyStart, end: text.length },
    title,
    language: reader.word('lang', LANGUAGES) ?? detectLanguage(`${title} ${body.slice(0, 2000)}`),
    publisher: readPublisher(reader),
    asOf: reader.date('asOf'),
    effectiveDate: reader.date('effectiveDate'),
    status: reader.word('status', ARTICLE_STATUSES) ?? ('historical' as const),
    url: reader.url('webUrl') ?? reader.url('originalUrl'),
    topics: reader.strings('topics'),
    sources: readSources(reader),
    questions: readQuestions(reader, body),
    quotableFields: readQuotableFields(reader, body.trim() === ''),
    supersedes: reader.strings('supersedes'),
    translationOf: reader.string('translationOf'),
  };
  const problems = reader.problems.toArray();
  if (reader.problems.hasErrors || publishedAt === null) throw new ArticleRefusedError(problems);
  if (draft) return { article: null, warnings: [] };
  return { article: { ...article, publishedAt, asOf: article.asOf ?? publishedAt }, warnings: problems };
}

/** The field, or the first heading of the first level. */
function readTitle(reader: FrontMatterReader, body: string): string {
  const title = reader.string('title') ?? titleHeading(body) ?? '';
  if (title === '' && reader.isMissing('title'))
    reader.report(null, 'no title', 'a title', 'Add title: "…" to the front matter.');
  if (title.length > MAX_TITLE_LENGTH) {
    reader.report(
      reader.node('title'),
      `a title of ${title.length} characters`,
      `at most ${MAX_TITLE_LENGTH}`,
      'Write the matter in 4–12 words.',
    );
  }
  return title;
}

function reportUnknownFields(reader: FrontMatterReader): void {
  for (const { name, node } of reader.fieldNames()) {
    if (KNOWN_FIELDS.has(name)) continue;
    if (name.toLowerCase() === 'draft') {
      // Ignoring this one would publish what its author wants hidden.
      reader.report(node, `a field "${name}"`, 'draft', 'Write draft in small letters.');
      continue;
    }
    reader.report(
      node,
      `a field "${name.slice(0, 40)}"`,
      'a field of corpus/README.md',
      'It is ignored; correct its name or remove it.',
      'warning',
    );
  }
}

function refuse(file: string, line: number, found: string, expected: string, remedy: string): never {
  throw new ArticleRefusedError([{ severity: 'error', file, line, found, expected, remedy }]);
}
