import type { Article } from './article.js';
import type { CorpusProblem } from './corpus-problem.js';

/**
 * Translations that lost touch with their original: readers of one language would be told what readers of the other are no
 * longer told.
 */
export function checkTranslations(articles: readonly Article[]): CorpusProblem[] {
  const byPath = new Map<string, Article>(articles.map((article) => [article.path, article]));
  return articles.flatMap(({ path, translationOf, asOf }): CorpusProblem[] => {
    if (translationOf === null) return [];
    const original = byPath.get(translationOf);
    const problem = { severity: 'warning' as const, file: path, line: null };
    if (original === undefined) {
      const found = `a translation of "${translationOf.slice(0, 80)}", which is not among the articles`;
      return [
        {
          ...problem,
          found,
          expected: 'the path of the original below the corpus folder',
          remedy: 'Correct translationOf.',
        },
      ];
    }
    if (original.asOf === asOf) return [];
    const found = `asOf ${asOf}, and ${original.asOf} in ${original.path}`;
    return [
      { ...problem, found, expected: 'the same in both', remedy: 'Bring the older of the two up to date.' },
    ];
  });
}
