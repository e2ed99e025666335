import {
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
  type APIMessage,
} from 'discord-api-types/v10';
import { invalidForm, notTheAuthor, wrongChannelType } from '../api-error.js';
import { CHANNEL, type Channel } from '../entities.js';
import { isFields, textOf } from '../fields.js';
import { messageFor } from '../message-redaction.js';
import { changeMessage, sendMessage } from '../message-sending.js';
import type { MessageRecord } from '../message-store.js';
import type { Platform } from '../platform.js';
import { NO_CONTENT, ok, type Answer, type Call, type Route } from '../router.js';
import { channelOf, messageOf, requirePermission, writingPermission } from './access.js';

const ALL = '/channels/:channelId/messages';
const ONE = `${ALL}/:messageId`;
const OWN_REACTION = `${ONE}/reactions/:emoji/@me`;

/** Messages in channels, and reactions to them. */
export const messageRoutes: readonly Route[] = [
  { method: 'POST', template: ALL, handle: send },
  { method: 'GET', template: ALL, handle: list },
  { method: 'GET', template: ONE, handle: getOne },
  { method: 'PATCH', template: ONE, handle: edit },
  { method: 'DELETE', template: ONE, handle: remove },
  { method: 'PUT', template: OWN_REACTION, handle: react },
  { method: 'DELETE', template: OWN_REACTION, handle: takeReactionBack },
];

function send(call: Call): Answer {
  const channel = channelOf(call);
  const { platform, label, body: payload, files } = call;
  if (channel.type === CHANNEL.forum) throw wrongChannelType();
  requirePermission(call, channel, writingPermission(channel));
  const before = platform.messages.sentBefore(channel, platform.world.bot.id, payload);
  if (before !== undefined) return ok(before.message);
  const draft = replyDraft(call, channel);
  const surface = { surface: 'channel', ephemeralFor: null } as const;
  return ok(sendMessage(platform, { label, payload, files }, { channel, ...surface, draft }).message);
}

/** What Discord adds to a message that replies to another. */
function replyDraft({ platform, body }: Call, channel: Channel): Partial<APIMessage> {
  const { message_reference: reference } = body;
  if (!isFields(reference)) return {};
  const target = platform.messages.get(textOf(reference['message_id']));
  const missing = target?.message.channel_id !== channel.id;
  if (missing && reference['fail_if_not_exists'] !== false) {
    throw invalidForm([{ where: 'message_reference', problem: 'Unknown message' }]);
  }
  if (target === undefined || missing) return {};
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: target.message.id,
      channel_id: channel.id,
      ...(channel.guild_id !== undefined && { guild_id: channel.guild_id }),
    },
    referenced_message: structuredClone(target.message),
  };
}

function list(call: Call): Answer {
  const channel = channelOf(call);
  const { platform, query } = call;
  const records = platform.messages.publicIn(channel).filter(({ findableAt }) => findableAt <= Date.now());
  const may = platform.world.permissions(channel) & PermissionFlagsBits.ReadMessageHistory;
  const newestFirst = records.map((record) => shown(platform, record, channel)).reverse();
  return ok(may === 0n ? [] : page(newestFirst, query));
}

function page(newestFirst: readonly APIMessage[], query: URLSearchParams): readonly APIMessage[] {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw invalidForm([{ where: 'limit', problem: 'is not 1 to 100' }]);
  }
  const before = query.get('before') ?? query.get('around');
  const after = query.get('after');
  const older = newestFirst.filter(({ id }) => before === null || BigInt(id) < BigInt(before));
  if (query.has('around')) {
    const half = Math.floor(limit / 2);
    const at = newestFirst.length - older.length;
    return newestFirst.slice(Math.max(0, at - half - 1), at + half);
  }
  if (after === null) return older.slice(0, limit);
  return newestFirst.filter(({ id }) => BigInt(id) > BigInt(after)).slice(-limit);
}

function getOne(call: Call): Answer {
  const channel = channelOf(call);
  requirePermission(call, channel, PermissionFlagsBits.ReadMessageHistory);
  return ok(shown(call.platform, messageOf(call, channel), channel));
}

/** Requests show as much of a message as the application was granted, whatever a session asked for. */
function shown({ world, options }: Platform, { message }: MessageRecord, channel: Channel): APIMessage {
  const reader = { botId: world.bot.id, mayReadContent: options.messageContentEnabled };
  return messageFor(reader, message, channel.recipients !== undefined);
}

function edit(call: Call): Answer {
  const record = messageOf(call, channelOf(call));
  const { platform, label, body: payload, files } = call;
  if (record.message.author.id !== platform.world.bot.id) throw notTheAuthor();
  changeMessage(platform, { label, payload, files }, record, false);
  return ok(record.message);
}

function remove(call: Call): Answer {
  const channel = channelOf(call);
  const record = messageOf(call, channel);
  const { world, messages, broadcast } = call.platform;
  if (record.message.author.id !== world.bot.id)
    requirePermission(call, channel, PermissionFlagsBits.ManageMessages);
  messages.remove(record);
  broadcast.messageDeleted(record);
  return NO_CONTENT;
}

function react(call: Call): Answer {
  const channel = channelOf(call);
  const { message } = messageOf(call, channel);
  requirePermission(call, channel, PermissionFlagsBits.AddReactions);
  const name = call.param('emoji');
  const counts = {
    count: 1,
    count_details: { burst: 0, normal: 1 },
    me: true,
    me_burst: false,
    burst_colors: [],
  };
  const others = (message.reactions ?? []).filter(({ emoji }) => emoji.name !== name);
  message.reactions = [...others, { ...counts, emoji: { id: null, name } }];
  return NO_CONTENT;
}

function takeReactionBack(call: Call): Answer {
  const { message } = messageOf(call, channelOf(call));
  message.reactions = (message.reactions ?? []).filter(({ emoji }) => emoji.name !== call.param('emoji'));
  return NO_CONTENT;
}
