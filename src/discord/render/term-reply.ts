import type { Answer } from '../../answer/answer.js';
import type { GlossaryGroup } from '../../corpus/glossary.js';
import { escapeText, escapeToFit } from '../escape.js';
import { fillIn, type Phrases } from '../phrases/phrases.js';
import { lastLine, quoteLines } from './quote-lines.js';
import { container, notice, type Reply, separator, text } from './reply.js';
import { citationEntries, entryComponent } from './source-entry.js';

/** A glossary entry: the first name in each language, the other names, and what the articles say of it if they do. */
export function renderTerm(group: GlossaryGroup, answer: Answer, phrases: Phrases): Reply {
  const names = [
    namesLine(phrases.define.english, group.en),
    namesLine(phrases.define.chinese, group.zh),
  ].filter((line) => line !== null);
  const heading = `### ${escapeToFit([group.en[0], group.zh[0]].filter(Boolean).join(' · '), 200)}`;
  const quotes = answer.kind === 'answered' ? quoteLines(answer.text, 1_000) : null;
  const entries = citationEntries(answer.citations).slice(0, 2);
  const last = `-# ${lastLine(answer, phrases)}`;
  return {
    components: [
      container([
        text(heading),
        text(names.join('\n')),
        ...(quotes === null
          ? []
          : [
              separator(),
              text(`**${escapeText(phrases.define.fromArticles)}**\n${quotes}`),
              ...entries.map((entry) => entryComponent(entry, phrases)),
              text(last),
            ]),
      ]),
    ],
    plain: [heading, ...names, ...(quotes === null ? [] : [quotes, last])].join('\n').slice(0, 2_000),
  };
}

export function renderUnknownTerm(term: string, phrases: Phrases): Reply {
  return notice(fillIn(phrases.define.unknown, { term: escapeToFit(term, 100) }));
}

function namesLine(language: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return `**${language}:** ${escapeToFit(names.join(' / '), 450)}`;
}
