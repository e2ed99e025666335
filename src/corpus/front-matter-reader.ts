import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { IsoDate, SourceSpan } from './article.js';
import { parseIsoDate } from './calendar-date.js';
import { type CorpusProblem, lineAt, quoteValue } from './corpus-problem.js';
import type { FrontMatter } from './front-matter.js';
import { isWebAddress } from './web-address.js';

/**
 * Reads typed values out of front matter and notes what is wrong, with its line, instead of stopping at the first
 * mistake: a maintainer corrects a file once, not once for each field.
 */
export class FrontMatterReader {
  readonly problems: CorpusProblem[] = [];
  private readonly root: YAMLMap | null;

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly frontMatter: FrontMatter,
  ) {
    const { contents } = frontMatter.document;
    this.root = isMap(contents) ? contents : null;
  }

  /** Names of the fields at the top level, as written. */
  fieldNames(): string[] {
    return (this.root?.items ?? []).flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  }

  /** A text field, trimmed; null when it is missing or blank. Numbers are taken as they are written. */
  textOf(name: string, map = this.root): string | null {
    const node = valueOf(map, name);
    if (node === null) return null;
    if (!isScalar(node) || typeof node.value === 'boolean') {
      this.report(node, `${name} that is not text`, 'a text', `Write ${name}: "…".`);
      return null;
    }
    const value = node.value === null ? '' : String(node.value).trim();
    return value === '' ? null : value;
  }

  /** A list of texts; empty when it is missing. A single text counts as a list of one. */
  texts(name: string): string[] {
    return this.items(name).flatMap((item) => {
      if (isScalar(item) && item.value !== null) return [String(item.value).trim()];
      this.report(
        item,
        `an entry of ${name} that is not text`,
        'a text',
        `Write one text to each line of ${name}.`,
      );
      return [];
    });
  }

  /** The entries of a list field, or the field itself where it is not a list; empty when it is missing. */
  items(name: string): Node[] {
    const node = valueOf(this.root, name);
    if (node === null || (isScalar(node) && (node.value === null || node.value === ''))) return [];
    return isSeq(node) ? (node.items as Node[]) : [node];
  }

  /** The value of a field that may be any of a few words; null when it is missing or none of them (reported). */
  word<Word extends string>(name: string, words: readonly Word[]): Word | null {
    const value = this.textOf(name);
    if (value === null) return null;
    const word = words.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
    if (word === undefined) {
      this.report(
        valueOf(this.root, name),
        `${name} ${quoteValue(value)}`,
        words.join(', '),
        'Write one of these.',
      );
    }
    return word ?? null;
  }

  /** Whether a switch is on; anything but `true` and `false` is reported and counts as on, the careful reading. */
  flag(name: string): boolean {
    const node = valueOf(this.root, name);
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
  date(name: string, map = this.root): IsoDate | null {
    const value = this.textOf(name, map);
    if (value === null) return null;
    const date = parseIsoDate(value);
    if (date === null) {
      this.report(
        valueOf(map, name),
        `${name} ${quoteValue(value)}`,
        'a day that exists, as YYYY-MM-DD',
        'Correct the date.',
      );
    }
    return date;
  }

  /** An http or https address; null when it is missing or anything else (reported). */
  url(name: string, map = this.root): string | null {
    const value = this.textOf(name, map);
    if (value === null) return null;
    if (isWebAddress(value)) return value;
    this.report(
      valueOf(map, name),
      `${name} ${quoteValue(value)}`,
      'an address starting with https://',
      'Correct the address.',
    );
    return null;
  }

  /**
   * Where a text stands in the file, when it stands there word for word: without quotation marks, and with no YAML escape
   * inside (a slice that is not the value cannot be quoted).
   */
  spanOf(name: string, map = this.root): SourceSpan | null {
    const node = valueOf(map, name);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return null;
    const start = this.frontMatter.offset + node.range[0];
    const raw = this.text.slice(start, this.frontMatter.offset + node.range[1]);
    const at = raw.indexOf(node.value);
    return node.value.trim() === '' || at === -1
      ? null
      : { start: start + at, end: start + at + node.value.length };
  }

  /** Notes a problem at a node (or at the first line). */
  report(
    node: Node | null,
    found: string,
    expected: string,
    remedy: string,
    severity: CorpusProblem['severity'] = 'error',
  ): void {
    const line = node?.range ? lineAt(this.text, this.frontMatter.offset + node.range[0]) : 1;
    this.problems.push({ severity, file: this.file, line, found, expected, remedy });
  }

  /** The line on which a field stands, for problems found later. */
  nodeOf(name: string): Node | null {
    return valueOf(this.root, name);
  }
}

function valueOf(map: YAMLMap | null, name: string): Node | null {
  return (map?.get(name, true) as Node | undefined) ?? null;
}
