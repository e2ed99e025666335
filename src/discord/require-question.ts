import { isSmallTalk } from './messages/courtesies.js';
import { MemberError } from './member-error.js';

/** A question with something in it to look for. @throws {MemberError} */
export function requireQuestion(text: string): string {
  const question = text.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(question)) throw new MemberError(({ notices }) => notices.noQuestion);
  if (isSmallTalk(question)) throw new MemberError(({ notices }) => notices.askMe);
  return question;
}
