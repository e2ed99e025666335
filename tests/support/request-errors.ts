import { DiscordAPIError, HTTPError } from 'discord.js';

/** What must not get into a log or before an operator: it lets anybody speak for the bot, or is what a member asked. */
export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GhTkLm.aW50ZXJhY3Rpb24tdG9rZW4tb2YtYS1ib3Q';
export const QUESTION = 'may i lend my stablecoins to my cousin';

const URL = `https://discord.com/api/v10/webhooks/123456789012345678/${TOKEN}/messages/@original`;
const BODY = { files: undefined, body: { content: QUESTION } };

/** Discord's answer to a request that it does not carry out. */
export function apiError(status: number, code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: `${QUESTION} ${TOKEN}` }, code, status, 'PATCH', URL, BODY);
}

/** An answer that is none of Discord's. */
export function httpError(status: number): HTTPError {
  return new HTTPError(status, 'Unavailable', 'PATCH', URL, BODY);
}
