import { TokenBuckets } from './token-buckets.js';

/** How many questions are taken; a burst of as many as fit into a minute. */
export interface RateLimits {
  readonly perUser: number;
  readonly perGuild: number;
}

/** Keeps one member from using up everybody's turn, and one server from using up every server's. */
export class RateLimiter {
  private readonly users: TokenBuckets;
  private readonly guilds: TokenBuckets;

  constructor(
    { perUser, perGuild }: RateLimits,
    private readonly now: () => number,
  ) {
    this.users = new TokenBuckets(perUser, perUser, now);
    this.guilds = new TokenBuckets(perGuild, perGuild, now);
  }

  /** Members who were told when to try again, and until when that holds. */
  private readonly told = new Map<string, number>();

  /**
   * Whether a member who comes too early is to be told so: once until the time has come, because a notice that others see
   * too must not become a flood of its own.
   */
  tellsOnce(userId: string, retryAt: number): boolean {
    const now = this.now();
    for (const [user, until] of this.told) if (until <= now) this.told.delete(user);
    if (this.told.has(userId)) return false;
    this.told.set(userId, retryAt);
    return true;
  }

  /**
   * Takes a turn.
   *
   * @returns null when it may be used, else when to try again, in milliseconds of the clock
   */
  take(userId: string, guildId: string | null): number | null {
    const times = [this.users.retryAt(userId), guildId === null ? null : this.guilds.retryAt(guildId)];
    const latest = times.reduce<number | null>(
      (later, time) => (time === null || (later !== null && later > time) ? later : time),
      null,
    );
    if (latest !== null) return latest;
    this.users.take(userId);
    if (guildId !== null) this.guilds.take(guildId);
    return null;
  }
}
