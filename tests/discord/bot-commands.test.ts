import { beforeAll, describe, expect, it } from 'vitest';
import { customIdsOf, rulesBroken, runBot, type RunningBot, textsOf } from '../support/running-bot.js';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});

const QUESTION = 'Who licenses stablecoin issuers?';
const MANAGE_GUILD = 1n << 5n;

async function use(
  name: string,
  options: Record<string, string | boolean> = {},
  more: object = {},
): Promise<{
  text: string;
  ephemeral: boolean;
  message: Awaited<ReturnType<ReturnType<typeof bot.discord.slash>['reply']>>;
}> {
  const message = await bot.discord.slash({ name, options, ...more }).reply();
  return { text: textsOf(message), ephemeral: message.ephemeral, message };
}

describe('/ask', () => {
  it('is acknowledged at once, and answered with a quote, its source, its date and its status', async () => {
    const use = bot.discord.slash({ name: 'ask', options: { question: QUESTION } });
    const ack = await use.ack();
    expect(ack.type).toBe(5);
    const reply = await use.reply();
    const text = textsOf(reply);
    expect(text).toContain('The HKMA licenses stablecoin issuers.” **\\[1\\]**');
    expect(text).toContain('Stablecoin licences');
    expect(text).toMatch(/<t:\d+:D>/);
    expect(text).toContain('in force');
    expect(text).toContain('not legal advice');
    expect(reply.ephemeral).toBe(false);
  });

  it('in private is seen by the asker alone, who may share it with all', async () => {
    const use = bot.discord.slash({ name: 'ask', options: { question: QUESTION, private: true } });
    const reply = await use.reply();
    expect(reply.ephemeral).toBe(true);
    const share = customIdsOf(reply).find((id) => id.startsWith('1:s')) ?? '';
    const shared = await bot.discord.click({ message: reply, customId: share }).reply();
    expect(shared.ephemeral).toBe(false);
    expect(textsOf(shared)).toContain('The HKMA licenses');
    expect(customIdsOf(shared)).not.toContain(share);
  });

  it('answers in the language of the question, whatever the language of the client', async () => {
    const { text } = await use('ask', { question: '穩定幣由誰發牌？' }, { locale: 'en-GB' });
    expect(text).toContain('金管局向穩定幣發行人發牌');
    expect(text).toContain('資料截至');
  });

  it('answers a question that shows no language in the language of the client', async () => {
    const { text } = await use('ask', { question: 'HKMA' }, { locale: 'zh-TW' });
    expect(text).toMatch(/[資未]/u);
  });

  it('answers in the language that was chosen', async () => {
    const { text } = await use('ask', { question: 'Who licenses stablecoin issuers?', lang: 'zh-Hant' });
    expect(text).toContain('不構成法律意見');
  });

  it('refuses what no article covers, without sources that look like an answer', async () => {
    const { text } = await use('ask', { question: 'best pizza in Naples?' });
    expect(text).toContain('Not covered');
    expect(text).not.toMatch(/\[\d\]/);
  });

  it('narrows to a topic given by its label instead of its value', async () => {
    const { text } = await use('ask', { question: 'Who licenses stablecoin issuers?', topic: 'STABLECOINS' });
    expect(text).toContain('The HKMA licenses');
  });

  it.each([
    ['an unknown topic', { topic: 'cheese' }, 'no topic or article called “cheese”'],
    ['a day that does not exist', { since: '2026-13-01' }, '“2026-13-01” is not a date'],
    ['no word at all', { question: '???' }, 'no question in this message'],
  ])('tells %s to the asker alone', async (_, options, told) => {
    const { text, ephemeral } = await use('ask', { question: 'Who licenses issuers?', ...options });
    expect(text).toContain(told);
    expect(ephemeral).toBe(true);
  });

  it('suggests topics and titles in both scripts while a topic is typed', async () => {
    const typed = (topic: string, locale: string): Promise<readonly { name: string }[]> =>
      bot.discord
        .autocomplete({ name: 'ask', options: { question: 'x?', topic }, focused: 'topic', locale })
        .choices();
    expect(await typed('stable', 'en-US')).toContainEqual({ name: 'Stablecoins', value: 'Stablecoins' });
    expect((await typed('穩定', 'zh-TW')).map(({ name }) => name)).toContain('穩定幣牌照');
  });
});

