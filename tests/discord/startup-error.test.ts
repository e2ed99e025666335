import { RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { explainStartup, StartupError } from '../../src/discord/startup-error.js';
import { apiError, httpError, QUESTION, TOKEN } from '../support/request-errors.js';

const API = 'https://operator:secret@discord.test:8443/api';

const rateLimited = new RateLimitError({
  global: true,
  hash: 'abc',
  limit: 50,
  majorParameter: 'global',
  method: 'GET',
  retryAfter: 5,
  route: '/gateway/bot',
  scope: 'global',
  sublimitTimeout: 0,
  timeToReset: 5,
  url: API,
});

const CAUSES: readonly (readonly [cause: string, error: unknown, sentence: RegExp, wrongUsage: boolean])[] = [
  ['the closing for intents', new Error('Used disallowed intents'), /"Message Content Intent"/, true],
  ['the closing for the token', new Error('Authentication failed'), /DISCORD_TOKEN.*"Reset Token"/, true],
  ['a token that is none', new Error('An invalid token was provided.'), /DISCORD_TOKEN/, true],
  ['a request without permission', apiError(401, 0), /DISCORD_TOKEN/, true],
  ['the same without a body', httpError(401), /DISCORD_TOKEN/, true],
  ['too many requests', rateLimited, /slow down.*wait/, false],
  ['too many requests, told by status', apiError(429, 0), /slow down.*wait/, false],
  ['no starts left', new Error('Not enough sessions remaining to spawn 1 shards'), /too many starts/, false],
  ['a server that is not there', apiError(403, 50_001), /403, code 50001.*DISCORD_GUILD_ID/, true],
  ['a server error', httpError(503), /cannot be reached at discord\.test:8443:.*network/, false],
  ['no network', new TypeError('fetch failed'), /cannot be reached at discord\.test:8443/, false],
  ['what is no error', `thrown ${TOKEN}`, /cannot be reached/, false],
];

describe.each(CAUSES)('what an operator reads of %s', (_, error, sentence, wrongUsage) => {
  const explained = explainStartup(error, API);

  it('says what to do, and whether a setting is wrong', () => {
    expect(explained.message).toMatch(sentence);
    expect(explained.message).toMatch(/^Discord .*\.$/);
    expect(explained.wrongUsage).toBe(wrongUsage);
    expect(explained.cause).toBe(error);
  });

  it('has no token, no password and nothing that a request held', () => {
    for (const secret of [TOKEN, QUESTION, 'secret']) expect(explained.message).not.toContain(secret);
  });
});

it('a sentence that says it already stays', () => {
  const error = new StartupError('Discord is closed today.', false);
  expect(explainStartup(error, API)).toBe(error);
});
