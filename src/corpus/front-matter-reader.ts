import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { IsoDate, SourceSpan } from './article.js';
import { parseIsoDate, parsePartialDate } from './calendar-date.js';
import { type CorpusProblem, quoteValue } from './corpus-problem.js';
import type { FrontMatter } from './front-matter.js';
import { textOf } from './parse-yaml.js';
import { ProblemList } from './problem-list.js';
import { isWebAddress } from './web-address.js';

/**
 * Reads typed values out of front matter and notes what is wrong, with its line, instead of stopping at the first
 * mistake: a maintainer corrects a file once, not once for each field.
 *
 * Each method takes the name of a field at the top level, or of one inside `map`.
 */
export class FrontMatterReader {
  readonly problems: ProblemList;

  constructor(
    file: string,
    private readonly text: string,
    private readonly frontMatter: FrontMatter,
  ) {
    this.problems = new ProblemList(file);
  }

  /** Notes a problem at a node, or at the first line. */
  report(
    node: Node | null,
    found: string,
    expected: string,
    remedy: string,
    severity: CorpusProblem['severity'] = 'error',
  ): void {
    const line = node === null ? 1 : this.frontMatter.lineOf(node);
    this.problems.add({ severity, line, found, expected, remedy });
  }

  /** Names of the fields at the top level, as written, and where they stand. */
  fieldNames(): { name: string; node: Node }[] {
    return (this.frontMatter.fields?.items ?? []).flatMap(({ key }) =>
      isScalar(key) ? [{ name: String(key.value), node: key }] : [],
    );
  }

  /** The field as YAML has it; null when it is missing. */
  node(name: string, map = this.frontMatter.fields): Node | null {
    return (map?.get(name, true) as Node | undefined) ?? null;
  }

  /** Whether a field is not there, or there is nothing in it. */
  isMissing(name: string, map = this.frontMatter.fields): boolean {
    const node = this.node(name, map);
    return node === null || textOf(node) === '';
  }

  /** A text field, trimmed; null when it is missing or blank. A number is taken as it is written. */
  string(name: string, map = this.frontMatter.fields): string | null {
    const node = this.node(name, map);
    if (node === null) return null;
    const value = textOf(node);
    if (value === null) this.report(node, `${name} that is not text`, 'a text', `Write ${name}: "…".`);
    return value === '' ? null : value;
  }

  /** A list of texts; empty when it is missing. A single text counts as a list of one. */
  strings(name: string): string[] {
    return this.items(name).flatMap((item) => {
      const value = textOf(item);
      if (value === null)
        this.report(
          item,
          `an entry of ${name} that is not text`,
          'a text',
          `Write one text to each line of ${name}.`,
        );
      return value === null || value === '' ? [] : [value];
    });
  }

  /** The entries of a list field, or the field itself where it is not a list; empty when it is missing. */
  items(name: string): Node[] {
    const node = this.node(name);
    if (node === null || this.isMissing(name)) return [];
    return isSeq(node) ? (node.items as Node[]) : [node];
  }

  /** A field that is a map; null when it is missing or anything else. */
  map(name: string, map = this.frontMatter.fields): YAMLMap | null {
    const node = this.node(name, map);
    return isMap(node) ? node : null;
  }

  /** The value of a field that may be any of a few words; null when it is missing or none of them (reported). */
  word<Word extends string>(name: string, words: readonly Word[]): Word | null {
    const value = this.string(name);
    if (value === null) return null;
    const word = words.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
    if (word !== undefined) return word;
    this.report(this.node(name), `${name} ${quoteValue(value)}`, words.join(', '), 'Write one of these.');
    return null;
  }

  /** Whether a switch is on; anything but `true` and `false` is reported and counts as on, the careful reading. */
  flag(name: string): boolean {
    const node = this.node(name);
    if (node === null || (isScalar(node) && (node.value === false || node.value === null))) return false;
    if (!isScalar(node) || node.value !== true) {
      this.report(
        node,
        `${name} that is neither true nor false`,
        'true or false',
        `Write ${name}: true or ${name}: false.`,
      );
    }
    return true;
  }

  /** A date that exists; null when it is missing or impossible (reported). */
  date(name: string, map = this.frontMatter.fields): IsoDate | null {
    return this.parsed(name, map, parseIsoDate, 'a day that exists, as YYYY-MM-DD', 'Correct the date.');
  }

  /** A date, or the month or year of one; null when it is missing or impossible (reported). */
  partialDate(name: string, map = this.frontMatter.fields): string | null {
    const expected = 'a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY';
    return this.parsed(name, map, parsePartialDate, expected, 'Correct the date.');
  }

  /** An http or https address; null when it is missing or anything else (reported). */
  url(name: string, map = this.frontMatter.fields): string | null {
    const parse = (value: string): string | null => (isWebAddress(value) ? value : null);
    return this.parsed(name, map, parse, 'an address starting with https://', 'Correct the address.');
  }

  /**
   * Where a text stands in the file, when it stands there word for word: without quotation marks, and with no YAML escape
   * inside (a slice that is not the value cannot be quoted).
   */
  span(name: string, map = this.frontMatter.fields): SourceSpan | null {
    const node = this.node(name, map);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return null;
    const value = node.value.trim();
    const start = this.frontMatter.offset + node.range[0];
    const at = this.text.slice(start, this.frontMatter.offset + node.range[1]).indexOf(value);
    return value === '' || at === -1 ? null : { start: start + at, end: start + at + value.length };
  }

  private parsed<Value>(
    name: string,
    map: YAMLMap | null,
    parse: (value: string) => Value | null,
    expected: string,
    remedy: string,
  ): Value | null {
    const value = this.string(name, map);
    if (value === null) return null;
    const parsed = parse(value);
    if (parsed === null) this.report(this.node(name, map), `${name} ${quoteValue(value)}`, expected, remedy);
    return parsed;
  }
}
