import { ArticleRefusedError, type CorpusProblem, lineAt } from './corpus-problem.js';
import { MERGE_CONFLICT, mergeConflictIn } from './merge-conflict.js';

/**
 * The largest article that is read, in bytes. A long report is about 200 kB of text; anything much larger is a file put
 * here by mistake, and Markdown of some megabytes can be written so that parsing it takes minutes.
 */
export const MAX_ARTICLE_BYTES = 500_000;

/** A decoded file and what is odd about it without being wrong. */
export interface DecodedArticle {
  /** The whole file, a byte order mark included: offsets into it are offsets into the file as Node decodes it. */
  readonly text: string;
  readonly warnings: readonly CorpusProblem[];
}

/**
 * Bytes of an article file → its text.
 *
 * @throws {ArticleRefusedError} when the file is empty, too large, binary, not UTF-8, or two versions that git did not merge
 */
export function decodeArticle(file: string, bytes: Uint8Array): DecodedArticle {
  const refuse = (line: number | null, found: string, expected: string, remedy: string): never => {
    throw new ArticleRefusedError([{ severity: 'error', file, line, found, expected, remedy }]);
  };
  if (bytes.length > MAX_ARTICLE_BYTES) refuseTooLarge(file, bytes.length);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    refuse(1, 'UTF-16 text', 'UTF-8', 'Save the file again with the encoding UTF-8.');
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    refuse(
      lineOfByte(bytes, zero),
      `binary data (a zero byte at offset ${zero})`,
      'Markdown or plain text',
      'Move the file out of the corpus folder.',
    );
  }
  const damaged = firstByteThatIsNotUtf8(bytes);
  if (damaged !== -1) {
    const value = (bytes[damaged] ?? 0).toString(16).padStart(2, '0').toUpperCase();
    const cutOff = decodes(bytes, { stream: true });
    refuse(
      lineOfByte(bytes, damaged),
      cutOff ? 'a character that is cut off at the end of the file' : `byte 0x${value}, which is not UTF-8`,
      'UTF-8',
      cutOff
        ? 'Copy the whole file again.'
        : 'Save the file again with the encoding UTF-8 (it may be Big5, GBK or Windows-1252 now).',
    );
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A byte order mark counts as white space here.
  if (text.trim() === '') {
    if (isList(file)) refuse(null, 'an empty file', 'a list of entries', 'Write one, or delete the file.');
    refuse(null, 'an empty file', 'an article', 'Write the article, or delete the file.');
  }
  if (!text.includes('\n') && text.trim().includes('\r')) {
    refuse(1, 'old Macintosh line endings (CR)', 'LF', 'Save the file again with the line ending LF.');
  }
  const conflict = mergeConflictIn(text);
  if (conflict !== -1)
    refuse(lineAt(text, conflict), MERGE_CONFLICT.found, MERGE_CONFLICT.expected, MERGE_CONFLICT.remedy);
  return { text, warnings: oddities(file, text) };
}

/** @throws {ArticleRefusedError} always */
export function refuseTooLarge(file: string, size: number): never {
  throw new ArticleRefusedError([
    {
      severity: 'error',
      file,
      line: null,
      found: `${size.toLocaleString('en')} bytes`,
      expected: `at most ${MAX_ARTICLE_BYTES.toLocaleString('en')} bytes`,
      remedy: isList(file)
        ? 'Remove entries, those first that say nearly the same as another.'
        : 'Split it into one article for each matter, or move it out of the corpus folder.',
    },
  ]);
}

/** The glossary and the questions to be refused are lists of entries, not articles. */
function isList(file: string): boolean {
  return file.endsWith('.yml');
}

function oddities(file: string, text: string): CorpusProblem[] {
  const warnings: CorpusProblem[] = [];
  if (text.startsWith('\uFEFF')) {
    warnings.push({
      severity: 'warning',
      file,
      line: 1,
      found: 'a byte order mark',
      expected: 'UTF-8 without one',
      remedy: 'It is ignored; save the file as "UTF-8" to be rid of it.',
    });
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn !== -1) {
    warnings.push({
      severity: 'warning',
      file,
      line: lineAt(text, carriageReturn),
      found: 'Windows line endings (CRLF)',
      expected: 'LF',
      remedy: 'They are read as they are; set the editor to LF to keep later changes readable.',
    });
  }
  return warnings;
}

function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}

/** @returns offset of the first character that cannot be decoded, or -1 */
function firstByteThatIsNotUtf8(bytes: Uint8Array): number {
  if (decodes(bytes)) return -1;
  // The decoder does not say where it failed: the longest beginning that decodes, or that more bytes could complete, is
  // found by bisection.
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  // It may end inside a character, whose first byte is then the one to show: "é" in Windows-1252, not the "t" after it.
  while (!decodes(bytes.subarray(0, good))) good -= 1;
  return good;
}

function decodes(bytes: Uint8Array, options: { stream: boolean } = { stream: false }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
