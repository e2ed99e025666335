import type { RetrievedPassage } from '../../src/retrieval/retrieved-passage.js';
import { articleOf } from './article-of.js';

/** A retrieved passage of the given sentences, which lie one after the other; the other fields are plain. */
export function passageWith(
  sentences: readonly string[],
  fields: Partial<RetrievedPassage> = {},
): RetrievedPassage {
  let end = 0;
  return {
    number: 0,
    article: articleOf(),
    headingPath: ['Who'],
    context: 'Stablecoin licences — Who',
    span: { start: 0, end: sentences.join(' ').length },
    text: sentences.join(' '),
    sources: [],
    attribution: null,
    supersededBy: null,
    sentences: sentences.map((text) => {
      const span = { start: end, end: end + text.length };
      end = span.end + 1;
      return { span, quote: text, text: text.replace(/\s+/g, ' '), similarity: 0.5, isTableRow: false };
    }),
    scores: { passage: 0, similarity: 0.5, lexicalScore: 1, coverage: 1, fused: 0.5 },
    score: 0.5,
    ranks: { dense: 1, lexical: 1 },
    ...fields,
  };
}
