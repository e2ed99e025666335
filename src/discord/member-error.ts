import type { Phrases } from './phrases/phrases.js';

/** Something a member can put right; the message is for them, in their language. */
export class MemberError extends Error {
  override readonly name = 'MemberError';
  constructor(readonly phrase: (phrases: Phrases) => string) {
    super('A member asked for something that is not there.');
  }
}
