import { exact } from './exact.js';
import type { Figure, Quantity } from './figures.js';
import { measured, type Unit } from './units.js';

/** Numbers of a text: those that count something, and those that may only be a manner of speaking. */
export interface Numbers {
  /** In digits, and two, twenty-three, half a million, 三個, 第三, 七成: a translation has to say it too. */
  readonly counts: readonly Figure[];
  /** One of, second, both, 統一, 第一: good for a number of the other text, but nothing that it must say. */
  readonly mentions: readonly Quantity[];
}

/** A match in the text that is read. */
interface Place {
  readonly at: number;
  readonly written: string;
  /** The part of it in front of the unit, where the match goes on. */
  readonly number?: string;
}

/** Collects them while a text is read. */
export class NumberList implements Numbers {
  readonly counts: Figure[] = [];
  readonly mentions: Quantity[] = [];

  /** @param text - all of the text, where the unit of a number is looked for */
  constructor(private readonly text: string) {}

  /** @param values - what it may mean */
  add(place: Place, ...values: number[]): void {
    const { written, unit } = this.#measured(place);
    this.counts.push({ written, values: values.map(exact), unit });
  }

  /** @param least - a smaller number is only mentioned: one of the banks, 一些 */
  addFrom(least: number, place: Place, value: number): void {
    if (value < least) this.mention([value], this.#measured(place).unit);
    else this.add(place, value);
  }

  mention(values: readonly number[], unit: Unit | null = null): void {
    this.mentions.push({ values: values.map(exact), unit });
  }

  #measured({ at, written, number = written }: Place): { written: string; unit: Unit | null } {
    const withUnit = measured(this.text, { start: at, end: at + number.length });
    return withUnit.unit === null ? { written, unit: null } : withUnit;
  }
}
