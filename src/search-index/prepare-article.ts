import type { Article, AuthoredQuestion } from '../corpus/article.js';
import type { Passage } from '../passages/passage.js';
import { plainText } from '../passages/plain-text.js';
import { splitArticle } from '../passages/split-article.js';

/** An article cut and made ready for both legs. */
export interface PreparedArticle {
  readonly article: Article;
  readonly hash: string;
  readonly passages: readonly Passage[];
  /** None where there is no passage that could answer them. */
  readonly questions: readonly AuthoredQuestion[];
  /** What a reader sees of each passage. */
  readonly passageTexts: readonly string[];
  /** What a reader sees of each sentence, passage after passage. */
  readonly sentenceTexts: readonly string[];
}

/** Splits an article and renders what a reader sees of its parts. */
export function prepareArticle(article: Article, hash: string): PreparedArticle {
  const readable = (slice: string): string => (article.format === 'markdown' ? plainText(slice) : slice);
  const passages = splitArticle(article);
  return {
    article,
    hash,
    passages,
    questions: passages.length === 0 ? [] : article.questions,
    passageTexts: passages.map(({ text }) => readable(text)),
    sentenceTexts: passages.flatMap(({ sentences }) =>
      sentences.map(({ start, end }) => readable(article.text.slice(start, end))),
    ),
  };
}
