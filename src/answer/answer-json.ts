import type { Answer, Citation, ClosestArticle } from './answer.js';
import type { Timings } from './answerer.js';

/** One answer as scripts read it; the shape is documented in the README and kept. */
export interface AnswerJson {
  readonly id: string | null;
  readonly question: string;
  readonly kind: Answer['kind'];
  readonly language: Answer['language'];
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly closest: readonly ClosestArticle[];
  readonly confidence: number;
  readonly timings: Timings;
}

/**
 * @param id - as given with the question
 * @param corpusDirectory - put before article paths, so that they can be opened from where the command was started
 */
export function answerJson(
  id: string | null,
  answer: Answer,
  timings: Timings,
  corpusDirectory: string,
): AnswerJson {
  const inCorpus = <Value extends { readonly article: string }>(value: Value): Value => ({
    ...value,
    article: `${corpusDirectory.replace(/\/+$/, '')}/${value.article}`,
  });
  const milliseconds = (value: number): number => Math.round(value * 100) / 100;
  return {
    id,
    question: answer.question,
    kind: answer.kind,
    language: answer.language,
    text: answer.text,
    citations: answer.citations.map((citation) => inCorpus(citation)),
    closest: answer.closest.map((article) => inCorpus(article)),
    confidence: Math.round(answer.confidence * 1000) / 1000,
    timings: {
      embedMs: milliseconds(timings.embedMs),
      searchMs: milliseconds(timings.searchMs),
      totalMs: milliseconds(timings.totalMs),
    },
  };
}
