import type { BotContext } from '../discord/context.js';
import { MESSAGE_COMMANDS, SLASH_COMMANDS } from '../discord/commands.js';
import type { SlashCommand } from '../discord/commands/command.js';
import { phrasesFor } from '../discord/phrases/phrases.js';
import { errorNotice, isExpected } from '../discord/render/error-notice.js';
import type { Reply } from '../discord/render/reply.js';
import { languageOfLocale } from '../discord/reply-language.js';
import { UsageError } from './run-command.js';

/** What somebody does in Discord, as `npm run preview` takes it. */
export interface PreviewedUse {
  /** A question, or a command as it is typed: `/latest topic:banking`. */
  readonly typed: string;
  /** Use this entry of the menu of a message that says `typed`, instead. */
  readonly menu: 'answer' | 'check' | null;
  /** Of the member's client, as Discord writes it. */
  readonly locale: string;
}

/** A use and what the bot says to it. */
export interface PreviewedReply {
  /** As Discord shows it above the reply. */
  readonly command: string;
  readonly reply: Reply;
  readonly isPrivate: boolean;
}

/**
 * The reply of the real command, given what Discord would send of its options. Only what commands read of an interaction is
 * there; a command that reads more fails loudly.
 *
 * @throws {UsageError} when there is no such command
 */
export async function previewReply(use: PreviewedUse, context: BotContext): Promise<PreviewedReply> {
  const person = { locale: use.locale, guildId: null, guild: null, channelId: '0', user: { id: '0' } };
  if (use.menu !== null) {
    const command = MESSAGE_COMMANDS[use.menu === 'answer' ? 0 : 1];
    if (command === undefined) throw new RangeError('there are two entries');
    const interaction = { ...person, targetMessage: { content: use.typed } } as never;
    const reply = await command.respond(interaction, context);
    return { command: command.data.name, reply, isPrivate: command.isPrivate(interaction) };
  }
  const [name = '', ...words] = use.typed.startsWith('/') ? use.typed.slice(1).split(/\s+/) : ['ask'];
  const command = SLASH_COMMANDS.find(({ data }) =>
    [data.name, ...Object.values(data.name_localizations ?? {})].includes(name),
  );
  if (command === undefined) {
    const names = SLASH_COMMANDS.map(({ data }) => `/${data.name}`).join(', ');
    throw new UsageError(`Found the command "/${name}"; expected one of ${names}.`);
  }
  const { options, subcommands } = use.typed.startsWith('/')
    ? optionsOf(words)
    : { options: new Map([['question', use.typed]]), subcommands: [] };
  const interaction = {
    ...person,
    memberPermissions: { has: () => true },
    options: {
      getString: (option: string) => options.get(option) ?? null,
      getBoolean: (option: string) => options.get(option)?.toLowerCase() === 'true',
      getChannel: () => null,
      getSubcommand: () => subcommands.at(-1) ?? null,
      getSubcommandGroup: () => subcommands.at(-2) ?? null,
    },
  } as never;
  const missing = missingOption(command, options);
  if (missing !== null) throw new UsageError(`/${name} needs the option ${missing}: /${name} ${missing}:…`);
  try {
    command.check?.(interaction, context);
    const reply = await command.respond(interaction, context);
    return { command: `/${name}`, reply, isPrivate: command.isPrivate(interaction) };
  } catch (error) {
    if (!isExpected(error)) throw error;
    const reply = errorNotice(error, phrasesFor(languageOfLocale(use.locale)));
    return { command: `/${name}`, reply, isPrivate: true };
  }
}

/** A required option of a command that was not given; options of subcommands are not looked at. */
function missingOption({ data }: SlashCommand, options: ReadonlyMap<string, string>): string | null {
  const required = data.options?.filter((option) => 'required' in option && option.required);
  return required?.find((option) => !options.has(option.name))?.name ?? null;
}

/** `gaps`, or `question:what is it topic:banking`: words before the first option are subcommands. */
function optionsOf(words: readonly string[]): { options: Map<string, string>; subcommands: string[] } {
  const options = new Map<string, string>();
  const subcommands: string[] = [];
  let current: string | null = null;
  for (const word of words) {
    const [, option, value] = /^([a-z-]+):(.*)$/.exec(word) ?? [];
    if (option !== undefined && value !== undefined) options.set((current = option), value);
    else if (current === null) subcommands.push(word);
    else options.set(current, `${options.get(current) ?? ''} ${word}`);
  }
  return { options, subcommands };
}
