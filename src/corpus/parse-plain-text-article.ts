import { detectLanguage } from '../language/detect-language.js';
import { type Article, type ArticlePath, type IsoDate, MAX_TITLE_LENGTH } from './article.js';
import { parseWrittenDate } from './calendar-date.js';
import { ArticleRefusedError, lineAt, quoteValue } from './corpus-problem.js';

interface Line {
  readonly text: string;
  readonly start: number;
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
  const title = readTitle(path, text, lines[0]);
  let at = 1;
  while (lines[at]?.text === title) at += 1;
  const byline = readByline(path, text, lines.slice(at, at + DATE_LINE_SEARCH));
  const bodyStart = lines[at + byline.index + 1]?.start ?? text.length;
  return {
    path,
    format: 'plain-text',
    text,
    body: { start: bodyStart, end: text.length },
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

function readTitle(file: string, text: string, first: Line | undefined): string {
  const found =
    first === undefined || splitByline(first.text) !== null
      ? 'no title'
      : first.text.length > MAX_TITLE_LENGTH
        ? `a first line of ${first.text.length} characters`
        : null;
  if (first !== undefined && found === null) return first.text;
  throw new ArticleRefusedError([
    {
      severity: 'error',
      file,
      line: lineAt(text, first?.start ?? 0),
      found: found ?? 'no title',
      expected: `the title on the first line, at most ${MAX_TITLE_LENGTH} characters`,
      remedy: 'Put the title above the text.',
    },
  ]);
}

/** The date line among the first lines. */
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
    const byline = splitByline(line.text);
    if (byline === null) continue;
    const date = parseWrittenDate(byline.date);
    if (date === null) {
      return refuse(lineAt(text, line.start), `the date ${quoteValue(byline.date)}, which does not exist`);
    }
    return { index, author: byline.author === '' ? null : byline.author, date };
  }
  return refuse(1, 'no date');
}

/**
 * `by December 11, 2023`, `By Jane Chan, 11 December 2023` or `2023年12月11日`, taken apart; null for any other line. The date
 * need not exist.
 */
function splitByline(line: string): { author: string; date: string } | null {
  const byline = /^by\b[ \t:]*(.*)$/i.exec(line);
  const written = byline?.[1] ?? line;
  const start = written.search(WRITTEN_DATE);
  if (start === -1 || (byline === null && start !== 0)) return null;
  const author = written.slice(0, start).replace(/[\s,|·–—-]{1,20}$/u, '');
  return author.length > MAX_AUTHOR_LENGTH ? null : { author, date: written.slice(start) };
}

/** A longer line that begins with "By" and ends with a date is a sentence. */
const MAX_AUTHOR_LENGTH = 100;

const WRITTEN_DATE =
  /(?:[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{4}\s{0,9}年\s{0,9}\d{1,2}\s{0,9}月\s{0,9}\d{1,2}\s{0,9}日)$/;

/** Lines that are not blank, trimmed, with their offsets. */
function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  for (const match of text.slice(from).matchAll(/[^\r\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    lines.push({ text: trimmed, start: from + match.index + match[0].indexOf(trimmed) });
  }
  return lines;
}
