import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ArticleRefusedError } from '../corpus/corpus-problem.js';
import { decodeArticle } from '../corpus/decode-article.js';
import { findExcessiveMarkup } from '../corpus/excessive-markup.js';
import { readOrdinaryFile } from '../corpus/read-corpus-files.js';
import { type FactSheet, factsOf } from './fact-sheet.js';
import { FactSheetsError } from './fact-sheets-error.js';

/**
 * The fact sheets (`*.md`) of a folder, in order of name.
 *
 * @throws {FactSheetsError} when there are none, one is no ordinary file of text, or none has a fact
 */
export async function readFactSheets(directory: string): Promise<FactSheet[]> {
  const entries = await readdir(directory).catch((cause: unknown) => {
    throw new FactSheetsError(directory, reasonOf(cause), { cause });
  });
  const names = entries.filter((name) => name.endsWith('.md')).sort();
  if (names.length === 0) throw new FactSheetsError(directory, 'no fact sheet is in it');
  const sheets: FactSheet[] = [];
  for (const name of names) {
    const path = join(directory, name);
    try {
      const { text } = decodeArticle(name, await readOrdinaryFile(path, name));
      const excess = findExcessiveMarkup(text);
      if (excess !== null) throw new FactSheetsError(path, `line ${excess.line} has ${excess.found}`);
      sheets.push({ name, text });
    } catch (cause) {
      throw cause instanceof FactSheetsError ? cause : new FactSheetsError(path, reasonOf(cause), { cause });
    }
  }
  if (!sheets.some((sheet) => factsOf(sheet).length > 0))
    throw new FactSheetsError(directory, 'no entry of a list in its fact sheets has a link');
  return sheets;
}

function reasonOf(error: unknown): string {
  if (error instanceof ArticleRefusedError) return `it is ${error.problems[0]?.found ?? 'no text'}`;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such folder';
  if (code === 'ENOTDIR') return 'it is a file';
  if (code === 'ELOOP') return 'it is a symbolic link';
  return code === undefined ? 'it is no ordinary file' : `it cannot be read (${code})`;
}
