import type { Gap } from '../../src/records/gaps.js';
import type { Vote } from '../../src/records/feedback.js';

/** The moment at which nothing in these tests has happened yet; they count on from here. */
export const START = Date.UTC(2026, 0, 1);
export const DAY = 86_400_000;

/** A vote with the given fields; the others are plain. */
export function voteOf(fields: Partial<Vote> = {}): Vote {
  return {
    userId: 'ann',
    guildId: 'harbour',
    messageId: 'answer-1',
    verdict: 'down',
    reason: null,
    comment: null,
    articles: ['stablecoins/licences.md'],
    language: 'en',
    question: null,
    at: START,
    ...fields,
  };
}

/** A question without an answer, with the given fields; the others are plain. */
export function gapOf(fields: Partial<Gap> = {}): Gap {
  return {
    guildId: 'harbour',
    userId: 'ann',
    language: 'en',
    kind: 'not-covered',
    closest: ['stablecoins/licences.md'],
    question: null,
    at: START,
    ...fields,
  };
}
