import type { Article } from '../corpus/article.js';
import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { fieldLine } from './field-line.js';

/**
 * Whether what articles say they replace is there and says so itself (else members would be given an old figure as today's),
 * and whether each that was replaced is named by what replaced it.
 *
 * @param refused - paths of files that could not be read: they are there, but nobody knows what they say
 */
export function checkSupersession(
  articles: readonly Article[],
  refused: ReadonlySet<string> = new Set(),
): CorpusProblem[] {
  const byPath = new Map<string, Article>(articles.map((article) => [article.path, article]));
  const replaced = new Set(articles.flatMap(({ supersedes }) => supersedes));
  return articles.flatMap((article) => [
    ...article.supersedes
      .filter((target) => !refused.has(target))
      .flatMap((target) => faultsOf(article, target, byPath.get(target))),
    ...(article.status === 'superseded' && refused.size === 0 && !replaced.has(article.path)
      ? [withoutSuccessor(article)]
      : []),
  ]);
}

function faultsOf(article: Article, target: string, old: Article | undefined): CorpusProblem[] {
  const { path, language } = article;
  const report = (fault: string, expected: string, remedy: string): CorpusProblem[] => [
    {
      severity: 'error',
      file: path,
      line: fieldLine(article, 'supersedes', target),
      found: `supersedes ${quoteValue(target)}, ${fault}`,
      expected,
      remedy,
    },
  ];
  if (old === undefined || target === path)
    return report(
      'which is not another article',
      'the path of an article below the corpus folder',
      'Correct it, or remove the line.',
    );
  if (old.language !== language)
    return report(
      `which is written in ${old.language}`,
      `the one in ${language}`,
      'Name the article in the language of this one.',
    );
  if (old.status !== 'superseded')
    return report(`whose status is ${old.status}`, 'status: superseded', 'Set it there.');
  return [];
}

function withoutSuccessor(article: Article): CorpusProblem {
  return {
    severity: 'error',
    file: article.path,
    line: fieldLine(article, 'status'),
    found: 'a superseded article that none says it supersedes',
    expected: `supersedes: "${article.path}" in what replaced it`,
    remedy: 'Name it there, or set the status concluded or historical.',
  };
}
