import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../support/run-program.js';
import { runBot, type RunningBot, textsOf } from '../support/running-bot.js';

const QUESTION = 'Who licenses stablecoin issuers?';
const ANSWER = 'The HKMA licenses';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});

async function ask(question = QUESTION, patienceMs = 20_000): Promise<string> {
  const use = bot.discord.slash({ name: 'ask', options: { question } });
  return textsOf(await use.reply(() => true, patienceMs));
}

describe('a request that Discord fails', () => {
  it.each([
    ['429', { status: 429 }],
    ['429 for all routes', { status: 429, global: true }],
    ['500, twice', { status: 500, times: 2 }],
    ['a broken connection', { reset: true }],
  ])('with %s is tried again', async (_, fault) => {
    const set = bot.discord.failNext({ route: /\/webhooks\//, method: 'PATCH', ...fault });
    expect(await ask()).toContain(ANSWER);
    expect(set.hits).toBeGreaterThan(0);
  });

  it('because the components are not taken is sent again as text', async () => {
    const body = { code: 50035, message: 'Invalid Form Body' };
    bot.discord.failNext({ route: /\/webhooks\//, method: 'PATCH', status: 400, body });
    const reply = await bot.discord.slash({ name: 'ask', options: { question: QUESTION } }).reply();
    expect(reply.content).toContain(ANSWER);
    expect(reply.content.length).toBeLessThanOrEqual(2_000);
    expect(reply.content).toMatch(/<https:\/\//);
  });

  it('because the interaction is gone ends that interaction and nothing else', async () => {
    const body = { code: 10062, message: 'Unknown interaction' };
    bot.discord.failNext({ route: /callback/, status: 404, body });
    bot.discord.slash({ name: 'ask', options: { question: QUESTION } });
    expect(await ask()).toContain(ANSWER);
    expect(bot.output()).toContain('10062');
  });
});

describe('a gateway that is lost', () => {
  it.each([
    ['without a word', () => bot.discord.dropGateway()],
    ['by request of Discord', () => bot.discord.requestReconnect()],
    ['with a session that can be resumed', () => bot.discord.invalidateSession(true)],
    ['with a session that is void', () => bot.discord.invalidateSession(false)],
  ])('%s comes back', async (_, lose) => {
    const before = bot.discord.identifies.length + bot.discord.resumes.length;
    lose();
    await bot.discord.until(
      'the bot to be back',
      () => bot.discord.identifies.length + bot.discord.resumes.length > before || undefined,
      15_000,
    );
    await bot.discord.waitForReady(15_000);
    expect(await ask()).toContain(ANSWER);
  });
});

describe('the engine', () => {
  it('that is killed is started again, and the question answered', async () => {
    const pid = (
      await readFile(`/proc/${bot.process.pid ?? 0}/task/${bot.process.pid ?? 0}/children`, 'utf8')
    ).trim();
    process.kill(Number(pid.split(' ')[0]), 'SIGKILL');
    expect(await ask()).toContain(ANSWER);
  });

  it('notices an article that has changed, and answers from it as it is now', async () => {
    const file = join(bot.folder, 'corpus/stablecoins/licences.md');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace('The HKMA licenses stablecoin issuers', 'The HKMA alone licenses stablecoin issuers'),
    );
    expect(await ask()).toContain('The HKMA alone licenses');
  });

  it('takes up an index that `npm run index` has built, without a question failing meanwhile', async () => {
    const file = join(bot.folder, 'corpus/stablecoins/licences.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('HKMA alone licenses', 'HKMA still licenses'));
    const indexed = runProgram('build-index', [], { folder: bot.folder });
    const answers: string[] = [];
    while (!answers.at(-1)?.includes('still licenses') && answers.length < 60) answers.push(await ask());
    expect((await indexed).exitCode).toBe(0);
    expect(answers.every((answer) => /The HKMA (?:alone|still) licenses/.test(answer))).toBe(true);
    expect(answers.at(-1)).toContain('still licenses');
  });
});

it('has told no token and no question in its log', () => {
  expect(bot.output()).not.toContain(bot.discord.token);
  expect(bot.output()).not.toContain('stablecoin issuers');
});
