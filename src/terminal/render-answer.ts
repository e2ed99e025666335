import type picocolors from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { Answer, Citation } from '../answer/answer.js';
import { isChinese, type Language } from '../language/language.js';

/** How an answer is to look. */
export interface TerminalStyle {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  /** Columns to wrap at; null for a pipe, where lines stay whole. */
  readonly columns: number | null;
}

/** The widest text that is comfortable to read. */
const READABLE_COLUMNS = 100;

/** An answer as a person reads it in a terminal: the quotes, then numbered sources. */
export function renderAnswer(answer: Answer, style: TerminalStyle): string {
  const { colors } = style;
  const words = WORDS[isChinese(answer.language) ? 'chinese' : 'english'];
  const lines = [''];
  if (answer.kind === 'answered') {
    for (const line of answer.text.split('\n'))
      lines.push(
        wrap(
          printable(line).replace(/\[\d+\]$/, (mark) => colors.cyan(mark)),
          '  ',
          style,
        ),
        '',
      );
    lines.push(`  ${colors.bold(words.sources)}`);
    for (const citation of answer.citations) lines.push(...renderCitation(citation, answer.language, style));
  } else {
    lines.push(wrap(colors.yellow(answer.text), '  ', style));
    if (answer.closest.length > 0) lines.push('', `  ${colors.bold(words.closest)}`);
    for (const { title, article, url } of answer.closest) {
      lines.push(wrap(printable(title), '  - ', style), `    ${colors.dim(printable(url ?? article))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const WORDS = {
  english: { sources: 'Sources', closest: 'Closest articles', asOf: 'as of', published: 'published' },
  chinese: { sources: '來源', closest: '最接近的文章', asOf: '資料截至', published: '發布' },
};

const STATUS: Readonly<Record<Citation['status'], { english: string; chinese: string }>> = {
  'in-force': { english: 'in force', chinese: '生效中' },
  proposed: { english: 'proposed', chinese: '建議中' },
  concluded: { english: 'concluded', chinese: '已結束' },
  superseded: { english: 'superseded', chinese: '已被取代' },
  historical: { english: 'report of its day', chinese: '當時報道' },
};

function renderCitation(citation: Citation, language: Language, style: TerminalStyle): string[] {
  const { colors } = style;
  const names = isChinese(language) ? 'chinese' : 'english';
  const words = WORDS[names];
  const heading = [citation.title, citation.section]
    .filter((part) => part !== '')
    .map(printable)
    .join(' › ');
  const facts = [
    citation.publisher,
    `${words.published} ${citation.publishedAt}`,
    `${words.asOf} ${citation.asOf}`,
    STATUS[citation.status][names],
  ];
  const lines = [
    wrap(heading, `  ${colors.cyan(`[${citation.number}]`)} `, style),
    wrap(colors.dim(printable(facts.filter((fact) => fact !== null).join(' · '))), '      ', style),
  ];
  for (const { publisher, title, date, url } of citation.sources.slice(0, 3)) {
    lines.push(
      `      ${printable([publisher ?? title, date].filter((part) => part !== null).join(', '))}  ${colors.underline(printable(url))}`,
    );
  }
  if (citation.sources.length === 0)
    lines.push(`      ${colors.underline(printable(citation.url ?? citation.article))}`);
  return lines;
}

/** Wraps at the terminal's width, Chinese characters counting two columns; further lines stand below the first. */
function wrap(text: string, indent: string, { columns }: TerminalStyle): string {
  if (columns === null) return `${indent}${text}`;
  const width = indent.replace(/\u001b\[[0-9;]*m/g, '').length;
  const wrapped = wrapAnsi(text, Math.max(20, Math.min(columns, READABLE_COLUMNS) - width), { hard: true });
  return wrapped
    .split('\n')
    .map((line, at) => `${at === 0 ? indent : ' '.repeat(width)}${line}`)
    .join('\n');
}

/** Article text must not be able to move the cursor, change colours or rename the window. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ');
}
