import { withUniformNumerals } from './chinese-number.js';

/**
 * A text from which one reader after the other takes what it understands, so that no figure is read twice: the 7 of
 * `7月29日` is a month, and no number any more. What is taken leaves as much white space behind: places stay the same.
 */
export class UnreadText {
  /** All of it, in the form in which patterns see it: one width, one dash, figures in Traditional characters. */
  readonly whole: string;
  #rest: string;

  /** @param text - as readers see it, without links */
  constructor(text: string) {
    this.whole = withUniformNumerals(text.replace(/[，、]/g, ', ').normalize('NFKC'))
      .replace(/[‐‑–—~]/g, '-')
      .replaceAll('⁄', '/');
    this.#rest = this.whole;
  }

  /** @param read - gets each match and its groups, '' for those that are not there; `false` leaves it to other readers */
  take(pattern: RegExp, read: (groups: readonly string[], at: number) => unknown): void {
    this.#rest = this.#rest.replace(pattern, (...match: (string | number | undefined)[]) => {
      const at = match.findIndex((part) => typeof part === 'number');
      const groups = match.slice(0, at).map((group) => String(group ?? ''));
      const [written = ''] = groups;
      return read(groups, Number(match[at])) === false ? written : ' '.repeat(written.length);
    });
  }
}
