import type { Fields } from './fields.js';

/** How requests are to fail. */
export interface Fault {
  /** Matches the path after `/api/v10`, or its template, as in `/channels/:channelId/messages`. */
  readonly route: RegExp;
  readonly method?: string;
  /** Default: none, which with `delayMs` alone makes a slow answer of the right one. */
  readonly status?: number;
  /** How many requests fail. Default: 1. */
  readonly times?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
  /** Never answers. */
  readonly hang?: boolean;
  /** Breaks the connection. */
  readonly reset?: boolean;
  /** Whether the request is carried out all the same, and only its answer lost. Default: false. */
  readonly carriedOut?: boolean;
  /** With the status 429: when the bot may try again. Default: 0.1. */
  readonly retryAfterSeconds?: number;
  /** With the status 429: whether the limit holds for all routes. Default: false. */
  readonly global?: boolean;
}

/** A fault that was set, with how often it has struck. */
export interface SetFault {
  readonly hits: number;
  /** Lets requests pass again. */
  lift(): void;
}

export class Faults {
  readonly #faults: { readonly fault: Fault; hits: number; left: number }[] = [];

  set(fault: Fault): SetFault {
    const entry = { fault, hits: 0, left: fault.times ?? 1 };
    this.#faults.push(entry);
    return {
      get hits() {
        return entry.hits;
      },
      lift() {
        entry.left = 0;
      },
    };
  }

  /** The fault that strikes a request now; counts as a hit. */
  strike(method: string, path: string, template: string | null): Fault | null {
    const entry = this.#faults.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.method ?? method) === method &&
        (fault.route.test(path) || fault.route.test(template ?? path)),
    );
    if (entry === undefined) return null;
    entry.left -= 1;
    entry.hits += 1;
    return entry.fault;
  }
}

/** What a failing request is answered with. */
export function faultAnswer(
  fault: Fault,
  status: number,
): { headers: Record<string, string>; body: unknown } {
  if (status !== 429) {
    const body = fault.body ?? { message: `${status}: stand-in fault`, code: 0 };
    return { headers: { ...fault.headers }, body };
  }
  const { retryAfterSeconds = 0.1, global = false } = fault;
  const body: Fields = { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global };
  return {
    headers: {
      'Retry-After': String(retryAfterSeconds),
      'X-RateLimit-Scope': global ? 'global' : 'user',
      ...(global ? { 'X-RateLimit-Global': 'true' } : bucketHeaders(retryAfterSeconds)),
      ...fault.headers,
    },
    body: fault.body ?? body,
  };
}

function bucketHeaders(resetAfterSeconds: number): Record<string, string> {
  return {
    'X-RateLimit-Bucket': 'stand-in-bucket',
    'X-RateLimit-Limit': '5',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': String(Date.now() / 1000 + resetAfterSeconds),
    'X-RateLimit-Reset-After': String(resetAfterSeconds),
  };
}
