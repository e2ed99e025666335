import { quoteValue } from '../corpus/corpus-problem.js';
import type { SourceSpan } from '../corpus/article.js';
import type { Block } from '../passages/block.js';
import { plainText } from '../passages/plain-text.js';
import type { HouseArticle } from './house-article.js';
import type { ProseFault } from './prose-fault.js';

/**
 * Claims without a source: sentences and rows that are quoted alone, and then would name none.
 *
 * @param told - faults that are told of: a claim with one of them has a source that is written wrongly
 */
export function checkClaims(
  { article: { text }, sections }: HouseArticle,
  told: readonly ProseFault[] = [],
): ProseFault[] {
  return sections
    .flatMap(({ blocks }) => blocks.flatMap(claimsWithoutLink))
    .filter(({ start, end }) => !told.some(({ at }) => start <= at && at < end))
    .map(({ start, end }) => ({
      at: start,
      found: `the claim ${quoteValue(plainText(text.slice(start, end)))} without a link`,
      expected: 'its source at the end of the sentence, or in the last cell of the row',
      remedy: 'Add ([Publisher, YYYY-MM-DD](https://…)).',
    }));
}

function claimsWithoutLink({ quotable, sentences, links }: Block): readonly SourceSpan[] {
  if (!quotable) return [];
  return sentences.filter(({ start, end }) => !links.some((link) => start <= link.at && link.at < end));
}
