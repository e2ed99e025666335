import type { APIComponentInContainer } from 'discord-api-types/v10';
import { escapeToFit, unescapeText } from '../escape.js';
import { text } from './reply.js';

/**
 * Number of the component that shows the question. Buttons ask it again, with other options; so the question has to be in the
 * message itself: an id holds 100 characters, and storing what members ask is what we do not do.
 */
const QUESTION_ID = 7_001;
const MARK = '-# 💬 ';
/** Characters of a question that are shown, and asked again by a button. */
export const MAX_SHOWN_QUESTION = 500;

export function questionText(question: string): APIComponentInContainer {
  return text(`${MARK}${escapeToFit(question, MAX_SHOWN_QUESTION)}`, QUESTION_ID);
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
      return unescapeText(content.slice(MARK.length)).replace(/…$/, '');
    const nested = inner === undefined ? null : questionIn(inner);
    if (nested !== null) return nested;
  }
  return null;
}
