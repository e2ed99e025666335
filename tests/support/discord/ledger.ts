import type { Changes } from './changes.js';
import type { Pings } from './pings.js';
import type { Violation } from './violation.js';

/** A violation and the request that had it. */
export interface SeenViolation extends Violation {
  /** Method and path template, as in `POST /channels/:channelId/messages`. */
  readonly request: string;
}

/** A message that notified someone. */
export interface SeenPing extends Pings {
  readonly messageId: string;
  readonly channelId: string;
}

export interface CommandPut {
  readonly at: number;
  /** Guild the commands are for; null when they are for everyone. */
  readonly guildId: string | null;
  readonly commands: readonly unknown[];
}

/** What the bot did that a test may want to know afterwards. */
export class Ledger {
  readonly violations: SeenViolation[] = [];
  readonly pinged: SeenPing[] = [];
  readonly commandPuts: CommandPut[] = [];
  /** Channels in which the bot showed that it is typing, once for every time. */
  readonly typing: string[] = [];

  constructor(readonly changes: Changes) {}

  /** Notes violations of a request; returns them. */
  note<T extends Violation>(request: string, violations: readonly T[]): readonly T[] {
    this.violations.push(...violations.map(({ where, problem }) => ({ request, where, problem })));
    return violations;
  }
}
