import { plainText } from '../passages/plain-text.js';
import { type ArticleTexts } from '../retrieval/article-texts.js';
import { successorOf } from '../retrieval/read-passage.js';
import { type IndexContents, spanAt } from '../search-index/index-contents.js';
import type { FullPassage, PassagePlace } from './engine.js';

/**
 * The passage around a place, whole.
 *
 * @returns null when the article is gone or no passage of it reaches the offset
 * @throws {ArticleChangedError} when the article is not the file that was indexed
 */
export async function readFullPassage(
  contents: IndexContents,
  texts: ArticleTexts,
  place: PassagePlace,
): Promise<FullPassage | null> {
  const number = contents.articles.findIndex(({ path }) => path === place.article);
  const article = contents.articles[number];
  if (article === undefined) return null;
  const { firstPassage, spans } = contents.offsets;
  for (let passage = firstPassage[number] ?? 0; passage < (firstPassage[number + 1] ?? 0); passage += 1) {
    const { start, end } = spanAt(spans, passage);
    const found = contents.passages[passage];
    if (place.offset < start || place.offset >= end || found === undefined) continue;
    const text = (await texts.textOf(article)).slice(start, end);
    const { headingPath, sources, attribution } = found;
    return {
      title: attribution?.title ?? article.title,
      section: headingPath
        .filter((heading) => heading !== attribution?.title)
        .map(plainText)
        .join(' › '),
      text: article.format === 'markdown' ? readableParagraphs(text) : text,
      language: article.language,
      url: attribution?.url ?? article.url ?? sources[0]?.url ?? article.sources[0]?.url ?? null,
      publisher: attribution === null ? article.publisher : attribution.publisher,
      publishedAt: attribution?.date ?? article.publishedAt,
      asOf: article.asOf,
      status: article.status,
      supersededBy: successorOf(contents, article)?.title ?? null,
      sources: attribution === null ? sources : [attribution],
    };
  }
  return null;
}

/** Paragraphs, list entries and table rows on lines of their own, each without markup. */
function readableParagraphs(markdown: string): string {
  return markdown
    .split(/\n(?=\s*(?:\n|[-*+] |\d{1,9}[.)] |\|))/)
    .map((block) => ({ bullet: /^\s*[-*+] /.test(block), text: plainText(block) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ bullet, text }) => (bullet ? `• ${text}` : text))
    .join('\n');
}
