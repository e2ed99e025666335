import type { IsoDate, Source } from '../corpus/article.js';
import { parseIsoDate } from '../corpus/calendar-date.js';
import { plainText } from '../passages/plain-text.js';
import type { RetrievedPassage, RetrievedSentence } from '../retrieval/retrieved-passage.js';
import type { Citation } from './answer.js';

/**
 * A chosen sentence → what lets a reader check it. The link leads to the document behind the words: the link inside the
 * sentence, else the passage's first, else the article's own address or its first source.
 */
export function citationOf(number: number, passage: RetrievedPassage, sentence: RetrievedSentence): Citation {
  const { article, attribution } = passage;
  const sources = sourcesOf(passage, sentence);
  return {
    number,
    title: attribution?.title ?? article.title,
    section: passage.headingPath
      .filter((heading) => heading !== attribution?.title)
      .map(plainText)
      .join(' › '),
    article: article.path,
    url: attribution?.url ?? article.url ?? sources[0]?.url ?? null,
    publisher: attribution === null ? article.publisher : attribution.publisher,
    publishedAt: attribution?.date ?? article.publishedAt,
    asOf: dayOf(attribution) ?? article.asOf,
    status: article.status,
    quote: sentence.quote,
    span: sentence.span,
    sources,
    supersededBy: passage.supersededBy?.title ?? null,
  };
}

function sourcesOf(
  { article, attribution, sources }: RetrievedPassage,
  { quote }: RetrievedSentence,
): readonly Source[] {
  if (attribution !== null) return [attribution];
  const own = sources.filter(({ url }) => quote.includes(url));
  if (own.length > 0) return own;
  return sources.length > 0 ? sources : article.sources.slice(0, 3);
}

/** What a related item knows ends on its own day, if it gives one. */
function dayOf(attribution: Source | null): IsoDate | null {
  return attribution?.date == null ? null : parseIsoDate(attribution.date);
}
