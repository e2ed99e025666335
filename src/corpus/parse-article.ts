import type { ArticlePath } from './article.js';
import type { CorpusProblem } from './corpus-problem.js';
import { decodeArticle } from './decode-article.js';
import { type ParsedArticle, parseMarkdownArticle } from './parse-markdown-article.js';
import { parsePlainTextArticle } from './parse-plain-text-article.js';

/**
 * The bytes of one article file → an article. What it is, its first line says, not its name: front matter is how news
 * sites export Markdown, also into files called `.txt`. Only a `.md` file is refused for having none.
 *
 * @throws {ArticleRefusedError} with everything that is wrong with the file
 */
export function parseArticle(path: ArticlePath, bytes: Uint8Array): ParsedArticle {
  const { text, warnings } = decodeArticle(path, bytes);
  const parsed: ParsedArticle =
    /^\uFEFF?---(?!-)/.test(text) || path.toLowerCase().endsWith('.md')
      ? parseMarkdownArticle(path, text)
      : { article: parsePlainTextArticle(path, text), warnings: [] };
  const { article } = parsed;
  const all: CorpusProblem[] = [...warnings, ...parsed.warnings];
  if (
    article !== null &&
    article.quotableFields.length === 0 &&
    article.text.slice(article.body.start).trim() === ''
  ) {
    all.push({
      severity: 'warning',
      file: path,
      line: null,
      found: 'no text below the title',
      expected: 'an excerpt or paragraphs',
      remedy: 'Nothing in it can be quoted; add some text.',
    });
  }
  return { article, warnings: all };
}
