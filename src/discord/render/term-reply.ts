import type { Answer } from '../../answer/answer.js';
import type { GlossaryGroup } from '../../corpus/glossary.js';
import { escapeText, escapeToFit } from '../escape.js';
import { LIMITS } from '../limits.js';
import { fillIn, type Phrases } from '../phrases/phrases.js';
import { plainAnswer } from './plain-answer.js';
import { lastLine, quoteLines } from './quote-lines.js';
import { container, notice, type Reply, separator, text, textLength, thatFit } from './reply.js';
import { citationEntries, entryComponent } from './source-entry.js';

/** Characters for all quotes, escaped; names and three sources fit beside them. */
const QUOTES = 900;

/** A glossary entry: the first name in each language, the other names, and what the articles say of it if they do. */
export function renderTerm(group: GlossaryGroup, answer: Answer, phrases: Phrases): Reply {
  const names = [
    namesLine(phrases.define.english, group.en),
    namesLine(phrases.define.chinese, group.zh),
  ].filter((line) => line !== null);
  const heading = `### ${escapeToFit([group.en[0], group.zh[0]].filter(Boolean).join(' · '), 200)}`;
  const head = [text(heading), text(names.join('\n'))];
  const plainHead = [heading, ...names].join('\n');
  if (answer.kind !== 'answered') return { components: [container(head)], plain: plainHead };
  const quotes = text(`**${escapeText(phrases.define.fromArticles)}**\n${quoteLines(answer.text, QUOTES)}`);
  const entries = citationEntries(answer.citations).map((entry) => entryComponent(entry, phrases));
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

function namesLine(language: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return `**${language}:** ${escapeToFit(names.join(' / '), 450)}`;
}
