import { PermissionFlagsBits } from 'discord-api-types/v10';
import { missingAccess, missingPermissions, unknownChannel, unknownMessage } from '../api-error.js';
import { isThread, type Channel } from '../entities.js';
import type { MessageRecord } from '../message-store.js';
import type { Call } from '../router.js';

/** @throws {ApiError} 10003 when there is no such channel, 50001 when the bot cannot see it */
export function channelOf({ platform, param }: Call): Channel {
  const channel = platform.world.channel(param('channelId'));
  if (channel === undefined) throw unknownChannel();
  if ((platform.world.permissions(channel) & PermissionFlagsBits.ViewChannel) === 0n) throw missingAccess();
  return channel;
}

/** @throws {ApiError} 50013 when the bot may not do it in the channel */
export function requirePermission({ platform }: Call, channel: Channel, permission: bigint): void {
  if ((platform.world.permissions(channel) & permission) === 0n) throw missingPermissions();
}

/** What the bot needs to write in a channel. */
export function writingPermission(channel: Channel): bigint {
  return isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
}

/** @throws {ApiError} 10008 when everybody in the channel would look for the message in vain, or still does */
export function messageOf({ platform, param }: Call, channel: Channel): MessageRecord {
  const record = platform.messages.publicIn(channel).find(({ message }) => message.id === param('messageId'));
  if (record === undefined || record.findableAt > Date.now()) throw unknownMessage();
  return record;
}
