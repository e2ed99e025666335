import type picocolors from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { Answer, Citation } from '../answer/answer.js';
import type { Language } from '../language/language.js';
import { printable } from '../language/printable.js';

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
  const words = WORDS[answer.language];
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
    lines.push(...renderCitations(answer.citations, words, style));
  } else {
    lines.push(wrap(colors.yellow(answer.text), '  ', style));
    if (answer.closest.length > 0) lines.push('', `  ${colors.bold(words.closest)}`);
    for (const { title, article, url } of answer.closest) {
      lines.push(wrap(printable(title), '  - ', style), `    ${colors.dim(printable(url ?? article))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

interface Words {
  readonly sources: string;
  readonly closest: string;
  readonly asOf: string;
  readonly published: string;
  readonly status: Readonly<Record<Citation['status'], string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    sources: 'Sources',
    closest: 'Closest articles',
    asOf: 'as of',
    published: 'published',
    status: {
      'in-force': 'in force',
      proposed: 'proposed',
      concluded: 'concluded',
      superseded: 'superseded',
      historical: 'news of that day',
    },
  },
  'zh-Hant': {
    sources: '來源',
    closest: '最接近的文章',
    asOf: '資料截至',
    published: '發布',
    status: {
      'in-force': '生效中',
      proposed: '建議中',
      concluded: '已結束',
      superseded: '已被取代',
      historical: '當時報道',
    },
  },
  'zh-Hans': {
    sources: '来源',
    closest: '最接近的文章',
    asOf: '资料截至',
    published: '发布',
    status: {
      'in-force': '生效中',
      proposed: '建议中',
      concluded: '已结束',
      superseded: '已被取代',
      historical: '当时报道',
    },
  },
};

/** Citations of one section under one heading, so that a phone shows answers and not the same title three times. */
function renderCitations(citations: readonly Citation[], words: Words, style: TerminalStyle): string[] {
  const groups = new Map<string, { readonly facts: string; readonly citations: Citation[] }>();
  for (const citation of citations) {
    const heading = [citation.title, citation.section].filter((part) => part !== '').join(' › ');
    const facts = [
      citation.publisher,
      `${words.published} ${citation.publishedAt}`,
      `${words.asOf} ${citation.asOf}`,
      words.status[citation.status],
    ];
    const group = groups.get(heading) ?? {
      facts: facts.filter((fact) => fact !== null).join(' · '),
      citations: [],
    };
    group.citations.push(citation);
    groups.set(heading, group);
  }
  return [...groups].flatMap(([heading, { facts, citations: group }]) => {
    const marks = group.map(({ number }) => style.colors.cyan(`[${number}]`)).join(' ');
    return [
      wrap(printable(heading), `  ${marks} `, style),
      wrap(style.colors.dim(printable(facts)), '      ', style),
      ...group.flatMap((citation) => renderSources(citation, group.length > 1, style)),
    ];
  });
}

/** Each source and, on a line of its own so that it can be tapped, its address. */
function renderSources(
  { number, sources, url, article }: Citation,
  numbered: boolean,
  { colors }: TerminalStyle,
): string[] {
  const mark = numbered ? `[${number}] ` : '';
  const address = (link: string): string => `      ${colors.underline(printable(link))}`;
  if (sources.length === 0) return [address(url ?? article)];
  return sources.slice(0, 3).flatMap(({ publisher, title, date, url: link }) => {
    const name = [publisher ?? title, date].filter((part) => part !== null).join(', ');
    return [`      ${mark}${printable(name)}`, address(link)];
  });
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
