import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { aboutCommand } from './commands/about.js';
import { adminCommand } from './commands/admin.js';
import { answerMessageCommand } from './commands/answer-message.js';
import { askCommand } from './commands/ask.js';
import { checkMessageCommand } from './commands/check-message.js';
import type { MessageCommand, SlashCommand } from './commands/command.js';
import { defineCommand } from './commands/define.js';
import { forgetMeCommand } from './commands/forget-me.js';
import { latestCommand } from './commands/latest.js';
import { privacyCommand } from './commands/privacy.js';
import { sourcesCommand } from './commands/sources.js';

/** Every command there is, listed by hand: a malformed one is a type error, a forgotten one is missing here. */
export const SLASH_COMMANDS: readonly SlashCommand[] = [
  askCommand,
  defineCommand,
  latestCommand,
  sourcesCommand,
  aboutCommand,
  privacyCommand,
  forgetMeCommand,
  adminCommand,
];

export const MESSAGE_COMMANDS: readonly MessageCommand[] = [answerMessageCommand, checkMessageCommand];

/** What Discord is told of them. */
export function commandData(): RESTPostAPIApplicationCommandsJSONBody[] {
  return [...SLASH_COMMANDS, ...MESSAGE_COMMANDS].map(({ data }) => data);
}

/** The command of a name; null for one that an earlier version registered. */
export function findCommand(
  type: ApplicationCommandType,
  name: string,
): SlashCommand | MessageCommand | null {
  const commands: readonly (SlashCommand | MessageCommand)[] =
    type === ApplicationCommandType.ChatInput ? SLASH_COMMANDS : MESSAGE_COMMANDS;
  return commands.find(({ data }) => data.name === name) ?? null;
}
