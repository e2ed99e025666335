import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { emptyMessage, invalidForm } from './api-error.js';
import type { Channel } from './entities.js';
import { isFields, textOf, type Fields } from './fields.js';
import {
  applyEdit,
  merged,
  messageFrom,
  NO_PINGS,
  type MessageRecord,
  type SentFile,
} from './message-store.js';
import { isEmptyMessage, messageViolations, type Surface } from './payload-limits.js';
import { pings, pingsAnyone, type Pings } from './pings.js';
import type { Platform } from './platform.js';

/** A request that sends or changes a message. */
export interface Sending {
  /** Method and path template, for the ledger. */
  readonly label: string;
  readonly payload: Fields;
  readonly files: SentFile[];
}

export interface Circumstances {
  readonly channel: Channel;
  readonly surface: Surface;
  readonly ephemeralFor: string | null;
  /** What Discord knows of the message beside its payload. */
  readonly draft: Partial<APIMessage>;
}

/**
 * Takes a new message of the bot: checks it, keeps it, counts whom it pings and tells the sessions.
 *
 * @throws {ApiError} 50035 or 50006 when Discord would refuse it
 */
export function sendMessage(
  platform: Platform,
  sending: Sending,
  circumstances: Circumstances,
): MessageRecord {
  const { payload, files } = sending;
  const { channel, surface, ephemeralFor, draft } = circumstances;
  refuseViolations(platform, sending, payload, surface);
  const message = messageFrom(payload, { channel_id: channel.id, author: platform.world.bot, ...draft });
  const record = keepMessage(platform, channel, message, {
    payloads: [payload],
    ephemeralFor,
    files: [...files],
  });
  notePings(platform, record, payload, surface);
  describeMentions(platform, message, record.pinged);
  platform.broadcast.messageCreated(record);
  platform.changes.announce();
  return record;
}

/**
 * Takes an edit of the bot's message.
 *
 * @param fills - whether it turns "is thinking" into a reply, which pings as a new message does
 * @throws {ApiError} 50035 or 50006 when Discord would refuse what the message becomes
 */
export function changeMessage(
  platform: Platform,
  sending: Sending,
  record: MessageRecord,
  fills: boolean,
): void {
  const { payload, files } = sending;
  const { message } = record;
  const whole = { ...merged(message, payload), attachments: payload['attachments'] ?? message.attachments };
  refuseViolations(platform, sending, whole, 'edit');
  applyEdit(message, payload);
  if (!fills) message.edited_timestamp = new Date().toISOString();
  record.payloads.push(payload);
  record.files.push(...files);
  if (fills) notePings(platform, record, payload, 'interaction');
  describeMentions(platform, message, pings(payload, { interaction: message.webhook_id !== undefined }));
  platform.broadcast.messageUpdated(record);
  platform.changes.announce();
}

/** Keeps a message of anybody. */
export function keepMessage(
  platform: Platform,
  channel: Channel,
  message: APIMessage,
  rest: Partial<MessageRecord> = {},
): MessageRecord {
  const record: MessageRecord = {
    message,
    guildId: channel.guild_id,
    payloads: [],
    ephemeralFor: null,
    files: [],
    pinged: NO_PINGS,
    findableAt: 0,
    ...rest,
  };
  describeMentions(platform, message, pings({ content: message.content }));
  message.attachments.push(...attachmentsOf(record.files));
  if (record.ephemeralFor === null) {
    channel.last_message_id = message.id;
    if (channel.message_count !== undefined) channel.message_count += 1;
  }
  return platform.messages.add(record);
}

function refuseViolations(
  platform: Platform,
  { label, files }: Sending,
  payload: Fields,
  surface: Surface,
): void {
  const violations = messageViolations(payload, { surface, files: files.length });
  if (platform.ledger.note(label, violations).length === 0) return;
  throw violations.length === 1 && isEmptyMessage(payload, files.length)
    ? emptyMessage()
    : invalidForm(violations);
}

function notePings(platform: Platform, record: MessageRecord, payload: Fields, surface: Surface): void {
  const repliedTo = isFields(payload['message_reference'])
    ? platform.messages.get(textOf(payload['message_reference']['message_id']))?.message.author.id
    : undefined;
  record.pinged = pings(payload, { interaction: surface !== 'channel', repliedTo });
  const { id: messageId, channel_id: channelId } = record.message;
  if (pingsAnyone(record.pinged)) platform.ledger.pinged.push({ ...record.pinged, messageId, channelId });
}

/** Fills in whom a message mentions, which for the bot's are those whom it was allowed to. */
function describeMentions(platform: Platform, message: APIMessage, { users, roles, everyone }: Pings): void {
  message.mentions = users.map((id) => platform.world.user(id)).filter((user): user is APIUser => !!user);
  message.mention_roles = [...roles];
  message.mention_everyone = everyone;
}

function attachmentsOf(files: readonly SentFile[]): APIMessage['attachments'] {
  return files.map(({ name, contentType, data }, at) => ({
    id: String(1_100_000_000_000_000_000n + BigInt(at)),
    filename: name,
    size: data.length,
    url: `https://cdn.discordapp.example/attachments/${name}`,
    proxy_url: `https://media.discordapp.example/attachments/${name}`,
    content_type: contentType,
  }));
}
