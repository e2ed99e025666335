import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import type { BotContext } from '../context.js';
import { phrasesFor } from '../phrases/phrases.js';
import { notice, type Reply } from '../render/reply.js';
import { languageOfLocale } from '../reply-language.js';
import { addChannel, listChannels, removeChannel } from './admin-channel.js';
import { explainQuestion, reindex, showGaps, showStatus } from './admin-tasks.js';
import type { SlashCommand } from './command.js';
import { named, SERVERS_ONLY } from './localized.js';

const CHANNEL_OPTION = {
  ...named(
    { en: 'channel', hant: '頻道', hans: '频道' },
    {
      en: 'Text channel or forum; this one if left out',
      hant: '文字頻道或論壇；不填即本頻道',
      hans: '文字频道或论坛；不填即本频道',
    },
  ),
  type: ApplicationCommandOptionType.Channel as const,
  channel_types: [
    ChannelType.GuildText as const,
    ChannelType.GuildAnnouncement as const,
    ChannelType.GuildForum as const,
    ChannelType.GuildMedia as const,
  ],
};

export const adminCommand: SlashCommand = {
  data: {
    ...named(
      { en: 'admin', hant: '管理', hans: '管理' },
      {
        en: 'For those who run this bot',
        hant: '供管理這個機械人的人使用',
        hans: '供管理这个机器人的人使用',
      },
    ),
    ...SERVERS_ONLY,
    // Nobody but administrators sees it, until a server's own settings say otherwise.
    default_member_permissions: '0',
    options: [
      {
        ...named(
          { en: 'status', hant: '狀態', hans: '状态' },
          { en: 'How the bot is doing', hant: '機械人的運作情況', hans: '机器人的运作情况' },
        ),
        type: ApplicationCommandOptionType.Subcommand,
      },
      {
        ...named(
          { en: 'reindex', hant: '更新索引', hans: '更新索引' },
          {
            en: 'Bring the index up to date with the articles',
            hant: '按現有文章更新索引',
            hans: '按现有文章更新索引',
          },
        ),
        type: ApplicationCommandOptionType.Subcommand,
      },
      {
        ...named(
          { en: 'explain', hant: '解釋', hans: '解释' },
          {
            en: 'Show how an answer came about',
            hant: '顯示答案如何得出',
            hans: '显示答案如何得出',
          },
        ),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            ...named(
              { en: 'question', hant: '問題', hans: '问题' },
              { en: 'The question', hant: '問題', hans: '问题' },
            ),
            type: ApplicationCommandOptionType.String,
            required: true,
            max_length: 500,
          },
        ],
      },
      {
        ...named(
          { en: 'gaps', hant: '缺口', hans: '缺口' },
          { en: 'What the articles do not cover', hant: '文章未有涵蓋的內容', hans: '文章未有涵盖的内容' },
        ),
        type: ApplicationCommandOptionType.Subcommand,
      },
      {
        ...named(
          { en: 'channel', hant: '頻道', hans: '频道' },
          {
            en: 'Channels where every question is answered',
            hant: '會回答每條問題的頻道',
            hans: '会回答每个问题的频道',
          },
        ),
        type: ApplicationCommandOptionType.SubcommandGroup,
        options: [
          {
            ...named(
              { en: 'add', hant: '加入', hans: '加入' },
              {
                en: 'Answer every question in a channel',
                hant: '回答頻道內每條問題',
                hans: '回答频道内每个问题',
              },
            ),
            type: ApplicationCommandOptionType.Subcommand,
            options: [CHANNEL_OPTION],
          },
          {
            ...named(
              { en: 'remove', hant: '移除', hans: '移除' },
              {
                en: 'Stop answering unasked in a channel',
                hant: '不再主動回答頻道內的問題',
                hans: '不再主动回答频道内的问题',
              },
            ),
            type: ApplicationCommandOptionType.Subcommand,
            options: [CHANNEL_OPTION],
          },
          {
            ...named(
              { en: 'list', hant: '列出', hans: '列出' },
              { en: 'List the Q&A channels', hant: '列出問答頻道', hans: '列出问答频道' },
            ),
            type: ApplicationCommandOptionType.Subcommand,
          },
        ],
      },
    ],
  },
  isPrivate: () => true,
  takesTurn: true,
  respond: (interaction, context) => {
    const phrases = phrasesFor(languageOfLocale(interaction.locale));
    // Checked again: a server's settings may have shown the command to members who manage nothing.
    if (!mayManage(interaction)) return notice(phrases.notices.notAllowed);
    const group = interaction.options.getSubcommandGroup(false);
    const handler = HANDLERS[`${group === null ? '' : `${group} `}${interaction.options.getSubcommand()}`];
    if (handler === undefined) return notice(phrases.notices.stale);
    return handler(interaction, context);
  },
};

type Handler = (interaction: ChatInputCommandInteraction, context: BotContext) => Promise<Reply> | Reply;

const HANDLERS: Readonly<Record<string, Handler>> = {
  status: showStatus,
  reindex,
  explain: explainQuestion,
  gaps: showGaps,
  'channel add': addChannel,
  'channel remove': removeChannel,
  'channel list': listChannels,
};

function mayManage({ memberPermissions }: ChatInputCommandInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}
