import { beforeAll, describe, expect, it } from 'vitest';
import { forumChannel, guildWith, textChannel } from '../support/discord/fixtures.js';
import { BOT_PERMISSIONS } from '../support/discord/permissions.js';
import { runBot, type RunningBot, textsOf } from '../support/running-bot.js';

const QUESTION = 'Who licenses stablecoin issuers?';
const ANSWER = 'The HKMA licenses';
const CREATE_PUBLIC_THREADS = 1n << 35n;
const MESSAGE_CONTENT = 1 << 15;

let bot: RunningBot;
beforeAll(async () => {
  const channels = [textChannel('general'), textChannel('ask'), forumChannel('chat')];
  const guilds = [guildWith({ channels, botPermissions: BOT_PERMISSIONS & ~CREATE_PUBLIC_THREADS })];
  bot = await runBot({ discord: { guilds, messageContentEnabled: true } });
});

function readsMessages(): boolean {
  return ((bot.discord.identifies.at(-1)?.intents ?? 0) & MESSAGE_CONTENT) !== 0;
}

async function admin(subcommand: string): Promise<string> {
  const use = { name: 'admin', group: 'channel', subcommand, memberPermissions: 1n << 5n };
  const channel = bot.discord.channel('ask');
  const options = subcommand === 'list' ? {} : { channel: channel.id };
  return textsOf(await bot.discord.slash({ ...use, options }).reply());
}

describe('/admin channel', () => {
  it('add makes the bot read and answer a channel, without a restart, and names missing permissions', async () => {
    expect(readsMessages()).toBe(false);
    const told = await admin('add');
    expect(told).toContain(`<#${bot.discord.channel('ask').id}> are answered from now on`);
    expect(told).toContain('Create Public Threads');
    await bot.discord.until('a connection that reads messages', () => readsMessages() || undefined, 15_000);
    await bot.discord.waitForReady();
    const asked = bot.discord.say({ channel: bot.discord.channel('ask'), content: QUESTION });
    const answer = await bot.discord.nextMessage(bot.discord.channel('ask'));
    expect(textsOf(answer)).toContain(ANSWER);
    // Where no thread may be opened, the answer is a reply in the channel.
    expect(answer.message_reference?.message_id).toBe(asked.id);
  });

  it('list names it, and adding it again changes nothing', async () => {
    expect(await admin('list')).toContain(`<#${bot.discord.channel('ask').id}>`);
    expect(await admin('add')).toContain('answered already');
  });

  it('remove makes the bot silent there again, and takes the intent back', async () => {
    expect(await admin('remove')).toContain('no longer answered');
    await bot.discord.until('a connection without the intent', () => !readsMessages() || undefined, 15_000);
    expect(await admin('remove')).toContain('was not on the list');
  });
});

describe('Message Content Intent, switched off in the developer portal while channels were added by command', () => {
  it('leaves the bot running, without reading messages', async () => {
    await bot.discord.waitForReady();
    await admin('add');
    await bot.discord.until('a connection that reads messages', () => readsMessages() || undefined, 15_000);
    await bot.discord.waitForReady();
    // Long enough for the connection before to be gone.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    bot.discord.grantMessageContent(false);
    bot.discord.dropGateway(4014);
    await bot.discord.until('a connection without the intent', () => !readsMessages() || undefined, 15_000);
    await bot.discord.waitForReady(15_000);
    const reply = await bot.discord.slash({ name: 'ask', options: { question: QUESTION } }).reply();
    expect(textsOf(reply)).toContain(ANSWER);
    bot.discord.grantMessageContent(true);
    await admin('remove');
  });
});

describe('a forum that is no Q&A forum', () => {
  it('has a post answered only when it mentions the bot', async () => {
    await bot.discord.waitForReady();
    const forum = bot.discord.channel('chat');
    const silent = bot.discord.forumPost({ forum, title: 'Question', content: QUESTION });
    const content = `<@${bot.discord.botUserId}> ${QUESTION}`;
    const { thread } = bot.discord.forumPost({ forum, title: 'Question for the bot', content });
    expect(textsOf(await bot.discord.nextMessage(thread))).toContain(ANSWER);
    expect(bot.discord.messagesIn(silent.thread).filter(({ author }) => author.bot)).toEqual([]);
  });
});

it('breaks no rule of Discord and asks for nothing that is not there', () => {
  const { violations, unknownRequests } = bot.discord;
  expect({ violations, unknownRequests }).toEqual({ violations: [], unknownRequests: [] });
});
