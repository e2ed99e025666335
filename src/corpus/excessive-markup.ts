import { lineAt } from './corpus-problem.js';

/** Markup that a Markdown parser cannot be trusted with, as the parts of a problem. */
export interface ExcessiveMarkup {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Lists and quotations inside one another; the parser and those who read its tree recurse. */
const MAX_LEVELS = 100;
/**
 * Brackets, emphasis marks and "<" of a paragraph, times its length, added up over the article: about what the parser's
 * work is proportional to, which tries to match each mark with all that follows. 600 links in one paragraph are within it;
 * at the limit it works for a few seconds.
 */
const MAX_EFFORT = 1e8;

/** Lines with text. A long report has about two thousand; every one may be a block, and every block has its sentences. */
const MAX_LINES = 10_000;
/** Footnotes: the parser compares each with all the others. */
const MAX_FOOTNOTES = 300;

/**
 * The first place where nested or unmatched markup would take the Markdown parser minutes or all of its stack. No article
 * that was written for readers comes near it.
 *
 * @param from - offset at which the Markdown starts
 */
export function findExcessiveMarkup(text: string, from = 0): ExcessiveMarkup | null {
  const firstLine = lineAt(text, from);
  let marks = 0;
  let length = 0;
  let effort = 0;
  let lines = 0;
  let footnotes = 0;
  for (const [index, line] of text.slice(from).split('\n').entries()) {
    const levels = levelsIn(line);
    if (levels > MAX_LEVELS) {
      return {
        line: firstLine + index,
        found: `about ${levels} lists or quotations inside one another`,
        expected: `at most ${MAX_LEVELS}`,
        remedy: 'Remove the ">", "-" or spaces that nobody meant, or put the text into a code block.',
      };
    }
    if (line.trim() === '') {
      marks = 0;
      length = 0;
      continue;
    }
    lines += 1;
    if (/^ {0,3}\[\^/.test(line)) footnotes += 1;
    if (lines > MAX_LINES || footnotes > MAX_FOOTNOTES) {
      return {
        line: firstLine + index,
        found:
          lines > MAX_LINES ? `more than ${MAX_LINES} lines of text` : `more than ${MAX_FOOTNOTES} footnotes`,
        expected: 'an article of some thousand lines at most',
        remedy: 'Split it into one article for each matter.',
      };
    }
    effort -= marks * length;
    marks += line.match(/[[\]*_~<]/g)?.length ?? 0;
    length += line.length;
    effort += marks * length;
    if (effort > MAX_EFFORT) {
      return {
        line: firstLine + index,
        found: `a paragraph with ${marks} brackets, emphasis marks and "<"`,
        expected: 'a few',
        remedy: 'Divide the paragraph with blank lines, or remove the marks that nobody meant.',
      };
    }
  }
  return null;
}

/** At most so many levels does a line open or continue: each takes a mark of its own or two columns of white space. */
function levelsIn(line: string): number {
  const prefix = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=\s|$)){0,1000}/.exec(line)?.[0] ?? '';
  const marks = prefix.match(/[>*+.)-]/g)?.length ?? 0;
  const columns = prefix.length + 3 * (prefix.split('\t').length - 1);
  return marks === 0 ? 0 : Math.max(marks, Math.floor(columns / 2));
}
