import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import type { HouseArticle } from './house-article.js';
import { pairStatements } from './pair-statements.js';
import { headingsOf } from './statements.js';

/** The first heading that only one of two language versions has, if they have not as many sections as each other. */
export function compareSections(translation: HouseArticle, original: HouseArticle): CorpusProblem[] {
  const [ours, theirs] = [translation.sections, original.sections];
  if (ours.length === theirs.length) return [];
  const { path } = translation.article;
  const { path: originalPath } = original.article;
  const pairs = pairStatements(headingsOf(translation), headingsOf(original));
  const at = pairs.findIndex((pair) => pair.translated === null || pair.original === null);
  const { translated = null, original: missing = null } = pairs[at] ?? {};
  const counts = `${ours.length} sections, and ${theirs.length} in ${originalPath}`;
  return [
    {
      severity: 'error',
      file: path,
      // What is missing would stand below the section before it.
      line: translated?.line ?? pairs[at - 1]?.translated?.line ?? 1,
      found:
        translated === null
          ? `${counts}: none for ${quoteValue(missing?.text ?? '')} (${originalPath}:${missing?.line ?? 1})`
          : `${counts}: ${quoteValue(translated.text)} is not among those`,
      expected: 'the same sections ("## …") in the same order',
      remedy: 'Add it to the one, or remove it from the other.',
    },
  ];
}
