import type { Config } from '../config.js';
import { UsageError } from './run-command.js';

/** @throws {UsageError} when there is none */
export function requireToken({ DISCORD_TOKEN }: Config): string {
  if (DISCORD_TOKEN !== null) return DISCORD_TOKEN;
  throw new UsageError(
    'There is no DISCORD_TOKEN: copy .env.example to .env and put the token there (https://discord.com/developers/applications, your application, "Bot", "Reset Token").',
  );
}
