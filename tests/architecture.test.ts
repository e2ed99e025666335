import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../src');

/** Each folder and the folders it may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = (() => {
  const line = [
    'language',
    'corpus',
    'passages',
    'embedding',
    'lexical-index',
    'vector-index',
    'search-index',
    'retrieval',
    'answer',
  ];
  const leftOf = Object.fromEntries(line.map((folder, at) => [folder, line.slice(0, at)]));
  return {
    ...leftOf,
    'corpus-check': ['language', 'corpus', 'passages'],
    terminal: line,
    evaluation: line,
    benchmarks: [...line, 'evaluation', 'training'],
    training: line,
    engine: line,
    records: [],
    discord: [...line, 'engine', 'records'],
    preview: ['language', 'corpus'],
    cli: [
      ...line,
      'corpus-check',
      'terminal',
      'evaluation',
      'benchmarks',
      'training',
      'engine',
      'records',
      'discord',
      'preview',
      'config.ts',
    ],
    'config.ts': [],
  };
})();

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }));

/** Every module that a file imports, statically or not. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}

describe('architecture', () => {
  it('has only folders whose place in the flow is written down', () => {
    expect([...new Set(files.map(({ file }) => folderOf(file)))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it('lets text flow one way: a folder imports from itself and from folders to its left', () => {
    const wrong = files.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((name) => name.startsWith('.'))
        .map((name) =>
          folderOf(relative(SOURCE, resolve(dirname(join(SOURCE, file)), name)).replace(/\.js$/, '.ts')),
        )
        .filter((folder) => folder !== folderOf(file) && !MAY_IMPORT[folderOf(file)]?.includes(folder))
        .map((folder) => `${file} imports from ${folder}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['@xenova/transformers', 'hnswlib-node', 'gray-matter', 'dotenv', 'libsql', 'pino', 'esbuild'])(
    'imports %s in exactly one file',
    (library) => {
      // A type-only import is no import: the compiler drops it.
      const importing = files.filter(
        ({ text }) =>
          importsOf(text.replace(/import type [^;]+;/g, '')).includes(library) ||
          text.includes(`)('${library}')`),
      );
      expect(importing.map(({ file }) => file)).toHaveLength(1);
    },
  );

  it('keeps discord.js under discord/', () => {
    const importing = files.filter(({ text }) => importsOf(text).includes('discord.js'));
    expect([...new Set(importing.map(({ file }) => folderOf(file)))]).toEqual(['discord']);
  });

  it.each(['process.env', 'process.exit'])('uses %s only under cli/', (name) => {
    const outside = files.filter(
      ({ file, text }) =>
        folderOf(file) !== 'cli' && text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').includes(name),
    );
    // A benchmark hands its own environment on to the commands it starts.
    expect(outside.map(({ file }) => file).filter((file) => folderOf(file) !== 'benchmarks')).toEqual([]);
  });

  it('keeps files small enough to read at once', () => {
    const long = files
      .map(({ file, text }) => ({ file, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });
});
