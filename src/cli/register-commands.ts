#!/usr/bin/env node
import { Command } from 'commander';
import { UsageError, EXIT, runCommand } from './run-command.js';
import { commandData } from '../discord/commands.js';
import { applicationOf, registerCommands, restClient } from '../discord/register-commands.js';
import { explainStartup } from '../discord/startup-error.js';
import { openRecords } from '../records/database.js';
import { loadConfig } from './load-config.js';
import { requireToken } from './require-token.js';

const command = new Command('npm run register --')
  .description('Tells Discord which commands the bot has. `npm start` does this by itself when they changed.')
  .option('--guild <id>', 'on this server only, where they appear at once')
  .option('--clear', 'take the commands away');

await runCommand(command, async () => {
  const { guild, clear } = command.opts<{ guild?: string; clear?: true }>();
  if (guild !== undefined && !/^\d{17,20}$/.test(guild))
    throw new UsageError(`--guild: found "${guild}"; expected a server id of 17 to 20 digits.`);
  const config = loadConfig();
  const token = requireToken(config);
  const guildId = guild ?? config.DISCORD_GUILD_ID;
  const rest = restClient(token, config.DISCORD_API_URL);
  const commands = clear === true ? [] : commandData();
  const records = openRecords(config.DATABASE_FILE);
  try {
    const applicationId = await applicationOf(rest);
    await registerCommands(rest, { applicationId, guildId }, commands);
    // The next start compares with what Discord has now.
    records.registrations.forget(applicationId, guildId ?? 'global');
  } catch (error) {
    throw explainStartup(error, config.DISCORD_API_URL);
  } finally {
    records.close();
  }
  const where = guildId === null ? 'everywhere' : `on the server ${guildId}`;
  process.stdout.write(
    clear === true
      ? `Took the commands away ${where}.\n`
      : `Registered ${commands.length} commands ${where}.\n`,
  );
  return EXIT.done;
});
process.exit();
