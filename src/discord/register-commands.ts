import { createHash } from 'node:crypto';
import { REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import type { Registrations } from '../records/registrations.js';

/** Where commands are registered: everywhere, or on one server, where they appear at once. */
export interface CommandScope {
  readonly applicationId: string;
  /** Null: everywhere. */
  readonly guildId: string | null;
}

/** A client for requests alone, without a gateway. */
export function restClient(token: string, apiUrl: string): REST {
  return new REST({ api: apiUrl }).setToken(token);
}

/** Which application a token belongs to. @throws {DiscordAPIError} with status 401 for a token that is none */
export async function applicationOf(rest: REST): Promise<string> {
  const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
  return id;
}

/** Tells Discord which commands exist. An empty list takes all away. */
export async function registerCommands(
  rest: REST,
  { applicationId, guildId }: CommandScope,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<void> {
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  await rest.put(route, { body: commands });
}

/**
 * Registers the commands unless the same ones were registered before: Discord takes 200 new commands a day, and a bot may
 * start more often.
 *
 * @returns whether they were registered now
 */
export async function registerIfChanged(
  rest: REST,
  scope: CommandScope,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  registrations: Registrations,
  now: number,
): Promise<boolean> {
  const hash = createHash('sha256').update(JSON.stringify(commands)).digest('hex');
  const where = scope.guildId ?? 'global';
  if (registrations.hashOf(scope.applicationId, where) === hash) return false;
  await registerCommands(rest, scope, commands);
  registrations.save(scope.applicationId, where, hash, now);
  return true;
}
