import { compareFigures } from '../../src/corpus-check/compare-figures.js';
import { figuresOf } from '../../src/corpus-check/figures/figures.js';

/** What is named of two texts, each difference as `kind: first | second`. */
export function figureDifferences(first: string, second: string): string[] {
  return compareFigures(figuresOf(first), figuresOf(second)).map(
    ({ kind, first: ours, second: theirs }) => `${kind}: ${ours.join(', ')} | ${theirs.join(', ')}`,
  );
}
