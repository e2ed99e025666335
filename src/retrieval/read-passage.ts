import { plainText } from '../passages/plain-text.js';
import {
  articleOfPassage,
  type IndexContents,
  type IndexedArticle,
  spanAt,
} from '../search-index/index-contents.js';
import type { ArticleTexts } from './article-texts.js';
import type { RetrievedPassage, RetrievedSentence } from './retrieved-passage.js';

/** What ranking says of a passage before its text is read. */
export type RankedPassage = Pick<RetrievedPassage, 'scores' | 'score' | 'ranks'>;

/**
 * A ranked passage with the text of its sentences, and how similar each is to the question.
 *
 * @param vector - the question's embedding, unit length
 * @throws {ArticleChangedError} when the article is not the file that was indexed
 */
export async function readPassage(
  contents: IndexContents,
  texts: ArticleTexts,
  vector: Float32Array,
  ranked: RankedPassage,
): Promise<RetrievedPassage> {
  const { offsets } = contents;
  const number = ranked.scores.passage;
  const article = articleAt(contents, number);
  const text = await texts.textOf(article);
  const sentences: RetrievedSentence[] = [];
  for (
    let sentence = offsets.firstSentence[number] ?? 0;
    sentence < (offsets.firstSentence[number + 1] ?? 0);
    sentence += 1
  ) {
    const span = spanAt(offsets.sentenceSpans, sentence);
    const quote = text.slice(span.start, span.end);
    const readable = article.format === 'markdown' ? plainText(quote) : quote.replace(/\s+/g, ' ');
    // A link to a source that stands alone leaves nothing to read.
    if (!/[\p{L}\p{N}]/u.test(readable)) continue;
    sentences.push({
      span,
      quote,
      text: readable,
      similarity: sentenceSimilarity(contents, sentence, vector),
      isTableRow: article.format === 'markdown' && /^\s*\|/.test(quote),
    });
  }
  const { headingPath, sources, attribution } = contents.passages[number] ?? {
    headingPath: [],
    sources: [],
    attribution: null,
  };
  const passageSpan = spanAt(offsets.spans, number);
  const context = [article.title, ...headingPath].join(' — ');
  return {
    number,
    article,
    supersededBy: successorOf(contents, article),
    headingPath,
    context,
    span: passageSpan,
    text: text.slice(passageSpan.start, passageSpan.end),
    sources,
    attribution,
    sentences,
    ...ranked,
  };
}

function sentenceSimilarity(
  { sentenceVectors, dimension }: IndexContents,
  sentence: number,
  vector: Float32Array,
): number {
  let sum = 0;
  for (let at = 0; at < dimension; at += 1)
    sum += (sentenceVectors[sentence * dimension + at] ?? 0) * (vector[at] ?? 0);
  return sum / 127;
}

/** The article that says it supersedes this one; of two translations the one in the same language. */
export function successorOf(
  { articles }: IndexContents,
  { path, language, status }: IndexedArticle,
): IndexedArticle | null {
  if (status !== 'superseded') return null;
  const successors = articles.filter(({ supersedes }) => supersedes.includes(path));
  return successors.find((one) => one.language === language) ?? successors[0] ?? null;
}

/** The article that holds a passage. */
export function articleAt(contents: IndexContents, passage: number): IndexedArticle {
  const article = contents.articles[articleOfPassage(contents.offsets, passage)];
  if (article === undefined) throw new RangeError(`no article holds passage ${passage}`);
  return article;
}