describe('browsing', () => {
  it('/define shows a term in both languages and what the articles say', async () => {
    const { text } = await use('define', { term: 'hkma' });
    expect(text).toContain('Hong Kong Monetary Authority');
    expect(text).toContain('金管局');
  });

  it('/define says so when there is no such term', async () => {
    expect((await use('define', { term: 'qwertyuiop' })).text).toContain('no entry for “qwertyuiop”');
  });

  it('/latest and /sources list articles with their dates; /sources for the asker alone', async () => {
    expect((await use('latest')).text).toContain('Latest developments');
    const { text, ephemeral } = await use('sources');
    expect(text).toContain('Stablecoin licences');
    expect(text).not.toContain('穩定幣牌照');
    expect(ephemeral).toBe(true);
    expect((await use('sources', {}, { locale: 'zh-TW' })).text).toContain('穩定幣牌照');
  });

  it('/about says how much it knows and how fresh it is, and that it is no advice', async () => {
    const { text, ephemeral } = await use('about');
    expect(text).toMatch(/3 articles, each in English and Chinese/);
    expect(text).toContain('Not legal, financial or investment advice');
    expect(ephemeral).toBe(true);
  });

  it('works in direct messages too', async () => {
    const { text } = await use('ask', { question: 'Who licenses stablecoin issuers?' }, { dm: true });
    expect(text).toContain('The HKMA licenses');
  });
});

describe('the menu of a message', () => {
  it('answers the question in it', async () => {
    const targetMessage = bot.discord.say({
      content: 'hey <@123456789012345678>, who licenses stablecoin issuers??',
    });
    const reply = await bot.discord.contextMenu({ name: 'Answer from the articles', targetMessage }).reply();
    expect(textsOf(reply)).toContain('The HKMA licenses');
  });

  it('shows the nearest passage and its date for each claim, to whoever asked for it alone', async () => {
    const targetMessage = bot.discord.say({
      content:
        'Stablecoin issuers are licensed by the HKMA. Nice! My cat likes to sleep in the afternoon sun.',
    });
    const reply = await bot.discord
      .contextMenu({ name: 'Check against the articles', targetMessage })
      .reply();
    const text = textsOf(reply);
    expect(text).toContain('> Stablecoin issuers are licensed by the HKMA.');
    expect(text).toMatch(/As of <t:\d+:D>/);
    expect(text).toContain('No passage comes near');
    expect(text).not.toContain('Nice');
    expect(reply.ephemeral).toBe(true);
  });
});

describe('/admin', () => {
  const asAdmin = { memberPermissions: MANAGE_GUILD };

  it('is refused to members who may not manage the server, even if Discord showed it to them', async () => {
    const { text, ephemeral } = await use('admin', {}, { subcommand: 'status', memberPermissions: 0n });
    expect(text).toContain('Only members who may manage this server');
    expect(ephemeral).toBe(true);
  });

  it('status tells how the bot is doing', async () => {
    const { text } = await use('admin', {}, { subcommand: 'status', ...asAdmin });
    expect(text).toContain('4 articles');
    expect(text).toContain('Message Content intent: not asked for');
  });

  it('explain shows what decided', async () => {
    const question = 'Who licenses stablecoin issuers?';
    const { text } = await use('admin', { question }, { subcommand: 'explain', ...asAdmin });
    expect(text).toContain('Confidence');
  });

  it('reindex brings the index up to date', async () => {
    expect((await use('admin', {}, { subcommand: 'reindex', ...asAdmin })).text).toContain('4 articles');
  });

  it('gaps counts what was not covered, without the words of members', async () => {
    await use('ask', { question: 'which pizza in Naples is made with sfogliatella?' });
    const { text } = await use('admin', {}, { subcommand: 'gaps', ...asAdmin });
    expect(text).toMatch(/Not covered: [1-9]/);
    expect(text).not.toContain('sfogliatella');
  });

  it('channel add tells what to switch on when Discord does not let the bot read messages', async () => {
    const { text } = await use('admin', {}, { group: 'channel', subcommand: 'add', ...asAdmin });
    expect(text).toContain('Message Content Intent');
    expect((await use('admin', {}, { group: 'channel', subcommand: 'list', ...asAdmin })).text).toContain(
      'None',
    );
  });
});

it('/sources has no button to turn a single page', async () => {
  expect(customIdsOf((await use('sources')).message)).toEqual([]);
});

it('breaks no rule of Discord, pings nobody and asks for nothing that is not there', () => {
  expect(rulesBroken(bot)).toEqual([]);
});

it('never writes a question into its log', () => {
  expect(bot.output()).not.toMatch(/pizza|licenses|穩定幣/);
});
