import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeAll, describe, expect, it } from 'vitest';
import { runBot, type RunningBot, textsOf } from '../support/running-bot.js';

const QUESTION = 'Who licenses stablecoin issuers?';
const ANSWER = 'The HKMA licenses';
/** Milliseconds in which the bot has sent a reply again, waited for an engine, or looked at the corpus again. */
const PATIENCE = 25_000;

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});

async function ask(): Promise<string> {
  const use = bot.discord.slash({ name: 'ask', options: { question: QUESTION } });
  return textsOf(await use.reply(() => true, PATIENCE));
}

describe('an acknowledgement that Discord has, but whose answer was lost', () => {
  it.each([
    ['with a broken connection', { reset: true }],
    ['behind a 502', { status: 502 }],
  ])('%s is gone on from', async (_, fault) => {
    bot.discord.failNext({ route: /callback/, carriedOut: true, ...fault });
    expect(await ask()).toContain(ANSWER);
  });
});

describe('a reply that cannot be sent for some seconds', () => {
  it('to an interaction is sent when it can be', async () => {
    bot.discord.failNext({ route: /\/webhooks\//, method: 'PATCH', status: 503, times: 6 });
    expect(await ask()).toContain(ANSWER);
  });

  it('to a mention is sent once', async () => {
    bot.discord.failNext({ route: /\/messages$/, method: 'POST', status: 503, times: 6 });
    const asked = bot.discord.say({ content: `<@${bot.discord.botUserId}> ${QUESTION}` });
    const reply = await bot.discord.nextMessage(
      bot.discord.channel(),
      ({ message_reference: to }) => to?.message_id === asked.id,
      PATIENCE,
    );
    expect(textsOf(reply)).toContain(ANSWER);
  });
});

describe('records that cannot be written', () => {
  it('silence neither a mention nor a refusal', async () => {
    const other = new Database(join(bot.folder, 'data/bot.sqlite'));
    other.exec('BEGIN EXCLUSIVE');
    try {
      const asked = bot.discord.say({ content: `<@${bot.discord.botUserId}> ${QUESTION}` });
      const answered = await bot.discord.nextMessage(
        bot.discord.channel(),
        ({ message_reference: to }) => to?.message_id === asked.id,
        PATIENCE,
      );
      expect(textsOf(answered)).toContain(ANSWER);
      const question = 'best pizza in Naples?';
      const refused = await bot.discord.slash({ name: 'ask', options: { question } }).reply();
      expect(textsOf(refused)).toContain('Not covered');
    } finally {
      other.exec('ROLLBACK');
      other.close();
    }
    expect(bot.output()).toContain('records not written');
  });
});

describe('a corpus that is away for a moment', () => {
  it('is answered from again when it is back, without anybody’s doing', async () => {
    const articles = join(bot.folder, 'corpus/stablecoins');
    const aside = join(bot.folder, 'aside');
    await rename(articles, aside);
    expect(await ask()).not.toContain(ANSWER);
    await rename(aside, articles);
    let text = '';
    for (const start = performance.now(); performance.now() - start < PATIENCE && !text.includes(ANSWER);) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      text = await ask();
    }
    expect(text).toContain(ANSWER);
  });
});
