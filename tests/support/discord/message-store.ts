import { MessageType, type APIMessage } from 'discord-api-types/v10';
import { withIds } from './component-tree.js';
import { FLAG } from './component-types.js';
import { idOf, type Identified } from './entities.js';
import { bitsOf, listOf, textOf, type Fields } from './fields.js';
import { pings, type Pings } from './pings.js';
import { snowflake } from './snowflake.js';

/** A file as the bot uploaded it. */
export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

export interface MessageRecord {
  readonly message: APIMessage;
  readonly guildId: string | undefined;
  /** Request bodies that made the message what it is: the first sent it, the others edited it. */
  readonly payloads: Fields[];
  /** Id of the only user who sees it; null when everybody in the channel does. */
  readonly ephemeralFor: string | null;
  readonly files: SentFile[];
  pinged: Pings;
  /** Time before which Discord does not find the message yet, although events speak of it; milliseconds since 1970. */
  findableAt: number;
}

/** A message as a test sees it: Discord's message, and what it does not tell. Later changes do not reach it. */
export type SeenMessage = APIMessage & {
  readonly guild_id?: string;
  /** The body of the last request that changed it. */
  readonly payload: Fields;
  readonly payloads: readonly Fields[];
  readonly ephemeral: boolean;
  readonly pinged: Pings;
  readonly files: readonly SentFile[];
};

export function seen(record: MessageRecord): SeenMessage {
  const { message, payloads, ephemeralFor, pinged, files, guildId } = record;
  return {
    ...structuredClone(message),
    ...(guildId !== undefined && { guild_id: guildId }),
    payload: payloads.at(-1) ?? {},
    payloads: [...payloads],
    ephemeral: ephemeralFor !== null,
    pinged,
    files,
  };
}

/** All messages, oldest first. */
export class MessageStore {
  readonly #records: MessageRecord[] = [];

  add(record: MessageRecord): MessageRecord {
    this.#records.push(record);
    return record;
  }

  remove(record: MessageRecord): void {
    this.#records.splice(this.#records.indexOf(record), 1);
  }

  /** Also finds what Discord would not find yet. */
  get(messageId: string): MessageRecord | undefined {
    return this.#records.find(({ message }) => message.id === messageId);
  }

  /** What everybody in a channel can see, oldest first. */
  publicIn(channel: Identified): MessageRecord[] {
    return this.in(channel).filter(({ ephemeralFor }) => ephemeralFor === null);
  }

  /** Also what only one user can see. */
  in(channel: Identified): MessageRecord[] {
    return this.#records.filter(({ message }) => message.channel_id === idOf(channel));
  }

  /** The message that was sent with the same nonce, when the sender asked not to send it twice. */
  sentBefore(channel: Identified, authorId: string, payload: Fields): MessageRecord | undefined {
    const { nonce, enforce_nonce: enforced } = payload;
    if (enforced !== true || nonce === undefined) return undefined;
    return this.in(channel).find(({ message }) => message.author.id === authorId && message.nonce === nonce);
  }
}

/** What distinguishes the new message from an ordinary one. */
export type Draft = Partial<APIMessage> & Pick<APIMessage, 'channel_id' | 'author'>;

/** The message that Discord makes of a payload. */
export function messageFrom(payload: Fields, draft: Draft): APIMessage {
  const { nonce } = payload;
  const message: APIMessage = {
    id: snowflake(),
    type: MessageType.Default,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: payload['tts'] === true,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    attachments: [],
    ...(nonce !== undefined && nonce !== null && { nonce: nonce as string }),
    ...shownParts(payload),
    ...draft,
  };
  return Object.assign(message, { flags: bitsOf(payload['flags']) });
}

/** Makes an edit part of the message: what the payload does not mention stays, and IS_COMPONENTS_V2 stays for good. */
export function applyEdit(message: APIMessage, payload: Fields): void {
  const sticky = bitsOf(message.flags) & ~FLAG.suppressEmbeds & ~FLAG.loading;
  const flags =
    typeof payload['flags'] === 'number' ? payload['flags'] : bitsOf(message.flags) & ~FLAG.loading;
  Object.assign(message, shownParts(merged(message, payload)), { flags: sticky | flags });
}

/** The message's parts with those of an edit on top; null takes a part away. */
export function merged(message: APIMessage, payload: Fields): Fields {
  const { content, embeds, components, flags } = message;
  const given = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
  const kept = bitsOf(flags) & FLAG.componentsV2;
  return { content, embeds, components, ...given, flags: kept | bitsOf(payload['flags']) };
}

export const NO_PINGS = pings({ allowed_mentions: { parse: [] } });

function shownParts(payload: Fields): Pick<APIMessage, 'content' | 'embeds' | 'components'> {
  return {
    content: textOf(payload['content']),
    embeds: listOf(payload['embeds']) as APIMessage['embeds'],
    components: withIds(payload['components']) as unknown as NonNullable<APIMessage['components']>,
  };
}
