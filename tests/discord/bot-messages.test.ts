import { beforeAll, describe, expect, it } from 'vitest';
import { forumChannel, guildWith, textChannel } from '../support/discord/fixtures.js';
import type { SeenMessage } from '../support/discord/message-store.js';
import { runBot, type RunningBot, textsOf } from '../support/running-bot.js';

const ANSWER = 'The HKMA licenses';
const QUESTION = 'Who licenses stablecoin issuers?';

let bot: RunningBot;
beforeAll(async () => {
  const general = textChannel('general');
  const ask = textChannel('ask');
  const forum = forumChannel('help', ['Answered', 'Not covered', 'Idea']);
  const guilds = [guildWith({ channels: [general, ask, forum] })];
  bot = await runBot({
    discord: { guilds, messageContentEnabled: true },
    settings: { QA_CHANNEL_IDS: `${ask.id},${forum.id}` },
  });
});

/** What the bot says in a channel until a question that it must answer has been answered: nothing, if it kept silent. */
async function saidBefore(channel: string, check: () => void): Promise<readonly string[]> {
  const { discord } = bot;
  const before = discord.messagesIn(discord.channel(channel)).length;
  check();
  const marker = discord.say({
    channel: discord.channel('general'),
    content: `<@${discord.botUserId}> ${QUESTION}`,
  });
  await discord.nextMessage(
    discord.channel('general'),
    ({ message_reference: ref }) => ref?.message_id === marker.id,
  );
  return discord
    .messagesIn(discord.channel(channel))
    .slice(before)
    .filter(
      ({ author, message_reference: ref }) =>
        author.id === discord.botUserId && ref?.message_id !== marker.id,
    )
    .map(textsOf);
}

async function answerTo(message: SeenMessage): Promise<SeenMessage> {
  return bot.discord.nextMessage(
    { id: message.channel_id },
    ({ message_reference: ref }) => ref?.message_id === message.id,
  );
}

describe('a mention', () => {
  it('with a question is answered in reply', async () => {
    const asked = bot.discord.say({ content: `<@${bot.discord.botUserId}> who licenses stablecoin issuers` });
    expect(textsOf(await answerTo(asked))).toContain(ANSWER);
  });

  it('with nothing else is told how to ask', async () => {
    const asked = bot.discord.say({ content: `<@${bot.discord.botUserId}>` });
    expect(textsOf(await answerTo(asked))).toContain('I answer questions about Hong Kong fintech policy');
  });

  it('of everyone, or of somebody else, is none of its business', async () => {
    const said = await saidBefore('general', () => {
      bot.discord.say({ content: `@everyone ${QUESTION}` });
      bot.discord.say({ content: `<@123456789012345678> ${QUESTION}` });
      bot.discord.say({ content: QUESTION });
    });
    expect(said).toEqual([]);
  });
});

describe('a reply to an answer', () => {
  it('goes on from the question before', async () => {
    const asked = bot.discord.say({ content: `<@${bot.discord.botUserId}> ${QUESTION}` });
    const answer = await answerTo(asked);
    const followUp = bot.discord.say({ content: 'and how much capital do they need?', replyTo: answer });
    const text = textsOf(await answerTo(followUp));
    expect(text).toContain('HK$25 million');
    expect(text).toContain('💬 and how much capital do they need?');
    expect(text).toContain(`↪ ${QUESTION}`);
  });

  it('that only says thanks gets none', async () => {
    const asked = bot.discord.say({ content: `<@${bot.discord.botUserId}> ${QUESTION}` });
    const answer = await answerTo(asked);
    const said = await saidBefore(
      'general',
      () => void bot.discord.say({ content: 'thanks a lot!', replyTo: answer }),
    );
    expect(said).toEqual([]);
  });
});

describe('a Q&A channel', () => {
  it('has each question answered once, in a thread of its own, which carries on', async () => {
    const { discord } = bot;
    const asked = discord.say({
      channel: discord.channel('ask'),
      content: 'anyone know who licenses stablecoin issuers',
    });
    const answer = await discord.nextMessage({ id: asked.id });
    expect(textsOf(answer)).toContain(ANSWER);
    const followUp = discord.say({ thread: asked, content: 'and how much capital do they need?' });
    expect(textsOf(await discord.nextMessage({ id: asked.id }))).toContain('HK$25 million');
    expect(followUp.channel_id).toBe(asked.id);
    expect(discord.messagesIn({ id: asked.id }).filter(({ author }) => author.bot)).toHaveLength(2);
    expect(discord.messagesIn(discord.channel('ask')).filter(({ author }) => author.bot)).toEqual([]);
  });

  it.each(['gm everyone', '多謝晒！', 'lol nice one 👍', 'I think banks should do more.', 'how are you?'])(
    'stays silent on chatter: %s',
    async (content) => {
      const { discord } = bot;
      expect(
        await saidBefore('ask', () => void discord.say({ channel: discord.channel('ask'), content })),
      ).toEqual([]);
    },
  );

  it('has webhooks, and the bot itself, not answered', async () => {
    const { discord } = bot;
    const channel = discord.channel('ask');
    const said = await saidBefore('ask', () => {
      discord.say({ channel, content: QUESTION, fields: { webhook_id: '123456789012345678' } });
      discord.say({ channel, content: QUESTION, author: { id: discord.botUserId } });
    });
    // Only what the test put into the bot's mouth.
    expect(said).toEqual(['']);
  });
});

describe('a post in a Q&A forum', () => {
  it('gets exactly one first reply and the tag that fits', async () => {
    const { discord } = bot;
    const forum = discord.channel('help');
    const { thread } = discord.forumPost({
      forum,
      title: 'Stablecoins',
      content: QUESTION,
      starterLagMs: 300,
    });
    expect(textsOf(await discord.nextMessage(thread))).toContain(ANSWER);
    const tag = forum.available_tags?.find(({ name }) => name === 'Answered')?.id;
    await discord.until('the tag', () => discord.channelNow(thread)?.applied_tags?.find((id) => id === tag));
    discord.say({ thread, content: 'thanks, and what about the capital?' });
    await saidBefore('general', () => undefined);
    expect(discord.messagesIn(thread).filter(({ author }) => author.bot)).toHaveLength(1);
  });

  it('that nothing covers is told so, and tagged so, beside the tags that it has', async () => {
    const { discord } = bot;
    const forum = discord.channel('help');
    const posted = { forum, title: 'Pizza', content: 'Where is the best pizza in Naples?', tags: ['Idea'] };
    const { thread } = discord.forumPost(posted);
    expect(textsOf(await discord.nextMessage(thread))).toContain('Not covered');
    await discord.until('the tags', () => discord.channelNow(thread)?.applied_tags?.[1]);
  });
});

describe('a direct message', () => {
  it('is answered', async () => {
    const asked = bot.discord.say({ dm: true, content: QUESTION });
    expect(textsOf(await bot.discord.nextMessage({ id: asked.channel_id }))).toContain(ANSWER);
  });
});

it('asks for the content of messages, because there are Q&A channels', () => {
  const intents = bot.discord.identifies.at(-1)?.intents ?? 0;
  expect(intents & (1 << 15)).not.toBe(0);
});

it('breaks no rule of Discord, pings nobody and asks for nothing that is not there', () => {
  const { violations, pinged, unknownRequests } = bot.discord;
  const byBot = pinged.filter(({ users }) => users.length > 0);
  expect({ violations, byBot, unknownRequests }).toEqual({ violations: [], byBot: [], unknownRequests: [] });
});
