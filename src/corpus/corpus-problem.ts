import { printable } from '../language/printable.js';

/**
 * Something wrong with one file of the corpus. An `error` leaves the file out of the index and makes the exit code 1; a
 * `warning` does neither.
 */
export interface CorpusProblem {
  readonly severity: 'error' | 'warning';
  /** Path below the corpus folder. */
  readonly file: string;
  /** From 1; null when the problem has no place in the text. */
  readonly line: number | null;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** One line for a person: `corpus/a.md:3: error: found …; expected …. What to do.` */
export function formatProblem(problem: CorpusProblem, corpusDirectory: string): string {
  const place = problem.line === null ? '' : `:${problem.line}`;
  const text = `${corpusDirectory}/${problem.file}${place}: ${problem.severity}: found ${problem.found}; expected ${problem.expected}. ${problem.remedy}`;
  // A hostile file name or value must not be able to add a line of its own or move the cursor of a terminal.
  return printable(text);
}

/** How many files errors keep out of the index. */
export function countFilesLeftOut(problems: readonly CorpusProblem[]): number {
  return new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).size;
}

/** Ends the reading of one article; carries everything that is wrong with it. */
export class ArticleRefusedError extends Error {
  override readonly name = 'ArticleRefusedError';
  constructor(readonly problems: readonly CorpusProblem[]) {
    super(problems.map((problem) => `${problem.file}: found ${problem.found}`).join('\n'));
  }
}

/** Shortens a value for a message, so that a huge or strange one cannot fill the screen. */
export function quoteValue(value: string): string {
  // Cut between characters: half of one beyond the basic plane would be shown as a question mark.
  return `"${value.length > 60 ? `${value.slice(0, 57).replace(/[\ud800-\udbff]$/, '')}…` : value}"`;
}

/** The line, from 1, of each offset in a text, for many of them: counts the lines of the text once. */
export function lineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let before = 0;
    let after = ends.length;
    while (before < after) {
      const middle = (before + after) >> 1;
      if ((ends[middle] ?? offset) < offset) before = middle + 1;
      else after = middle;
    }
    return before + 1;
  };
}

/** Line, from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
