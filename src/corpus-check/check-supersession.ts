import type { Article } from '../corpus/article.js';
import { type CorpusProblem, lineAt, quoteValue } from '../corpus/corpus-problem.js';

/**
 * Whether what articles say they replace is there and says so itself: else members would be given an old figure as
 * today's.
 */
export function checkSupersession(articles: readonly Article[]): CorpusProblem[] {
  const byPath = new Map<string, Article>(articles.map((article) => [article.path, article]));
  return articles.flatMap(({ path, text, supersedes, language }) =>
    supersedes.flatMap((target): CorpusProblem[] => {
      const at = text.indexOf(target);
      const problem = { severity: 'error' as const, file: path, line: at === -1 ? null : lineAt(text, at) };
      const old = byPath.get(target);
      if (old === undefined || target === path)
        return [
          {
            ...problem,
            found: `supersedes ${quoteValue(target)}, which is not another article`,
            expected: 'the path of an article below the corpus folder',
            remedy: 'Correct it, or remove the line.',
          },
        ];
      if (old.language !== language)
        return [
          {
            ...problem,
            found: `supersedes ${quoteValue(target)}, which is written in ${old.language}`,
            expected: `the one in ${language}`,
            remedy: 'Name the article in the language of this one.',
          },
        ];
      if (old.status === 'superseded') return [];
      return [
        {
          ...problem,
          found: `supersedes ${quoteValue(target)}, whose status is ${old.status}`,
          expected: 'status: superseded',
          remedy: 'Set it there.',
        },
      ];
    }),
  );
}
