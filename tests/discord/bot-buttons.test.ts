import { beforeAll, describe, expect, it } from 'vitest';
import { customIdsOf, rulesBroken, runBot, type RunningBot, textsOf } from '../support/running-bot.js';

const QUESTION = 'Who licenses stablecoin issuers?';

let bot: RunningBot;
let answer: Awaited<ReturnType<ReturnType<typeof bot.discord.slash>['reply']>>;
beforeAll(async () => {
  bot = await runBot();
  answer = await bot.discord.slash({ name: 'ask', options: { question: QUESTION } }).reply();
  // Everything below is done by a bot that knows nothing of how the answer came about.
  await bot.stop();
  bot = await runBot({ folder: bot.folder, standIn: bot.discord });
});

function idOf(letter: string): string {
  const id = customIdsOf(answer).find((one) => one.startsWith(`1:${letter}`));
  if (id === undefined) throw new Error(`the answer has no button ${letter}`);
  return id;
}

describe('after a restart, a button of an earlier answer', () => {
  it('shows the passage in full', async () => {
    const reply = await bot.discord.click({ message: answer, customId: idOf('p') }).reply();
    expect(textsOf(reply)).toContain('HK$25 million');
    expect(reply.ephemeral).toBe(true);
  });

  it('lists more sources', async () => {
    const reply = await bot.discord.click({ message: answer, customId: idOf('m') }).reply();
    expect(textsOf(reply)).toContain('More to read');
  });

  it('narrows the answer, for whoever chose it alone', async () => {
    const reply = await bot.discord
      .select({ message: answer, customId: idOf('n'), values: ['since:2025-01-01'] })
      .reply();
    expect(textsOf(reply)).toContain('The HKMA licenses');
    expect(textsOf(reply)).toContain(QUESTION);
    expect(reply.ephemeral).toBe(true);
  });

  it('takes a vote for the answer', async () => {
    const reply = await bot.discord.click({ message: answer, customId: idOf('u') }).reply();
    expect(textsOf(reply)).toContain('Thank you');
    expect(reply.ephemeral).toBe(true);
  });

  it('takes a vote against it, with a reason and a comment', async () => {
    const modal = await bot.discord.click({ message: answer, customId: idOf('d') }).modal();
    const values = { reason: 'outdated', comment: 'there is a newer circular' };
    const reply = await bot.discord.submitModal({ customId: modal.customId, values }).reply();
    expect(textsOf(reply)).toContain('Thank you');
  });

  it('counts as one vote of each member, which /forget-me takes back', async () => {
    const admin = { memberPermissions: 1n << 5n, subcommand: 'gaps' };
    const gaps = textsOf(await bot.discord.slash({ name: 'admin', ...admin }).reply());
    expect(gaps).toContain('👍 0 · 👎 1');
    expect(gaps).toContain('stablecoins/licences.md');
    expect(textsOf(await bot.discord.slash({ name: 'forget-me' }).reply())).toContain('1');
    expect(textsOf(await bot.discord.slash({ name: 'admin', ...admin }).reply())).toContain('👍 0 · 👎 0');
  });
});

describe('a button that cannot be used any more', () => {
  it('of another version is answered politely, to the member alone', async () => {
    const channel = bot.discord.channel();
    const old = bot.discord.say({
      content: 'x',
      fields: {
        author: { id: bot.discord.botUserId } as never,
        components: [
          { type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: '0:x:y' }] },
        ] as never,
      },
    });
    const reply = await bot.discord.click({ message: old, customId: '0:x:y', channel }).reply();
    expect(textsOf(reply)).toContain('older version');
    expect(reply.ephemeral).toBe(true);
  });

  it('of an article that is gone says that the article has changed', async () => {
    const gone = '1:p:AAAAAABBB0';
    const message = bot.discord.say({
      content: 'x',
      fields: {
        components: [
          { type: 1, components: [{ type: 2, style: 2, label: 'Gone', custom_id: gone }] },
        ] as never,
      },
    });
    const reply = await bot.discord.click({ message, customId: gone }).reply();
    expect(textsOf(reply)).toContain('has changed since');
  });
});

it('registers its commands once, and not again when nothing has changed', () => {
  expect(bot.discord.commandPuts).toHaveLength(1);
});

it('breaks no rule of Discord, pings nobody and asks for nothing that is not there', () => {
  expect(rulesBroken(bot)).toEqual([]);
});
