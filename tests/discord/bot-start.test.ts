import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StandIn } from '../support/discord/stand-in.js';
import { projectFolder } from '../support/project-folder.js';
import { runProgram } from '../support/run-program.js';
import { launchBot, runBot } from '../support/running-bot.js';

/** The last line of what a bot that could not start has told, and how it ended. */
async function failure(
  settings: Record<string, string>,
  standIn?: StandIn,
): Promise<{ exitCode: number | null; told: string; output: string }> {
  const discord = standIn ?? (await StandIn.start());
  const bot = await launchBot({ settings, standIn: discord });
  const exitCode = await bot.ended;
  const told = bot
    .output()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('{'));
  return { exitCode, told: told.at(-1) ?? '', output: bot.output() };
}

describe('a bot that cannot start says why in one sentence, and what to do', () => {
  it('without a token', async () => {
    const { exitCode, told } = await failure({ DISCORD_TOKEN: '' });
    expect(told).toMatch(/There is no DISCORD_TOKEN: copy \.env\.example to \.env/);
    expect(exitCode).toBe(2);
  });

  it('with a token that Discord does not know', async () => {
    const { exitCode, told, output } = await failure({ DISCORD_TOKEN: 'wrong.token.of-mine' });
    expect(told).toMatch(/does not accept DISCORD_TOKEN.*Reset Token/);
    expect(exitCode).toBe(2);
    expect(output).not.toContain('wrong.token.of-mine');
  });

  it('with a token that no header can hold, which it does not show', async () => {
    const { exitCode, output } = await failure({ DISCORD_TOKEN: 'Bot secret with spaces' });
    expect(exitCode).toBe(2);
    expect(output).not.toContain('secret');
  });

  it('with Q&A channels that Discord does not let it read', async () => {
    const { exitCode, told } = await failure({ QA_CHANNEL_IDS: '123456789012345678' });
    expect(told).toMatch(/does not let this bot read messages.*Message Content Intent/);
    expect(exitCode).toBe(2);
  });

  it('when Discord cannot be reached', async () => {
    const { exitCode, told } = await failure({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(told).toMatch(/cannot be reached at 127\.0\.0\.1:9: check the network/);
    expect(exitCode).toBe(1);
  });

  it('when there is no corpus', async () => {
    const folder = await projectFolder();
    await rm(join(folder, 'corpus'), { recursive: true });
    const bot = await launchBot({ folder });
    expect(await bot.ended).toBe(2);
    expect(bot.output()).toContain('corpus');
    expect(bot.discord.identifies).toEqual([]);
  });

  it('when its records cannot be written', async () => {
    const { exitCode, told } = await failure({ DATABASE_FILE: '/proc/none/bot.sqlite' });
    expect(told).toContain('/proc/none');
    expect(exitCode).not.toBe(0);
  });
});

describe('a bot that was started', () => {
  it('asks for no privileged intent as long as there is no Q&A channel', async () => {
    const bot = await runBot();
    const privileged = (1 << 1) | (1 << 8) | (1 << 15);
    expect((bot.discord.identifies[0]?.intents ?? privileged) & privileged).toBe(0);
    expect((await bot.stop()).exitCode).toBe(0);
  });

  it('finishes what is under way when it is asked to stop, and ends within five seconds', async () => {
    const bot = await runBot();
    bot.discord.failNext({ route: /callback/, delayMs: 800 });
    const use = bot.discord.slash({ name: 'ask', options: { question: 'Who licenses stablecoin issuers?' } });
    await bot.discord.until(
      'the request',
      () => bot.discord.requests.some(({ path }) => path.includes('callback')) || undefined,
    );
    const { exitCode, ms } = await bot.stop();
    expect(exitCode).toBe(0);
    expect(ms).toBeLessThan(5_000);
    expect((await use.reply()).components).not.toEqual([]);
  });

  it('ends although a request hangs', async () => {
    const bot = await runBot();
    bot.discord.failNext({ route: /webhooks/, hang: true });
    await bot.discord.slash({ name: 'ask', options: { question: 'Who licenses stablecoin issuers?' } }).ack();
    const { exitCode, ms } = await bot.stop();
    expect(exitCode).toBe(0);
    expect(ms).toBeLessThan(5_000);
  });

  it('ends with a sentence when Discord takes its token away', async () => {
    const bot = await runBot();
    bot.discord.dropGateway(4004);
    expect(await bot.ended).toBe(2);
    expect(bot.output()).toContain('does not accept DISCORD_TOKEN');
  });
});

describe('npm run register', () => {
  it('registers, on one server if asked to, and takes away', async () => {
    const discord = await StandIn.start();
    const folder = await projectFolder();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const guild = discord.guild.id;
    const runs = [[], ['--guild', guild], ['--clear']];
    for (const args of runs)
      expect((await runProgram('register-commands', args, { folder, settings })).exitCode).toBe(0);
    expect(discord.commandPuts.map(({ guildId, commands }) => [guildId, commands.length])).toEqual([
      [null, 10],
      [guild, 10],
      [null, 0],
    ]);
    await discord.close();
  });

  it('says what is wrong with a server id', async () => {
    const { exitCode, stderr } = await runProgram('register-commands', ['--guild', 'mine'], {
      folder: await projectFolder(),
    });
    expect(stderr).toContain('expected a server id of 17 to 20 digits');
    expect(exitCode).toBe(2);
  });
});
