import { EngineBusyError } from '../../engine/engine.js';
import { MemberError } from '../member-error.js';
import type { Phrases } from '../phrases/phrases.js';
import { StaleActionError } from '../stale-action-error.js';
import { notice, type Reply } from './reply.js';

/** Whether a member caused an error, or the load of the moment: nothing that an operator has to look at. */
export function isExpected(error: unknown): boolean {
  return (
    error instanceof MemberError || error instanceof StaleActionError || error instanceof EngineBusyError
  );
}

/** What a member reads of an error: what to do next, and nothing of what went on inside. */
export function errorNotice(error: unknown, phrases: Phrases): Reply {
  const { notices } = phrases;
  if (error instanceof MemberError) return notice(error.phrase(phrases));
  if (error instanceof StaleActionError) return notice(notices.changed);
  if (error instanceof EngineBusyError) return notice(notices.busy);
  return notice(notices.failed);
}
