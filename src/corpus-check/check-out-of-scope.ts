import type { Article } from '../corpus/article.js';
import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { OUT_OF_SCOPE_FILE, type OutOfScopeQuestion } from '../corpus/out-of-scope.js';
import { questionKey } from './question-key.js';

/** Whether a question that is to be refused is named once, and by no article as one that it answers. */
export function checkOutOfScope(
  questions: readonly OutOfScopeQuestion[],
  articles: readonly Article[],
): CorpusProblem[] {
  const answeredIn = new Map(
    articles.flatMap((article) =>
      article.questions.map(({ question }): [string, string] => [questionKey(question), article.path]),
    ),
  );
  const first = new Map<string, number>();
  return questions.flatMap(({ question, line }): CorpusProblem[] => {
    const key = questionKey(question);
    const report = (found: string, expected: string, remedy: string): CorpusProblem[] => [
      { severity: 'error', file: OUT_OF_SCOPE_FILE, line, found, expected, remedy },
    ];
    const before = first.get(key);
    if (before !== undefined)
      return report(
        `the question ${quoteValue(question)} a second time (first on line ${before})`,
        'each question once',
        'Remove one of the two.',
      );
    first.set(key, line);
    const article = answeredIn.get(key);
    if (article === undefined) return [];
    return report(
      `the question ${quoteValue(question)}, which ${article} says it answers`,
      'questions that no article answers',
      'Remove it here, or from the article if that does not answer it.',
    );
  });
}
