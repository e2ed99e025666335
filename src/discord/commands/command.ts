import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotContext } from '../context.js';
import type { Reply } from '../render/reply.js';

/** A suggestion while a member types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What every command says of itself. */
export interface CommandManners<Interaction> {
  /** Whether only the asker sees the reply: it has to be known before any work. */
  readonly isPrivate: (interaction: Interaction) => boolean;
  /** Whether it takes a turn: what searches does, what browses does not. */
  readonly takesTurn: boolean;
  /** Reads the options before anything is promised, so that a mistake is shown to its author alone. @throws {MemberError} */
  readonly check?: (interaction: Interaction, context: BotContext) => void;
  /** Finds and phrases; sending is done in one place. */
  readonly respond: (interaction: Interaction, context: BotContext) => Promise<Reply> | Reply;
}

/** A slash command: data and a short handler. */
export interface SlashCommand extends CommandManners<ChatInputCommandInteraction> {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly suggest?: (interaction: AutocompleteInteraction, context: BotContext) => readonly Choice[];
}

/** An entry of the menu of a message. */
export interface MessageCommand extends CommandManners<MessageContextMenuCommandInteraction> {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
}
