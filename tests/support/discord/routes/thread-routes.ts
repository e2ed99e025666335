import { PermissionFlagsBits } from 'discord-api-types/v10';
import { invalidForm, threadExists, wrongChannelType } from '../api-error.js';
import { FLAG } from '../component-types.js';
import { CHANNEL, isThread, type Channel } from '../entities.js';
import { bitsOf, fieldsOf, isFields, listOf, textOf, type Fields } from '../fields.js';
import { sendMessage } from '../message-sending.js';
import { created, NO_CONTENT, type Answer, type Call, type Route } from '../router.js';
import { tagIds, threadWith } from '../threads.js';
import { checkList, checkText, collect } from '../violation.js';
import { channelOf, messageOf, requirePermission } from './access.js';
import { checkArchiveDuration } from './channel-routes.js';

/** Starting threads: on a message, without one, and as a post in a forum. Joining and leaving them. */
export const threadRoutes: readonly Route[] = [
  { method: 'POST', template: '/channels/:channelId/messages/:messageId/threads', handle: startOnMessage },
  { method: 'POST', template: '/channels/:channelId/threads', handle: start },
  ...['PUT', 'DELETE'].map((method): Route => ({
    method,
    template: '/channels/:channelId/thread-members/@me',
    handle: (call) => {
      if (!isThread(channelOf(call))) throw wrongChannelType();
      return NO_CONTENT;
    },
  })),
];

function startOnMessage(call: Call): Answer {
  const parent = channelOf(call);
  const record = messageOf(call, parent);
  const { world, broadcast } = call.platform;
  if (isThread(parent) || parent.guild_id === undefined) throw wrongChannelType();
  requirePermission(call, parent, PermissionFlagsBits.CreatePublicThreads);
  if (world.channel(record.message.id) !== undefined) throw threadExists();
  checkThread(call, call.body);
  const thread = openThread(call, parent, { id: record.message.id });
  Object.assign(record.message, { thread, flags: bitsOf(record.message.flags) | FLAG.hasThread });
  broadcast.messageUpdated(record);
  return created(thread);
}

function start(call: Call): Answer {
  const parent = channelOf(call);
  const { body } = call;
  const forum = parent.type === CHANNEL.forum;
  if (isThread(parent) || parent.guild_id === undefined) throw wrongChannelType();
  const permission = forum ? PermissionFlagsBits.SendMessages : PermissionFlagsBits.CreatePublicThreads;
  requirePermission(call, parent, permission);
  checkThread(call, body);
  if (!forum)
    return created(openThread(call, parent, { type: Number(body['type'] ?? CHANNEL.privateThread) }));
  if (!isFields(body['message'])) throw invalidForm([{ where: 'message', problem: 'is missing' }]);
  const thread = openThread(call, parent, { tags: tagIds(parent, listOf(body['applied_tags']).map(String)) });
  const { message } = sendMessage(
    call.platform,
    { label: call.label, payload: fieldsOf(body['message']), files: call.files },
    { channel: thread, surface: 'channel', ephemeralFor: null, draft: { id: thread.id } },
  );
  return created({ ...thread, message });
}

function checkThread({ platform, label }: Call, body: Fields): void {
  const violations = collect((report) => {
    checkText(report, 'name', body['name'], { max: 100 });
    checkArchiveDuration(report, body['auto_archive_duration']);
    checkList(report, 'applied_tags', body['applied_tags'], { max: 5, optional: true });
  });
  if (platform.ledger.note(label, violations).length > 0) throw invalidForm(violations);
}

function openThread(
  { platform, body }: Call,
  parent: Channel,
  rest: { id?: string; type?: number; tags?: readonly string[] },
): Channel {
  const minutes = body['auto_archive_duration'];
  const thread = threadWith({
    parent,
    name: textOf(body['name']),
    ownerId: platform.world.bot.id,
    ...(typeof minutes === 'number' && { autoArchiveDuration: minutes }),
    ...rest,
  });
  platform.world.add(thread);
  platform.broadcast.threadCreated(thread);
  return thread;
}
