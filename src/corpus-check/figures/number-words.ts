import type { Figure } from './figures.js';
import { exact } from './written-numbers.js';

/** Numbers in words: those that count something, and those that may only be a manner of speaking. */
export interface NumberWords {
  /** Two, twenty-three, half a million, 三個, 第三, 七成: a translation has to say it too. */
  readonly counts: readonly Figure[];
  /** One of, second, both, 統一, 第一: good for a number of the other text, but nothing that it must say. */
  readonly mentions: readonly number[];
}

/** Collects them while a text is read. */
export class NumberWordList implements NumberWords {
  readonly counts: Figure[] = [];
  readonly mentions: number[] = [];

  /** @param values - what the words may mean */
  add(written: string, ...values: number[]): void {
    this.counts.push({ written: written.trim(), values: values.map(exact) });
  }

  /** @param least - a smaller number is only mentioned: one of the banks, 一些 */
  addFrom(least: number, written: string, value: number): void {
    if (value < least) this.mention(value);
    else this.add(written, value);
  }

  mention(...values: number[]): void {
    this.mentions.push(...values.map(exact));
  }
}
