import { invalidForm } from './api-error.js';
import { CHANNEL, type Channel } from './entities.js';
import { snowflake } from './snowflake.js';

interface ThreadOptions {
  readonly parent: Channel;
  readonly name: string;
  readonly ownerId: string;
  /** Default: a new id; a thread on a message has the message's. */
  readonly id?: string;
  readonly type?: number;
  /** Minutes without a message after which it goes to sleep. Default: a day. */
  readonly autoArchiveDuration?: number;
  readonly tags?: readonly string[];
}

/** A thread below a channel or forum. */
export function threadWith(options: ThreadOptions): Channel {
  const { parent, name, ownerId, id = snowflake(), type = CHANNEL.thread, tags = [] } = options;
  const now = new Date().toISOString();
  return {
    id,
    type,
    name,
    flags: 0,
    ...(parent.guild_id !== undefined && { guild_id: parent.guild_id }),
    parent_id: parent.id,
    owner_id: ownerId,
    last_message_id: null,
    rate_limit_per_user: 0,
    message_count: 0,
    total_message_sent: 0,
    member_count: 1,
    ...(parent.type === CHANNEL.forum && { applied_tags: [...tags] }),
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: options.autoArchiveDuration ?? 1_440,
      archive_timestamp: now,
      create_timestamp: now,
    },
  };
}

/** Ids of a forum's tags, given by id or by name; an error for a tag that it does not have. */
export function tagIds(forum: Channel, tags: readonly string[]): string[] {
  return tags.map((wanted) => {
    const tag = forum.available_tags?.find(({ id, name }) => id === wanted || name === wanted);
    if (tag === undefined) throw invalidForm([{ where: 'applied_tags', problem: `${wanted} is unknown` }]);
    return tag.id;
  });
}
