import type { Channel } from './entities.js';
import type { Fields } from './fields.js';
import type { World } from './world.js';

/**
 * What Discord tells of the users, channels and roles whose ids a user has chosen.
 *
 * @param place - where they were chosen; members and roles are those of its guild
 */
export function resolvedEntities(world: World, place: Channel, values: readonly unknown[]): Fields {
  const ids = values.filter((value) => typeof value === 'string');
  const guild = world.guild(place.guild_id);
  const users = found(ids, (id) => world.user(id));
  const members = found(ids, (id) => {
    const member = guild?.members.find(({ user }) => user.id === id);
    if (member === undefined) return undefined;
    const permissions = world.permissions(place, id).toString();
    // Discord leaves out of these members who they are, which is told beside them.
    return { ...member, user: undefined, permissions };
  });
  const roles = found(ids, (id) => guild?.roles.find((role) => role.id === id));
  const channels = found(ids, (id) => {
    const channel = world.channel(id);
    return channel && { ...channel, permissions: world.permissions(channel).toString() };
  });
  const parts = Object.entries({ users, members, roles, channels });
  return Object.fromEntries(parts.filter(([, part]) => Object.keys(part).length > 0));
}

function found(ids: readonly string[], find: (id: string) => unknown): Fields {
  const pairs = ids.map((id) => [id, find(id)] as const).filter(([, entity]) => entity !== undefined);
  return Object.fromEntries(pairs);
}
