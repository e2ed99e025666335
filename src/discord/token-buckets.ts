/** Buckets that are full again are forgotten when there are more than this. */
const MOST_BUCKETS = 10_000;

interface Bucket {
  tokens: number;
  /** Milliseconds of the clock at which `tokens` was right. */
  at: number;
}

/**
 * Token buckets, one for each key: a burst of `capacity`, then as many as run in. A member who tries too early loses nothing
 * but the try.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  /**
   * @param capacity - tokens in a full bucket, at least 1
   * @param perMinute - tokens that run in each minute
   * @param now - a clock in milliseconds
   */
  constructor(
    private readonly capacity: number,
    private readonly perMinute: number,
    private readonly now: () => number,
  ) {}

  /** When a token will be there, in milliseconds of the clock; null when there is one now. Takes nothing. */
  retryAt(key: string): number | null {
    const { tokens, at } = this.filled(key);
    return tokens >= 1 ? null : at + ((1 - tokens) / this.perMinute) * 60_000;
  }

  /** Takes a token, which `retryAt` said is there. */
  take(key: string): void {
    const bucket = this.filled(key);
    bucket.tokens -= 1;
    if (this.buckets.size >= MOST_BUCKETS) this.forgetFull();
    this.buckets.set(key, bucket);
  }

  private filled(key: string): Bucket {
    const now = this.now();
    const bucket = this.buckets.get(key) ?? { tokens: this.capacity, at: now };
    // A clock that was set back must not keep anybody waiting until it has caught up.
    if (now < bucket.at) bucket.at = now;
    const inflow = ((now - bucket.at) / 60_000) * this.perMinute;
    return { tokens: Math.min(this.capacity, bucket.tokens + inflow), at: now };
  }

  private forgetFull(): void {
    for (const key of this.buckets.keys())
      if (this.filled(key).tokens >= this.capacity) this.buckets.delete(key);
  }
}
