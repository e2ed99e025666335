import { checkpoint } from './checkpoint.js';
import { Claims } from './claims.js';
import type { Connection } from './connection.js';
import { Feedback } from './feedback.js';
import { forgetUser } from './forget-user.js';
import { Gaps } from './gaps.js';
import { prune, type Pruned } from './prune.js';
import { QaChannels } from './qa-channels.js';
import { Registrations } from './registrations.js';
import { Threads } from './threads.js';

/**
 * What the bot remembers from one run to the next. What a call has saved is on the disk when it returns.
 *
 * Any call throws a `RecordsError` when the file cannot be read or written, and has then changed nothing.
 */
export class Records {
  readonly feedback: Feedback;
  readonly gaps: Gaps;
  readonly qaChannels: QaChannels;
  readonly claims: Claims;
  readonly registrations: Registrations;
  readonly threads: Threads;
  #closed = false;

  constructor(private readonly connection: Connection) {
    this.feedback = new Feedback(connection);
    this.gaps = new Gaps(connection);
    this.qaChannels = new QaChannels(connection);
    this.claims = new Claims(connection);
    this.registrations = new Registrations(connection);
    this.threads = new Threads(connection);
  }

  /** Deletes what a member has said; see {@link forgetUser}. */
  forgetUser(userId: string): number {
    return forgetUser(this.connection, userId);
  }

  /** Deletes what is too old to be kept; see {@link prune}. */
  prune(now: number): Pruned {
    return prune(this.connection, now);
  }

  /** Brings everything into the one file. A second call does nothing; any other call is a mistake from then on. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      checkpoint(this.connection);
    } catch {
      // What could not be brought into the file lies safe beside it, and is brought in when it is next opened.
    }
    this.connection.close();
  }
}
