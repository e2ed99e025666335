import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** The bot cannot start; the message is one sentence with the next step. */
export class StartupError extends Error {
  override readonly name: string = 'StartupError';
  constructor(
    message: string,
    /** Whether a changed setting mends it. */
    readonly wrongUsage: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The bot asked for messages, and the switch for that is off. */
export class DisallowedIntentError extends StartupError {
  constructor(options: ErrorOptions) {
    super(
      'Discord does not let this bot read messages, which Q&A channels need: at https://discord.com/developers/applications choose the application, then "Bot", and switch on "Message Content Intent"; or leave QA_CHANNEL_IDS blank.',
      true,
      options,
    );
  }
}

/** How the gateway closes a connection that may not be made again; @discordjs/ws reports it with these words. */
const DISALLOWED_INTENTS = /disallowed intents/i;
const AUTHENTICATION = /authentication failed|invalid token|token was provided/i;
/** Its words for a day's starts that are used up. */
const TOO_MANY_STARTS = /not enough sessions/i;

/** What an operator reads of an error of the first connection. Never the token. */
export function explainStartup(error: unknown, apiUrl: string): StartupError {
  if (error instanceof StartupError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const options = { cause: error };
  if (DISALLOWED_INTENTS.test(message)) return new DisallowedIntentError(options);
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : null;
  if (status === 401 || AUTHENTICATION.test(message))
    return new StartupError(
      'Discord does not accept DISCORD_TOKEN: at https://discord.com/developers/applications choose the application, then "Bot", then "Reset Token", and put the new token into .env.',
      true,
      options,
    );
  if (error instanceof RateLimitError || status === 429 || TOO_MANY_STARTS.test(message))
    return new StartupError(
      'Discord asks this bot to slow down (too many starts or requests): wait some minutes and start it again.',
      false,
      options,
    );
  if (error instanceof DiscordAPIError)
    return new StartupError(
      `Discord refused a request while the bot was starting (${error.status}, code ${error.code}): check that the application still exists and that DISCORD_GUILD_ID, if set, names a server the bot was added to.`,
      true,
      options,
    );
  const code = /^closed with code (\d+)$/.exec(message)?.[1];
  if (code !== undefined)
    return new StartupError(
      `Discord has ended the connection for good (code ${code}): https://docs.discord.com/developers/topics/opcodes-and-status-codes says what the code means.`,
      false,
      options,
    );
  return new StartupError(
    `Discord cannot be reached at ${new URL(apiUrl).host}: check the network connection (and DISCORD_API_URL, if you set it), then start the bot again.`,
    false,
    options,
  );
}
