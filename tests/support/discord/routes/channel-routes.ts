import { PermissionFlagsBits } from 'discord-api-types/v10';
import { invalidForm, wrongChannelType } from '../api-error.js';
import { isThread, type Channel } from '../entities.js';
import { listOf } from '../fields.js';
import { NO_CONTENT, ok, type Answer, type Call, type Route } from '../router.js';
import { checkList, checkNumber, checkText, collect } from '../violation.js';
import { channelOf, requirePermission, writingPermission } from './access.js';

/** Looking at channels, changing threads, and showing that one is typing. */
export const channelRoutes: readonly Route[] = [
  { method: 'GET', template: '/channels/:channelId', handle: (call) => ok(channelOf(call)) },
  { method: 'PATCH', template: '/channels/:channelId', handle: changeThread },
  {
    method: 'POST',
    template: '/channels/:channelId/typing',
    handle: (call) => {
      const channel = channelOf(call);
      requirePermission(call, channel, writingPermission(channel));
      call.platform.ledger.typing.push(channel.id);
      return NO_CONTENT;
    },
  },
];

function changeThread(call: Call): Answer {
  const thread = channelOf(call);
  const { platform, body, label } = call;
  if (!isThread(thread) || thread.thread_metadata === undefined) throw wrongChannelType();
  if (thread.owner_id !== platform.world.bot.id)
    requirePermission(call, thread, PermissionFlagsBits.ManageThreads);
  const known = platform.world.channel(thread.parent_id ?? '')?.available_tags ?? [];
  const violations = collect((report) => {
    checkText(report, 'name', body['name'], { max: 100, optional: true });
    checkNumber(report, 'rate_limit_per_user', body['rate_limit_per_user'], { max: 21_600 });
    checkArchiveDuration(report, body['auto_archive_duration']);
    for (const tag of checkList(report, 'applied_tags', body['applied_tags'], { max: 5, optional: true })) {
      if (!known.some(({ id }) => id === tag))
        report('applied_tags', `has ${String(tag)}, which the forum does not know`);
    }
  });
  if (platform.ledger.note(label, violations).length > 0) throw invalidForm(violations);
  applyThread(thread, body);
  platform.broadcast.threadUpdated(thread);
  return ok(thread);
}

function applyThread(thread: Channel, body: Call['body']): void {
  const { name, applied_tags: tags } = body;
  if (typeof name === 'string') thread.name = name;
  if (tags !== undefined) thread.applied_tags = listOf(tags).map(String);
  for (const field of ['archived', 'locked', 'auto_archive_duration']) {
    if (body[field] !== undefined) Object.assign(thread.thread_metadata ?? {}, { [field]: body[field] });
  }
}

/** Threads go to sleep after an hour, a day, three days or a week. */
export function checkArchiveDuration(
  report: (where: string, problem: string) => void,
  minutes: unknown,
): void {
  if (minutes === undefined || minutes === null) return;
  if (![60, 1_440, 4_320, 10_080].some((allowed) => allowed === minutes)) {
    report('auto_archive_duration', `is ${JSON.stringify(minutes)}, none of 60, 1440, 4320 and 10080`);
  }
}
