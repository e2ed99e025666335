import type { Fields } from './fields.js';
import type { SentFile } from './message-store.js';
import type { Platform } from './platform.js';

/** One request, taken apart. */
export interface Call {
  readonly platform: Platform;
  /** Method and path template, as in `POST /channels/:channelId/messages`. */
  readonly label: string;
  readonly query: URLSearchParams;
  /** The JSON that came; an object without fields when none did. */
  readonly body: Fields;
  /** The JSON when it is a list. */
  readonly list: readonly unknown[];
  readonly files: SentFile[];
  /** A part of the path, by its name in the template. */
  readonly param: (name: string) => string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Path after `/api/v10`; a part that begins with a colon matches anything. */
  readonly template: string;
  /** Whether it works without the bot's token. Default: false. */
  readonly open?: boolean;
  readonly handle: (call: Call) => Answer;
}

export interface Match {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const NO_CONTENT: Answer = { status: 204 };

/** The first route that a request fits. */
export function findRoute(routes: readonly Route[], method: string, path: string): Match | null {
  const parts = path.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matched(route.template.split('/'), parts);
    if (params !== null) return { route, params };
  }
  return null;
}

function matched(template: readonly string[], parts: readonly string[]): Map<string, string> | null {
  if (template.length !== parts.length) return null;
  const params = new Map<string, string>();
  for (const [at, name] of template.entries()) {
    const part = decoded(parts[at] ?? '');
    if (name.startsWith(':')) params.set(name.slice(1), part);
    else if (name !== part) return null;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
