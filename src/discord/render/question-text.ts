import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Answer } from '../../answer/answer.js';
import { escapeToFit, unescapeText } from '../escape.js';
import { text } from './reply.js';

/**
 * Number of the component that shows the question. Buttons ask it again, with other options; so the question has to be in the
 * message itself: an id holds 100 characters, and storing what members ask is what we do not do.
 */
const QUESTION_ID = 7_001;
const MARK = '-# 💬 ';
/** Stands between a member's words and the question before; no escaped text holds it, because line ends are folded. */
const BEFORE = '\n-# ↪ ';
/** Characters of a question that are shown, and asked again by a button. */
export const MAX_SHOWN_QUESTION = 500;

/** The member's own words, and after them the question that they go on from, which a button asks together with them. */
export function questionText({
  answer,
  before,
}: {
  readonly answer: Pick<Answer, 'question'>;
  readonly before: string | null;
}): APIComponentInContainer {
  const { question } = answer;
  if (before === null) return text(`${MARK}${escapeToFit(question, MAX_SHOWN_QUESTION)}`, QUESTION_ID);
  const words = question.slice(before.length).trim();
  const shown = `${escapeToFit(words, MAX_SHOWN_QUESTION / 2)}${BEFORE}${escapeToFit(before, MAX_SHOWN_QUESTION / 2)}`;
  return text(`${MARK}${shown}`, QUESTION_ID);
}

/** What is known of a component in a message that Discord sends back. */
interface SentComponent {
  readonly id?: number;
  readonly content?: unknown;
  readonly components?: readonly SentComponent[];
}

/** The question of a message of ours; null when it shows none. */
export function questionIn(components: readonly SentComponent[]): string | null {
  for (const { id, content, components: inner } of components) {
    if (id === QUESTION_ID && typeof content === 'string' && content.startsWith(MARK))
      return content
        .slice(MARK.length)
        .split(BEFORE)
        .map((part) => unescapeText(part).replace(/…$/, ''))
        .reverse()
        .join(' ');
    const nested = inner === undefined ? null : questionIn(inner);
    if (nested !== null) return nested;
  }
  return null;
}
