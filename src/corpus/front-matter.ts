import matter from 'gray-matter';
import { isMap, type Node, type YAMLMap } from 'yaml';
import { ArticleRefusedError, lineAt, quoteValue } from './corpus-problem.js';
import { parseYaml } from './parse-yaml.js';

/** The front matter of a Markdown article, as a YAML tree whose nodes know their place. */
export interface FrontMatter {
  /** Null when there is nothing between the fences. */
  readonly fields: YAMLMap | null;
  /** Offset in the file of the YAML text: a node's range counts from here. */
  readonly offset: number;
  /** Line of a node in the file, from 1. */
  readonly lineOf: (node: Node) => number;
  /** Offset in the file where the prose starts. */
  readonly bodyStart: number;
}

/**
 * The longest front matter that is read, in characters. Ours have about 10,000; an encrypted body (`secured`) is the
 * longest that news sites write.
 */
const MAX_FRONT_MATTER = 250_000;

/**
 * Separates a Markdown file into front matter and prose, and reads the front matter as YAML.
 *
 * gray-matter finds the fences; it must not read what is between them. Its own engines would run a `---js` block as a
 * program (an `engines: {js: false}` does not stop it), so every engine that executes is replaced by one that throws,
 * and YAML is read by `yaml`, which knows line numbers, builds no objects from tags, and leaves dates as they were
 * written, so that an impossible one can be reported instead of rolled over.
 *
 * @param text - the whole file
 * @returns null when the file has no front matter
 * @throws {ArticleRefusedError} when it is not closed, not YAML, or claims to be a program
 */
export function readFrontMatter(file: string, text: string): FrontMatter | null {
  const refuse = (line: number, found: string, expected: string, remedy: string): never => {
    throw new ArticleRefusedError([{ severity: 'error', file, line, found, expected, remedy }]);
  };
  const opening = /^\uFEFF?---(?!-)([^\r\n]*)/.exec(text);
  if (opening === null) return null;
  const language = (opening[1] ?? '').trim();
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    refuse(
      1,
      `front matter in ${quoteValue(language.slice(0, 20))}`,
      'YAML',
      'Write --- alone on the first line and YAML below it; articles never run code.',
    );
  }
  const closing = text.indexOf('\n---');
  if (closing === -1) {
    refuse(
      1,
      'front matter that is not closed',
      'a line --- after it',
      'Add the line --- between the front matter and the text.',
    );
  }
  const closingLine = /^[^\r\n]*/.exec(text.slice(closing + 1))?.[0].trimEnd() ?? '';
  if (closingLine !== '---') {
    refuse(
      lineAt(text, closing + 1),
      `the line ${quoteValue(closingLine)} in the front matter`,
      'a line --- alone to close it',
      'Close the front matter above this line, or start the line with something else.',
    );
  }
  if (closing > MAX_FRONT_MATTER || /\s{300}/.test(text.slice(0, closing))) {
    refuse(
      1,
      `front matter of ${closing.toLocaleString('en')} characters, or with hundreds of blank ones in a row`,
      `at most ${MAX_FRONT_MATTER.toLocaleString('en')}, and no large gaps`,
      'Keep the fields above the line ---, and the text below it.',
    );
  }
  const parts = matter(text.startsWith('\uFEFF') ? text.slice(1) : text, {
    language: 'yaml',
    engines: {
      yaml: { parse: () => ({}) },
      js: refusingEngine,
      javascript: refusingEngine,
      coffee: refusingEngine,
    },
  });
  const offset = opening[0].length - (language === '' ? (opening[1] ?? '').length : 0);
  // With Windows line endings, gray-matter leaves the last line's "\r", which YAML would take for part of the value.
  const yaml = parseYaml(parts.matter.replace(/\r$/, ''));
  if (yaml.kind === 'faulty') {
    return refuse(
      yaml.line,
      `a YAML error (${yaml.fault})`,
      'valid YAML',
      yaml.remedy ??
        'Titles and questions with a colon or a quotation mark need "double quotes" around them.',
    );
  }
  const { contents, lineOf } = yaml;
  if (contents !== null && !isMap(contents)) {
    return refuse(
      1,
      'front matter without fields',
      'lines of the form "field: value"',
      'See corpus/README.md for the fields.',
    );
  }
  return { fields: contents, offset, lineOf, bodyStart: text.length - parts.content.length };
}

const refusingEngine = {
  parse: (): never => {
    throw new Error('articles never run code');
  },
};
