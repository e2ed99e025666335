import { compareFigures, compareLists } from './compare-figures.js';
import type { Statement } from './statements.js';

/** A statement of a translation and the one that it translates. One of them may be missing, never both. */
export interface StatementPair {
  readonly translated: Statement | null;
  readonly original: Statement | null;
}

/** Of two sections, how many statements may each be compared with each: far more than a section of the house's form has. */
const MOST_COMPARISONS = 40_000;

/**
 * Pairs the statements of two sections in order, so that as many as possible have the same sources and the same figures:
 * where a sentence was left out, it alone has no partner, and the others are compared with their own.
 */
export function pairStatements(
  translated: readonly Statement[],
  original: readonly Statement[],
): StatementPair[] {
  // What is alike at both ends needs no search; pasted tables of thousands of rows would take minutes.
  const shorter = Math.min(translated.length, original.length);
  let head = 0;
  while (head < shorter && areAlike(translated[head], original[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && areAlike(translated.at(-1 - tail), original.at(-1 - tail))) tail += 1;
  const ours = translated.slice(head, translated.length - tail);
  const theirs = original.slice(head, original.length - tail);
  return [
    ...inPlace(translated.slice(0, head), original.slice(0, head)),
    ...(ours.length * theirs.length > MOST_COMPARISONS ? inPlace(ours, theirs) : bestPairs(ours, theirs)),
    ...inPlace(translated.slice(translated.length - tail), original.slice(original.length - tail)),
  ];
}

function areAlike(ours: Statement | undefined, theirs: Statement | undefined): boolean {
  if (ours === undefined || theirs === undefined) return false;
  return (
    compareLists('link', ours.links, theirs.links).length === 0 &&
    compareFigures(ours.figures, theirs.figures).length === 0
  );
}

/** The first with the first, the second with the second. */
function inPlace(translated: readonly Statement[], original: readonly Statement[]): StatementPair[] {
  return Array.from({ length: Math.max(translated.length, original.length) }, (_, index) => ({
    translated: translated[index] ?? null,
    original: original[index] ?? null,
  }));
}

function bestPairs(translated: readonly Statement[], original: readonly Statement[]): StatementPair[] {
  /** `best[i][j]`: the likeness of the best pairs among those from i and from j on. */
  const best = Array.from({ length: translated.length + 1 }, () =>
    new Array<number>(original.length + 1).fill(0),
  );
  const bestFrom = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const likenesses = translated.map((ours) => original.map((theirs) => likeness(ours, theirs)));
  const together = (i: number, j: number): number => (likenesses[i]?.[j] ?? 0) + bestFrom(i + 1, j + 1);
  for (let i = translated.length - 1; i >= 0; i -= 1)
    for (let j = original.length - 1; j >= 0; j -= 1)
      best[i]?.splice(j, 1, Math.max(together(i, j), bestFrom(i + 1, j), bestFrom(i, j + 1)));

  const pairs: StatementPair[] = [];
  let [i, j] = [0, 0];
  while (i < translated.length || j < original.length) {
    const areBoth = i < translated.length && j < original.length;
    const arePaired = areBoth && bestFrom(i, j) === together(i, j);
    const isOurs = arePaired || j === original.length || (areBoth && bestFrom(i, j) === bestFrom(i + 1, j));
    const isTheirs = arePaired || !isOurs;
    pairs.push({
      translated: (isOurs ? translated[i] : null) ?? null,
      original: (isTheirs ? original[j] : null) ?? null,
    });
    if (isOurs) i += 1;
    if (isTheirs) j += 1;
  }
  return pairs;
}

/** Whole numbers, so that sums are exact. Even two that share nothing are a pair, if nothing else is left for them. */
function likeness(ours: Statement, theirs: Statement): number {
  const links = compareLists('link', ours.links, theirs.links).length === 0 ? 4 : 0;
  const shared = ours.links.some((link) => theirs.links.includes(link)) ? 2 : 0;
  const figures = compareFigures(ours.figures, theirs.figures).length === 0 ? 2 : 0;
  return 1 + links + shared + figures;
}
