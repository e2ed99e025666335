import type { Article, ArticlePath } from '../../src/corpus/article.js';
import { ArticleRefusedError, type CorpusProblem } from '../../src/corpus/corpus-problem.js';
import { parseArticle } from '../../src/corpus/parse-article.js';

/** Front matter that nothing is wrong with, on the first four lines. */
export const FRONT_MATTER = '---\ntitle: Sandbox rules\npublishedDateTime: 2025-03-01\n---\n';

/** The two lines that a plain-text article needs, and a blank one. */
export const TITLE_AND_DATE = 'Sandbox rules\nby March 1, 2025\n\n';

/** Parses a file that has to be an article. */
export function article(text: string, path = 'article.md'): Article {
  const { article: parsed } = parseArticle(path as ArticlePath, Buffer.from(text));
  if (parsed === null) throw new Error('found a draft, expected an article');
  return parsed;
}

/** A Markdown article with the given prose. */
export function markdown(body: string): Article {
  return article(`${FRONT_MATTER}${body}`);
}

/** Everything that is wrong with a file, or odd about it. */
export function problemsOf(file: string | Uint8Array, path = 'article.md'): readonly CorpusProblem[] {
  try {
    return parseArticle(path as ArticlePath, Buffer.from(file)).warnings;
  } catch (error) {
    if (error instanceof ArticleRefusedError) return error.problems;
    throw error;
  }
}
