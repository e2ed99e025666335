import type { CorpusProblem } from './corpus-problem.js';

/** After so many, a file's further problems are only counted: a maintainer starts at the top. */
const MAX_PROBLEMS = 50;

/** The problems of one file. */
export class ProblemList {
  private readonly noted: CorpusProblem[] = [];
  private untold = 0;
  private failed = false;

  constructor(private readonly file: string) {}

  /** Whether an error is among them. */
  get hasErrors(): boolean {
    return this.failed;
  }

  add(problem: Omit<CorpusProblem, 'file'>): void {
    if (problem.severity === 'error') this.failed = true;
    if (this.noted.length < MAX_PROBLEMS) this.noted.push({ ...problem, file: this.file });
    else this.untold += 1;
  }

  /** In the order they were found. */
  toArray(): CorpusProblem[] {
    if (this.untold === 0) return [...this.noted];
    const rest: CorpusProblem = {
      severity: this.failed ? 'error' : 'warning',
      file: this.file,
      // Below all others: what is told comes first.
      line: Math.max(...this.noted.map(({ line }) => line ?? 0)) || null,
      found: `${this.untold} more problems`,
      expected: 'none',
      remedy: 'Correct the others first.',
    };
    return [...this.noted, rest];
  }
}
