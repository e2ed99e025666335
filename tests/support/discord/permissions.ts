import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild } from './entities.js';

const bits = PermissionFlagsBits;

/** What an ordinary member may do. */
export const MEMBER_PERMISSIONS =
  bits.ViewChannel |
  bits.SendMessages |
  bits.SendMessagesInThreads |
  bits.CreatePublicThreads |
  bits.EmbedLinks |
  bits.AttachFiles |
  bits.AddReactions |
  bits.ReadMessageHistory |
  bits.UseApplicationCommands;

/** What a bot is usually invited with: what a member may, and care for threads. */
export const BOT_PERMISSIONS = MEMBER_PERMISSIONS | bits.ManageThreads;

export const ALL_PERMISSIONS = (1n << 53n) - 1n;

/**
 * What a member may do in a channel, by Discord's order: everyone's rights, the roles' rights, then the channel's
 * exceptions for everyone, for the roles and for the member. A thread follows its parent.
 */
export function permissionsIn(guild: Guild, channel: Channel, userId: string): bigint {
  if (guild.owner_id === userId) return ALL_PERMISSIONS;
  const roleIds = guild.members.find(({ user }) => user.id === userId)?.roles ?? [];
  const held = guild.roles.filter(({ id }) => id === guild.id || roleIds.includes(id));
  let permissions = held.reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if ((permissions & bits.Administrator) !== 0n) return ALL_PERMISSIONS;
  const home = channel.permission_overwrites
    ? channel
    : guild.channels.find((c) => c.id === channel.parent_id);
  const exceptions = home?.permission_overwrites ?? [];
  for (const ids of [[guild.id], roleIds, [userId]]) {
    const these = exceptions.filter(({ id }) => ids.includes(id));
    for (const { deny } of these) permissions &= ~BigInt(deny);
    for (const { allow } of these) permissions |= BigInt(allow);
  }
  return permissions;
}
