import {
  ChannelType,
  Events,
  GatewayIntentBits,
  ThreadAutoArchiveDuration,
  type Client,
  type Message,
} from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guildWith, textChannel } from '../support/discord/fixtures.js';
import { BOT_PERMISSIONS } from '../support/discord/permissions.js';
import { clientFor, loggedIn } from '../support/discord/real-client.js';
import { StandIn } from '../support/discord/stand-in.js';

let standIn: StandIn;
let client: Client<true>;

beforeAll(async () => {
  standIn = await StandIn.start();
  client = await loggedIn(standIn);
});

afterAll(async () => {
  await client.destroy();
  await standIn.close();
});

/** The next message that people write, as the client gets it. */
function heard(by: Client = client): Promise<Message> {
  return new Promise((resolve) => {
    const listen = (message: Message): void => {
      if (message.author.bot) return;
      by.off(Events.MessageCreate, listen);
      resolve(message);
    };
    by.on(Events.MessageCreate, listen);
  });
}

test('without the content intent a message is empty unless it mentions the bot', async () => {
  const silent = heard();
  standIn.say({ content: 'What is a stablecoin?' });
  expect((await silent).content).toBe('');
  const addressed = heard();
  standIn.say({ content: `<@${standIn.botUserId}> what is a stablecoin?` });
  const message = await addressed;
  expect(message.content).toContain('stablecoin');
  expect(message.mentions.has(client.user)).toBe(true);
});

test('without the content intent direct messages and replies that ping the bot can be read', async () => {
  const direct = heard();
  standIn.say({ content: 'Just us', dm: true });
  expect(await direct).toMatchObject({ content: 'Just us', guildId: null });
  const channel = await client.channels.fetch(standIn.channel().id);
  if (channel?.isSendable() !== true) throw new Error('expected a text channel');
  const answer = await channel.send('Yes');
  const replied = heard();
  standIn.say({ content: 'Why?', replyTo: answer });
  expect((await replied).content).toBe('Why?');
  const quiet = heard();
  standIn.say({ content: 'Why?', replyTo: answer, pingReply: false });
  expect((await quiet).content).toBe('');
});

test('a message that the bot did not write stays empty when it is replied to or fetched', async () => {
  const unread = heard();
  const original = standIn.say({ content: 'The question is here' });
  await unread;
  const pointing = heard();
  standIn.say({ content: `<@${standIn.botUserId}> answer that`, replyTo: original });
  const message = await pointing;
  const raw = await client.rest.get(`/channels/${message.channelId}/messages/${original.id}`);
  expect(raw).toMatchObject({ id: original.id, content: '' });
  expect((await message.fetchReference()).content).toBe('');
});

test('with the content intent everything can be read', async () => {
  const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
  const open = await StandIn.start({ messageContentEnabled: true });
  const reader = await loggedIn(open, { intents: [Guilds, GuildMessages, MessageContent] });
  const message = heard(reader);
  open.say({ content: 'What is a stablecoin?' });
  expect((await message).content).toBe('What is a stablecoin?');
  await reader.destroy();
  await open.close();
});

test('a thread is opened on a message once, and answered in', async () => {
  const asked = heard();
  standIn.say({ content: `<@${standIn.botUserId}> a long question` });
  const message = await asked;
  const thread = await message.startThread({
    name: 'A long question',
    autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
  });
  expect(thread).toMatchObject({ id: message.id, type: ChannelType.PublicThread });
  await thread.sendTyping();
  await thread.send('A long answer');
  expect(await standIn.nextMessage(thread)).toMatchObject({ content: 'A long answer' });
  expect(standIn.typing).toContain(thread.id);
  const again = client.rest.post(`/channels/${message.channelId}/messages/${message.id}/threads`, {
    body: { name: 'Again' },
  });
  await expect(again).rejects.toMatchObject({ code: 160_004 });
});

test('a forum post opens a thread whose starter message has its id and may come late', async () => {
  const opened = new Promise<boolean>((resolve) => {
    client.once(Events.ThreadCreate, (thread, isNew) => {
      thread.fetchStarterMessage().then(
        () => resolve(false),
        (error: unknown) => resolve(isNew && (error as { code: number }).code === 10_008),
      );
    });
  });
  const late = heard();
  const { thread } = standIn.forumPost({ title: 'Licence?', content: 'Which?', starterLagMs: 400 });
  expect(await opened).toBe(true);
  expect(await late).toMatchObject({ id: thread.id, channelId: thread.id });
});

test('tags of a forum thread are at most five that the forum knows', async () => {
  const { thread } = standIn.forumPost({ title: 'Licence?', content: 'Which?', tags: ['licensing'] });
  const channel = await client.channels.fetch(thread.id);
  if (channel?.isThread() !== true) throw new Error('expected a thread');
  const [answered] = standIn.channel('questions').available_tags ?? [];
  await channel.setAppliedTags([answered?.id ?? '']);
  expect(standIn.channelNow(thread)?.applied_tags).toEqual([answered?.id]);
  await expect(channel.setAppliedTags(['1'.repeat(18)])).rejects.toMatchObject({ code: 50_035 });
});

test('reactions and edits change the message, and history comes newest first', async () => {
  const channel = textChannel('history');
  const other = await StandIn.start({ guilds: [guildWith({ channels: [channel] })] });
  const bot = await loggedIn(other);
  const place = await bot.channels.fetch(channel.id);
  if (place?.isSendable() !== true) throw new Error('expected a text channel');
  const first = await place.send('one');
  await place.send('two');
  await first.react('👍');
  await first.edit('one, corrected');
  expect(other.messageNow(first.id)).toMatchObject({
    content: 'one, corrected',
    reactions: [{ emoji: { name: '👍' }, me: true }],
  });
  const history = await place.messages.fetch({ limit: 10 });
  expect(history.map(({ content }) => content)).toEqual(['two', 'one, corrected']);
  await bot.destroy();
  await other.close();
});

test('a bot that may not write in a channel is refused with 50013', async () => {
  const mute = await StandIn.start({
    guilds: [guildWith({ botPermissions: BOT_PERMISSIONS & ~(1n << 11n) })],
  });
  const bot = clientFor(mute);
  bot.rest.setToken(mute.token);
  const body = { content: 'Hello?' };
  const sent = bot.rest.post(`/channels/${mute.channel().id}/messages`, { body });
  await expect(sent).rejects.toMatchObject({ status: 403, code: 50_013 });
  await bot.destroy();
  await mute.close();
});
