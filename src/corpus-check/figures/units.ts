import { exact } from './exact.js';
import type { Quantity } from './figures.js';

/** What a number is a number of; `money` where the currency is not said. */
export type Unit =
  '%' | 'HK$' | 'US$' | 'RMB' | 'money' | 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';

/** A number with its unit, as it is written, and the unit; null where none is plain to see. */
export function measured(
  text: string,
  { start, end }: { start: number; end: number },
): { written: string; unit: Unit | null } {
  const after = find(AFTER, text.slice(end, end + 20));
  // A currency in front says more than the 元 behind, but 人民幣五年期債券 names a term.
  const isOpen = after === null || after.unit === 'money';
  const before = isOpen ? find(BEFORE, text.slice(Math.max(0, start - 4), start)) : null;
  return {
    written: `${before?.written ?? ''}${text.slice(start, end)}${after?.written ?? ''}`.trim(),
    unit: before?.unit ?? after?.unit ?? null,
  };
}

/** Whether two may be the same: six months are half a year, and a number without a unit may have any. */
export function isSameQuantity(first: Quantity, second: Quantity): boolean {
  const inCommon = (one: readonly number[], other: readonly number[]): boolean =>
    one.some((value) => other.includes(value));
  if (first.unit === null || second.unit === null) return inCommon(first.values, second.values);
  const [ours, theirs] = [UNITS[first.unit], UNITS[second.unit]];
  return (
    (ours.kind === theirs.kind || isOfOpenCurrency(first.unit, second.unit)) &&
    inCommon(
      first.values.map((value) => exact(value * ours.size)),
      second.values.map((value) => exact(value * theirs.size)),
    )
  );
}

/** Kinds cannot be compared with each other: months are no number of days. The size is in the smallest unit of the kind. */
const UNITS: Readonly<Record<Unit, { readonly kind: string; readonly size: number }>> = {
  '%': { kind: 'share', size: 1 },
  HK$: { kind: 'HK$', size: 1 },
  US$: { kind: 'US$', size: 1 },
  RMB: { kind: 'RMB', size: 1 },
  money: { kind: 'money', size: 1 },
  year: { kind: 'months', size: 12 },
  month: { kind: 'months', size: 1 },
  week: { kind: 'days', size: 7 * 24 * 60 },
  day: { kind: 'days', size: 24 * 60 },
  hour: { kind: 'days', size: 60 },
  minute: { kind: 'days', size: 1 },
};

/** Five dollars may be of Hong Kong. */
function isOfOpenCurrency(...units: readonly Unit[]): boolean {
  return units.includes('money') && units.every((unit) => CURRENCIES.has(unit));
}

const CURRENCIES: ReadonlySet<Unit> = new Set<Unit>(['HK$', 'US$', 'RMB', 'money']);

type UnitPattern = readonly [unit: Unit, pattern: RegExp];

const BEFORE: readonly UnitPattern[] = [
  ['HK$', /(?:HK\$|HKD|港幣) ?$/],
  ['US$', /(?:US\$|USD) ?$/],
  ['RMB', /(?:RMB|CNY|人民幣) ?$/],
  ['money', /(?<![A-Z])\$ ?$/],
];
const AFTER: readonly UnitPattern[] = [
  ['%', /^ ?(?:%|per ?cent\b)/],
  ['HK$', /^ ?(?:HKD\b|Hong Kong dollars?\b|港元|港幣|元港幣)/],
  ['US$', /^ ?(?:USD\b|US dollars?\b|美元|美金)/],
  ['RMB', /^ ?(?:RMB|CNY|yuan|renminbi)\b|^(?:元?人民幣)/],
  ['money', /^元/],
  // 三年級 and 90年代 are no number of years.
  ['year', /^[ -]?years?\b|^ ?年半?(?![級代度])/i],
  ['month', /^[ -]?month(?:s|ly)?\b|^ ?個月/i],
  ['week', /^[ -]?weeks?\b|^ ?個?(?:星期|[週周])/i],
  ['day', /^[ -]?days?\b|^ ?[日天]/i],
  ['hour', /^[ -]?hours?\b|^ ?個?小時/i],
  ['minute', /^[ -]?minutes?\b|^ ?分鐘/i],
];

function find(patterns: readonly UnitPattern[], text: string): { unit: Unit; written: string } | null {
  for (const [unit, pattern] of patterns) {
    const written = pattern.exec(text)?.[0];
    if (written !== undefined) return { unit, written };
  }
  return null;
}
