import type { CorpusProblem } from '../corpus/corpus-problem.js';
import type { HouseArticle } from './house-article.js';

/** What is wrong at one place of an article's prose. */
export interface ProseFault extends Pick<CorpusProblem, 'found' | 'expected' | 'remedy'> {
  /** Offset in the file. */
  readonly at: number;
}

/** A fault as it is told. */
export function problemOf(
  { at, ...fault }: ProseFault,
  { article, lineOf }: HouseArticle,
  severity: CorpusProblem['severity'] = 'error',
): CorpusProblem {
  return { severity, file: article.path, line: lineOf(at), ...fault };
}
