import type { Figure, Figures, Quantity, WrittenDate } from './figures/figures.js';
import { isSameQuantity } from './figures/units.js';

/** What only one of two texts states that should state the same. */
export interface Difference {
  readonly kind: 'number' | 'date' | 'time' | 'link' | 'source';
  /** As the first text writes it; the second has nothing that may mean the same. */
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** Numbers, dates and times that only one of two texts states. */
export function compareFigures(first: Figures, second: Figures): Difference[] {
  const comparisons: Difference[] = [
    { kind: 'number', first: unmatchedNumbers(first, second), second: unmatchedNumbers(second, first) },
    { kind: 'date', first: unmatchedDates(first, second), second: unmatchedDates(second, first) },
    { kind: 'time', first: unmatchedTimes(first, second), second: unmatchedTimes(second, first) },
  ];
  return comparisons.filter(isDifference);
}

/** Compares lists in which each entry counts as often as it stands there, in any order. */
export function compareLists(
  kind: Difference['kind'],
  first: readonly string[],
  second: readonly string[],
): Difference[] {
  return [{ kind, first: without(first, second), second: without(second, first) }].filter(isDifference);
}

function isDifference({ first, second }: Difference): boolean {
  return first.length + second.length > 0;
}

function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((entry) => {
    const at = rest.indexOf(entry);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}

function unmatchedNumbers({ numbers }: Figures, other: Figures): string[] {
  // "2000 shops", if nothing says that it is no year.
  const years = other.dates.flatMap(({ year, month }) =>
    month === null && year !== null ? [{ values: [year], unit: null }] : [],
  );
  const elsewhere = [...other.words, ...years, ...other.times.map(hourOf)];
  // Those with a unit choose before those without, and leave them what has none.
  return withoutCounterpart(unitsFirst(numbers), unitsFirst(other.numbers), isSameQuantity)
    .filter((figure) => !elsewhere.some((quantity) => isSameQuantity(quantity, figure)))
    .map(({ written }) => written);
}

function unmatchedTimes({ times }: Figures, other: Figures): string[] {
  const elsewhere = [...other.words, ...other.numbers.filter(({ unit }) => unit === null)];
  return withoutCounterpart(times, other.times, isSameQuantity)
    .filter((time) => !elsewhere.some((quantity) => isSameQuantity(quantity, hourOf(time))))
    .map(({ written }) => written);
}

/** "Nine to five" leaves the halves of the day to the reader. */
function hourOf({ values }: Quantity): Quantity {
  return { values: values.flatMap((hour) => [hour, hour % 12]), unit: null };
}

function unitsFirst(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => Number(a.unit === null) - Number(b.unit === null));
}

function unmatchedDates({ dates }: Figures, other: Figures): string[] {
  const numbers = new Set(other.numbers.flatMap(({ values }) => values));
  // The whole dates choose before the mere years do, and leave them the mere years.
  return withoutCounterpart(
    [...dates].sort((a, b) => precision(b) - precision(a)),
    [...other.dates].sort((a, b) => precision(a) - precision(b)),
    says,
  )
    .filter(({ year, month }) => month !== null || year === null || !numbers.has(year))
    .map(dateText);
}

/**
 * Entries that nothing among the others matches. With as many on both sides each needs one of its own; else one language
 * said a thing twice that the other said once, and one may stand for several.
 */
function withoutCounterpart<Entry>(
  entries: readonly Entry[],
  others: readonly Entry[],
  matches: (other: Entry, entry: Entry) => boolean,
): Entry[] {
  const left = [...others];
  return entries.filter((entry) => {
    const at = left.findIndex((other) => matches(other, entry));
    if (at !== -1 && entries.length === others.length) left.splice(at, 1);
    return at === -1;
  });
}

function precision({ year, month, day }: WrittenDate): number {
  return [year, month, day].filter((part) => part !== null).length;
}

/** Whether a date says all that another says; a year may be left out where a neighbour has it. */
function says(candidate: WrittenDate, { year, month, day }: WrittenDate): boolean {
  if (month === null) return candidate.year === year;
  const isSameYear = year === null || candidate.year === null || candidate.year === year;
  return isSameYear && candidate.month === month && (day === null || candidate.day === day);
}

/** 2025-07-29, 2025-07 or 2025; without a year 07-29. */
function dateText({ year, month, day }: WrittenDate): string {
  return [year, month, day]
    .flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')]))
    .join('-');
}

/** What a problem says of a difference between a translation and its original. */
export function phraseDifference({ kind, first, second }: Difference): string {
  const name = (entries: readonly string[]): string =>
    `${kind}${new Set(entries).size === 1 ? '' : 's'} ${[...new Set(entries)].join(' and ')}`;
  if (second.length === 0) return `the ${name(first)}, which the original does not have`;
  if (first.length === 0) return `no ${name(second)}, which the original has`;
  return `the ${name(first)}, in the original ${[...new Set(second)].join(' and ')}`;
}
