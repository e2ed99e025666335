import { detectLanguage } from '../language/detect-language.js';
import type { Article, ArticlePath, IsoDate } from './article.js';
import { parseWrittenDate } from './calendar-date.js';
import { ArticleRefusedError, quoteValue } from './corpus-problem.js';

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How far below the title the date line is looked for, in lines that are not blank. */
const DATE_LINE_SEARCH = 5;

/**
 * A plain-text file as news pages are saved → an article: the title on the first line (often repeated on the next), a
 * line `by <author> <date>` or a date alone, then paragraphs.
 *
 * @throws {ArticleRefusedError} when there is no title, no date, or a date that does not exist
 */
export function parsePlainTextArticle(path: ArticlePath, text: string): Article {
  const lines = linesOf(text, text.startsWith('\uFEFF') ? 1 : 0);
  const title = lines[0]?.text ?? '';
  let at = 1;
  while (lines[at]?.text === title) at += 1;
  const byline = readByline(path, text, lines.slice(at, at + DATE_LINE_SEARCH));
  const bodyStart = lines[at + byline.index + 1]?.start ?? text.length;
  const body = { start: bodyStart, end: text.length };
  return {
    path,
    format: 'plain-text',
    text,
    body,
    title,
    language: detectLanguage(`${title} ${text.slice(bodyStart, bodyStart + 2000)}`),
    publisher: byline.author,
    publishedAt: byline.date,
    asOf: byline.date,
    effectiveDate: null,
    status: 'historical',
    url: null,
    topics: [],
    sources: [],
    questions: [],
    quotableFields: [],
    supersedes: [],
    translationOf: null,
  };
}

/** The date line among the first lines: `by December 11, 2023`, `By Jane Chan, 11 December 2023`, `2023年12月11日`. */
function readByline(
  file: string,
  text: string,
  lines: readonly Line[],
): { index: number; author: string | null; date: IsoDate } {
  const refuse = (line: number, found: string): never => {
    throw new ArticleRefusedError([
      {
        severity: 'error',
        file,
        line,
        found,
        expected: 'a line "by December 11, 2023" below the title',
        remedy: 'Add the day the article was published.',
      },
    ]);
  };
  for (const [index, line] of lines.entries()) {
    const byline = /^by\b[ \t:]*(.*)$/i.exec(line.text);
    const written = byline?.[1] ?? line.text;
    const dateStart = written.search(
      /(?:[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)[ \t]*$/,
    );
    if (dateStart === -1 || (byline === null && dateStart !== 0)) continue;
    const date = parseWrittenDate(written.slice(dateStart));
    const lineNumber = text.slice(0, line.start).split('\n').length;
    if (date === null)
      return refuse(lineNumber, `the date ${quoteValue(written.slice(dateStart))}, which does not exist`);
    const author = written.slice(0, dateStart).replace(/[\s,|·–—-]+$/u, '');
    return { index, author: author === '' ? null : author, date };
  }
  return refuse(1, 'no date');
}

/** Lines that are not blank, trimmed, with their offsets. */
function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  for (const match of text.slice(from).matchAll(/[^\r\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = from + match.index + match[0].indexOf(trimmed);
    lines.push({ text: trimmed, start, end: start + trimmed.length });
  }
  return lines;
}
