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

/** Where in our own code it happened. The message stands before the frames; it may hold an address or a text. */
function firstFrame({ stack = '', message }: Error): string | null {
  const frames = stack.slice(Math.max(0, stack.indexOf(message)) + message.length);
  return /\n\s+at (?!.*\/node_modules\/).*?\/((?:dist|src)\/[^\n)]+)/.exec(frames)?.[1] ?? null;
}
