import type { Fields } from './fields.js';

/** One thing in a request body that Discord would refuse. */
export interface Violation {
  /** Path inside the body, as in `components.0.components.1.label`. */
  readonly where: string;
  /** What is wrong, with the limit. */
  readonly problem: string;
}

export type Report = (where: string, problem: string) => void;

export function collect(check: (report: Report) => void): Violation[] {
  const violations: Violation[] = [];
  check((where, problem) => violations.push({ where, problem }));
  return violations;
}

interface Bounds {
  readonly min?: number;
  readonly max: number;
  readonly optional?: boolean;
}

/**
 * Text of `min` (1) to `max` characters that is not blank.
 *
 * Counted in UTF-16 units, of which there are never fewer than of what Discord may count, so that text accepted here is
 * accepted there however it counts.
 */
export function checkText(report: Report, where: string, value: unknown, bounds: Bounds): void {
  const { min = 1, max, optional = false } = bounds;
  if (value === undefined || value === null) {
    if (!optional) report(where, 'is missing');
  } else if (typeof value !== 'string') report(where, 'is no text');
  else if (value.length > max) report(where, `has ${value.length} characters, at most ${max} are allowed`);
  else if (min > 0 && value.trim() === '') report(where, 'is empty');
  else if (value.length < min) report(where, `has ${value.length} characters, at least ${min} are needed`);
}

/** A list of `min` (0) to `max` items. Returns the items that are worth looking at. */
export function checkList(report: Report, where: string, value: unknown, bounds: Bounds): unknown[] {
  const { min = 0, max, optional = false } = bounds;
  if (value === undefined || value === null) {
    if (!optional) report(where, 'is missing');
    return [];
  }
  if (!Array.isArray(value)) {
    report(where, 'is no list');
    return [];
  }
  const items: unknown[] = value;
  if (items.length > max) report(where, `has ${items.length} items, at most ${max} are allowed`);
  if (items.length < min) report(where, `has ${items.length} items, at least ${min} are needed`);
  return items;
}

/** A whole number of `min` (0) to `max`; may be left out. */
export function checkNumber(
  report: Report,
  where: string,
  value: unknown,
  bounds: Omit<Bounds, 'optional'>,
): void {
  const { min = 0, max } = bounds;
  if (value === undefined) return;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    report(where, `is ${JSON.stringify(value)}, a whole number of ${min} to ${max} is needed`);
  }
}

export function checkUnique(report: Report, where: string, values: readonly unknown[]): void {
  if (new Set(values).size < values.length) report(where, 'says the same twice');
}

/** An address that Discord would open. */
export function checkAddress(
  report: Report,
  where: string,
  value: unknown,
  schemes: RegExp,
  max: number,
): void {
  checkText(report, where, value, { max });
  if (typeof value === 'string' && (!schemes.test(value) || !URL.canParse(value))) {
    report(where, `is ${JSON.stringify(value)}, no address that is allowed here`);
  }
}

/** The violations as the `errors` of Discord's answer 50035: nested like the body, with `_errors` at the leaves. */
export function formErrors(violations: readonly Violation[]): Fields {
  const root: Record<string, unknown> = {};
  for (const { where, problem } of violations) {
    let node = root;
    for (const key of where.split('.')) node = (node[key] ??= {}) as Record<string, unknown>;
    const errors = (node['_errors'] ??= []) as unknown[];
    errors.push({ code: 'BASE_TYPE_INVALID', message: problem });
  }
  return root;
}
