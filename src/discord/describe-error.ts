import { DiscordAPIError, HTTPError } from 'discord.js';

/**
 * An error as the log may hold it. The addresses of Discord's requests hold interaction tokens, and their bodies what members
 * asked, so of those only the kind, the numbers and the method are told.
 */
export function describeError(error: unknown): object {
  if (error instanceof DiscordAPIError)
    return { error: 'DiscordAPIError', code: error.code, status: error.status, method: error.method };
  if (error instanceof HTTPError) return { error: 'HTTPError', status: error.status, method: error.method };
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? { code: error.code } : {};
  return { error: error.name, ...code, at: firstFrame(error) };
}

/** Where in our own code it happened; the message may hold an address or a text. */
function firstFrame({ stack }: Error): string | null {
  return /\n\s+at .*?\/((?:dist|src)\/[^\n)]+)/.exec(stack ?? '')?.[1] ?? null;
}
