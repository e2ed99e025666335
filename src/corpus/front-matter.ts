import matter from 'gray-matter';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { ArticleRefusedError, lineAt } from './corpus-problem.js';

/** The front matter of a Markdown article, as a YAML tree whose nodes know their place. */
export interface FrontMatter {
  readonly document: Document.Parsed;
  /** Offset in the file of the YAML text: a node's range counts from here. */
  readonly offset: number;
  /** Offset in the file where the prose starts. */
  readonly bodyStart: number;
}

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
  const byteOrderMark = text.startsWith('\uFEFF') ? 1 : 0;
  const refuse = (line: number, found: string, expected: string, remedy: string): never => {
    throw new ArticleRefusedError([{ severity: 'error', file, line, found, expected, remedy }]);
  };
  const opening = /^---(?!-)[ \t]*([^\r\n]*)/.exec(text.slice(byteOrderMark));
  if (opening === null) return null;
  const language = (opening[1] ?? '').trim();
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    refuse(
      1,
      `front matter in "${language.slice(0, 20)}"`,
      'YAML',
      'Write --- alone on the first line and YAML below it; articles never run code.',
    );
  }
  if (!/\r?\n---[ \t]*(?:\r?\n|$)/.test(text)) {
    refuse(
      1,
      'front matter that is not closed',
      'a line --- after it',
      'Add the line --- between the front matter and the text.',
    );
  }
  const file_ = matter(text.slice(byteOrderMark), {
    language: 'yaml',
    engines: {
      yaml: { parse: () => ({}) },
      js: refusingEngine,
      javascript: refusingEngine,
      coffee: refusingEngine,
    },
  });
  const offset =
    byteOrderMark + '---'.length + (/^[ \t]*ya?ml/i.exec(text.slice(byteOrderMark + 3))?.[0].length ?? 0);
  const lineCounter = new LineCounter();
  const document = parseDocument(file_.matter, { lineCounter, prettyErrors: false, version: '1.2' });
  const [error] = document.errors;
  if (error) {
    const message = error.message.split('\n')[0] ?? 'an error';
    refuse(
      lineAt(text, offset + error.pos[0]),
      `a YAML error (${message})`,
      'valid YAML',
      'Titles and questions with a colon or a quotation mark need "double quotes" around them.',
    );
  }
  if (document.contents !== null && !isMap(document.contents)) {
    refuse(
      1,
      'front matter without fields',
      'lines of the form "field: value"',
      'See docs/writing-articles.md for the fields.',
    );
  }
  return { document, offset, bodyStart: text.length - file_.content.length };
}

const refusingEngine = {
  parse: (): never => {
    throw new Error('articles never run code');
  },
};
