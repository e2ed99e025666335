import {
  type AnyThreadChannel,
  type ChatInputCommandInteraction,
  type Guild,
  PermissionFlagsBits,
} from 'discord.js';
import type { BotContext } from '../context.js';
import { fillIn, type Phrases, phrasesFor } from '../phrases/phrases.js';
import { ACCENTS, notice, type Reply } from '../render/reply.js';
import { languageOfLocale } from '../reply-language.js';

/** What the bot needs in a channel to answer there, as Discord calls it. */
const NEEDED = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Create Public Threads': PermissionFlagsBits.CreatePublicThreads,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

export async function addChannel(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
): Promise<Reply> {
  const { admin } = phrasesOf(interaction);
  const { qaChannels, records, gateway, now } = context;
  const { channelId, channel } = channelGiven(interaction);
  if (qaChannels.has(channelId)) return notice(fillIn(admin.alreadyThere, { channel }));
  // Asking for an intent that is switched off ends the connection, so the switch comes first.
  if (!gateway.readsMessages && !(await gateway.mayReadMessages())) return notice(admin.intentOff);
  records.qaChannels.add(channelId, interaction.guildId ?? '', interaction.user.id, now());
  gateway.qaChannelsChanged();
  const missing = missingPermissions(interaction.guild, channelId);
  const lines = [fillIn(admin.added, { channel })];
  if (missing.length > 0)
    lines.push(fillIn(admin.missingPermissions, { channel, permissions: missing.join(', ') }));
  return notice(lines.join('\n'), ACCENTS.answer);
}

export function removeChannel(interaction: ChatInputCommandInteraction, context: BotContext): Reply {
  const { admin } = phrasesOf(interaction);
  const { qaChannels, records, gateway } = context;
  const { channelId, channel } = channelGiven(interaction);
  if (qaChannels.isFromSettings(channelId)) return notice(fillIn(admin.fromSettings, { channel }));
  const removed = records.qaChannels.remove(channelId, interaction.guildId ?? '');
  if (removed) gateway.qaChannelsChanged();
  return notice(fillIn(removed ? admin.removed : admin.notThere, { channel }), ACCENTS.answer);
}

export function listChannels(
  interaction: ChatInputCommandInteraction,
  { qaChannels, records }: BotContext,
): Reply {
  const { admin } = phrasesOf(interaction);
  const added = records.qaChannels.list(interaction.guildId ?? '').map(({ channelId }) => channelId);
  const inGuild = qaChannels.named.filter((id) => interaction.guild?.channels.cache.has(id) ?? false);
  const ids = [...new Set([...inGuild, ...added])];
  const lines = ids.length === 0 ? [admin.noChannels] : ids.slice(0, 50).map((id) => `- <#${id}>`);
  return notice(`### ${admin.channels}\n${lines.join('\n')}`, ACCENTS.answer);
}

function channelGiven(interaction: ChatInputCommandInteraction): { channelId: string; channel: string } {
  const { channel } = interaction;
  // Used in a thread or a post, what is meant is the channel that it belongs to.
  const here =
    (channel?.isThread() ?? false) ? (channel as AnyThreadChannel).parentId : interaction.channelId;
  const channelId = interaction.options.getChannel('channel')?.id ?? here ?? interaction.channelId;
  return { channelId, channel: `<#${channelId}>` };
}

function missingPermissions(guild: Guild | null, channelId: string): string[] {
  const me = guild?.members.me;
  const permissions = me == null ? null : guild?.channels.cache.get(channelId)?.permissionsFor(me);
  // What cannot be seen from here is not called missing.
  if (permissions == null) return [];
  return Object.entries(NEEDED)
    .filter(([, permission]) => !permissions.has(permission))
    .map(([name]) => name);
}

function phrasesOf({ locale }: ChatInputCommandInteraction): Phrases {
  return phrasesFor(languageOfLocale(locale));
}
