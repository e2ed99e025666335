import { beforeAll, describe, expect, it } from 'vitest';
import { customIdsOf, runBot, type RunningBot, textsOf } from '../support/running-bot.js';

const QUESTION = 'Who licenses stablecoin issuers?';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});

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
});

it('breaks no rule of Discord, pings nobody and asks for nothing that is not there', () => {
  const { violations, pinged, unknownRequests } = bot.discord;
  expect({ violations, pinged, unknownRequests }).toEqual({
    violations: [],
    pinged: [],
    unknownRequests: [],
  });
});
