import type { Answer } from '../../answer/answer.js';
import type { GlossaryEntry } from '../../corpus/glossary.js';
import type { IndexedArticle } from '../../search-index/index-contents.js';
import { escapeText, escapeToFit } from '../escape.js';
import { LIMITS } from '../limits.js';
import { fillIn, type Phrases } from '../phrases/phrases.js';
import { articleEntry } from './article-entry.js';
import { plainAnswer } from './plain-answer.js';
import { lastLine, quoteLines } from './quote-lines.js';
import { container, notice, type Reply, separator, text, textLength, thatFit } from './reply.js';
import { citationEntries, entryComponent, entryText } from './source-entry.js';

/** Characters for all quotes, escaped; names, the definition and three sources fit beside them. */
const QUOTES = 900;
/** Characters of a definition, escaped. */
const DEFINITION = 300;

/** What `/define` found of a term. */
export interface TermView {
  readonly entry: GlossaryEntry;
  /** The entry's definition in the reader's language. */
  readonly definition: string | null;
  /** What the articles say of it. */
  readonly answer: Answer;
  /** Articles that the glossary names, to read where they have no sentence that answers. */
  readonly articles: readonly IndexedArticle[];
}

/** The first name in each language, the definition, the other names, and what the articles say of it if they do. */
export function renderTerm({ entry, definition, answer, articles }: TermView, phrases: Phrases): Reply {
  const { en, zh } = entry;
  const heading = `### ${escapeToFit([en[0], zh[0]].filter(Boolean).join(' · '), 200)}`;
  const names = [namesLine(phrases.define.english, en), namesLine(phrases.define.chinese, zh)];
  const lines = [
    heading,
    definition === null ? null : escapeToFit(definition, DEFINITION),
    names.filter((line) => line !== null).join('\n'),
  ].filter((line) => line !== null);
  const head = lines.map((line) => text(line));
  const plainHead = lines.join('\n');
  if (answer.kind !== 'answered') {
    const toRead = articles.map(articleEntry);
    if (toRead.length === 0) return { components: [container(head)], plain: plainHead };
    const components = toRead.map((article) => entryComponent(article, phrases));
    const closest = text(`-# ${phrases.closest}`);
    const room = LIMITS.textDisplays - textLength([...head, closest]);
    return {
      components: [container([...head, separator(), closest, ...thatFit(components, room)])],
      plain: linesThatFit([
        plainHead,
        phrases.closest,
        ...toRead.map((article) => entryText(article, phrases)),
      ]),
    };
  }
  const quotes = text(`**${escapeText(phrases.define.fromArticles)}**\n${quoteLines(answer.text, QUOTES)}`);
  const entries = citationEntries(answer.citations).map((source) => entryComponent(source, phrases));
  const last = text(`-# ${lastLine(answer, phrases)}`);
  const room = LIMITS.textDisplays - textLength([...head, quotes, last]);
  return {
    components: [container([...head, separator(), quotes, ...thatFit(entries, room), last])],
    plain: `${plainHead}\n${plainAnswer(answer, phrases, LIMITS.content - plainHead.length - 1)}`,
  };
}

export function renderUnknownTerm(term: string, phrases: Phrases): Reply {
  return notice(fillIn(phrases.define.unknown, { term: escapeToFit(term, 100) }));
}

/** As many lines, from the first, as one message takes. */
function linesThatFit(lines: readonly string[]): string {
  return lines.reduce((all, line) =>
    all.length + 1 + line.length > LIMITS.content ? all : `${all}\n${line}`,
  );
}

function namesLine(language: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return `**${language}:** ${escapeToFit(names.join(' / '), 450)}`;
}
