import type { BotContext } from './context.js';
import { describeError } from './describe-error.js';

/**
 * Whether a message is to be answered now, by us, and was not before. Records that cannot be written are no reason to keep
 * silent: then it is remembered for this run only.
 */
export function claimMessage(messageId: string, { records, seen, now, log }: BotContext): boolean {
  if (!seen.claim(messageId)) return false;
  try {
    return records.claims.claim(messageId, now());
  } catch (error) {
    log.error(describeError(error), 'records not written');
    return true;
  }
}

/** Keeps something that no reply depends on. */
export function keep(write: () => void, { log }: Pick<BotContext, 'log'>): void {
  try {
    write();
  } catch (error) {
    log.error(describeError(error), 'records not written');
  }
}
