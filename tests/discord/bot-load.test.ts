import { beforeAll, describe, expect, it } from 'vitest';
import { guildWith, memberWith, textChannel, userWith } from '../support/discord/fixtures.js';
import { runBot, type RunningBot, textsOf } from '../support/running-bot.js';

const QUESTION = 'Who licenses stablecoin issuers?';
const members = Array.from({ length: 25 }, (_, at) => userWith({ username: `member${at}` }));

let bot: RunningBot;
beforeAll(async () => {
  const guilds = [
    guildWith({ channels: [textChannel('general')], members: members.map((user) => memberWith(user)) }),
  ];
  bot = await runBot({ discord: { guilds }, settings: { USER_QUESTIONS_PER_MINUTE: '3' } });
});

describe('twenty-five members who ask at once', () => {
  it('are all acknowledged in Discord’s time and answered', async () => {
    const uses = members.map((user) =>
      bot.discord.slash({ name: 'ask', user, options: { question: QUESTION } }),
    );
    const replies = await Promise.all(uses.map((use) => use.reply()));
    expect(replies.map(textsOf).filter((text) => !text.includes('The HKMA licenses'))).toEqual([]);
    expect(uses.flatMap(({ refusals }) => refusals)).toEqual([]);
  });
});

describe('a member who asks too often', () => {
  it('is told alone when to ask again, and others are not held up', async () => {
    const [greedy, patient] = members;
    const ask = async (
      user: (typeof members)[number] | undefined,
    ): Promise<{ text: string; ephemeral: boolean }> => {
      const reply = await bot.discord
        .slash({ name: 'ask', options: { question: QUESTION }, ...(user && { user }) })
        .reply();
      return { text: textsOf(reply), ephemeral: reply.ephemeral };
    };
    const replies = [];
    for (let tries = 0; tries < 4; tries += 1) replies.push(await ask(greedy));
    const refused = replies.at(-1);
    expect(refused?.text).toMatch(/You can ask again <t:\d+:R>/);
    expect(refused?.ephemeral).toBe(true);
    expect((await ask(patient)).text).toContain('The HKMA licenses');
  });

  it('may still browse', async () => {
    const [greedy] = members;
    const reply = await bot.discord.slash({ name: 'about', ...(greedy && { user: greedy }) }).reply();
    expect(textsOf(reply)).toContain('articles');
  });

  it('by mentions is told once, not at every try', async () => {
    const author = members[2];
    const channel = bot.discord.channel();
    const before = bot.discord.messagesIn(channel).length;
    for (let tries = 0; tries < 8; tries += 1)
      bot.discord.say({ content: `<@${bot.discord.botUserId}> ${QUESTION}`, ...(author && { author }) });
    await bot.discord.nextMessage(channel, (message) => textsOf(message).includes('You can ask again'));
    // A question of somebody else, answered after all of these.
    await bot.discord
      .slash({ name: 'ask', options: { question: QUESTION }, ...(members[3] && { user: members[3] }) })
      .reply();
    const said = bot.discord.messagesIn(channel).slice(before).map(textsOf);
    expect(said.filter((text) => text.includes('You can ask again'))).toHaveLength(1);
  });
});
