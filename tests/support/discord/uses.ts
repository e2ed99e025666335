import { commandData, type OptionValue } from './command-data.js';
import type { Command } from './command-store.js';
import { COMMAND } from './command-limits.js';
import { findByCustomId } from './component-tree.js';
import { COMPONENT } from './component-types.js';
import { idOf, type Identified } from './entities.js';
import { fieldsOf, listOf, type Fields } from './fields.js';
import { sendInteraction, type Scene } from './interaction-event.js';
import { InteractionHandle } from './interaction-handle.js';
import { INTERACTION } from './interaction-store.js';
import type { MessageRecord } from './message-store.js';
import { submittedComponents, type ModalValues } from './modal-submission.js';
import type { Platform } from './platform.js';
import { resolvedEntities } from './resolved-entities.js';
import { sceneAt, type ScenePlace } from './scene.js';
import { snowflake } from './snowflake.js';

export interface SlashUse extends ScenePlace {
  readonly name: string;
  readonly group?: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface AutocompleteUse extends SlashUse {
  /** Name of the option that the user is typing in; `options` holds what is typed. */
  readonly focused: string;
}

export interface MenuUse extends ScenePlace {
  readonly name: string;
  readonly targetMessage: Identified;
}

export interface ComponentUse extends ScenePlace {
  readonly message: Identified;
  readonly customId: string;
}

export interface SelectUse extends ComponentUse {
  readonly values: readonly string[];
}

export interface ModalUse extends ScenePlace {
  /** Custom id of a modal that the bot has shown. */
  readonly customId: string;
  readonly values: ModalValues;
}

/** Uses a chat command, or types into one. */
export function useCommand(platform: Platform, use: SlashUse & { focused?: string }): InteractionHandle {
  const scene = sceneAt(platform.world, use);
  const plain = commandData(use, commandAt(platform, scene, use.name, COMMAND.chatInput));
  const data = { ...plain, ...resolvedPart(platform, scene, Object.values(use.options ?? {})) };
  const type = use.focused === undefined ? INTERACTION.command : INTERACTION.autocomplete;
  return new InteractionHandle(platform, sendInteraction(platform, scene, type, data));
}

/** Uses a message's menu; the bot gets the whole message, whatever its intents. */
export function useMenu(platform: Platform, use: MenuUse): InteractionHandle {
  const { message } = recordOf(platform, use.targetMessage);
  const scene = sceneAt(platform.world, { channel: message.channel_id, ...use });
  const command = commandAt(platform, scene, use.name, COMMAND.message);
  const data = {
    id: command?.id ?? snowflake(),
    name: use.name,
    type: COMMAND.message,
    target_id: message.id,
    resolved: { messages: { [message.id]: structuredClone(message) } },
  };
  return new InteractionHandle(platform, sendInteraction(platform, scene, INTERACTION.command, data));
}

/** Presses a button, or with `values` chooses in a select menu. */
export function useComponent(
  platform: Platform,
  use: ComponentUse & { values?: readonly string[] },
): InteractionHandle {
  const record = recordOf(platform, use.message);
  const { message, ephemeralFor } = record;
  const component = findByCustomId(message.components, use.customId);
  if (component === undefined) throw new Error(`the message has nothing with the custom id ${use.customId}`);
  if (component['disabled'] === true) throw new Error(`${use.customId} is disabled`);
  const offered = listOf(component['options']).map((option) => fieldsOf(option)['value']);
  const unknown = use.values?.find((value) => offered.length > 0 && !offered.includes(value));
  if (unknown !== undefined) throw new Error(`${use.customId} has no option ${unknown}`);
  if ((component['type'] === COMPONENT.button) !== (use.values === undefined)) {
    throw new Error(`${use.customId} is ${use.values === undefined ? 'no' : 'a'} button`);
  }
  const scene = sceneAt(platform.world, {
    channel: message.channel_id,
    ...(ephemeralFor !== null && { user: ephemeralFor }),
    ...use,
  });
  if (ephemeralFor !== null && scene.user.id !== ephemeralFor)
    throw new Error('only one user sees that message');
  const data: Fields = {
    component_type: component['type'],
    id: component['id'],
    custom_id: use.customId,
    ...(use.values !== undefined && { values: use.values }),
    ...resolvedPart(platform, scene, use.values ?? []),
  };
  const source = structuredClone(message);
  return new InteractionHandle(
    platform,
    sendInteraction(platform, scene, INTERACTION.component, data, source),
  );
}

/** Sends a modal that the bot showed, as the user to whom it was shown. */
export function submitModal(platform: Platform, use: ModalUse): InteractionHandle {
  const shown = platform.interactions.lastModal(use.customId);
  if (shown?.modal == null) throw new Error(`the bot has shown no modal ${use.customId}`);
  const data = { custom_id: use.customId, components: submittedComponents(shown.modal, use.values) };
  const scene = sceneAt(platform.world, { channel: shown.channelId, user: shown.user, ...use });
  const source = platform.messages.get(shown.sourceMessageId ?? '')?.message;
  const message = source === undefined ? null : structuredClone(source);
  return new InteractionHandle(
    platform,
    sendInteraction(platform, scene, INTERACTION.modalSubmit, data, message),
  );
}

/** @throws {Error} when the bot has registered commands, but none that is reached so */
function commandAt(platform: Platform, { channel }: Scene, name: string, type: number): Command | null {
  const { commands, world } = platform;
  const guildId = channel.guild_id ?? null;
  const registered = [null, ...world.guilds.map(({ id }) => id)].some(
    (scope) => commands.list(scope).length > 0,
  );
  if (!registered) return null;
  const command = commands.reachable(guildId, name, type);
  if (command === undefined) throw new Error(`the bot has no command ${name} here`);
  const contexts = command['contexts'];
  const here = guildId === null ? 1 : 0;
  if (Array.isArray(contexts) && !contexts.includes(here)) throw new Error(`${name} is not offered here`);
  return command;
}

function resolvedPart({ world }: Platform, { channel }: Scene, values: readonly unknown[]): Fields {
  const resolved = resolvedEntities(world, channel, values);
  return Object.keys(resolved).length > 0 ? { resolved } : {};
}

function recordOf({ messages }: Platform, message: Identified): MessageRecord {
  const record = messages.get(idOf(message));
  if (record === undefined) throw new Error(`there is no message ${idOf(message)}`);
  return record;
}
