#!/usr/bin/env node
import { Command } from 'commander';
import { Bot } from '../discord/bot.js';
import { describeError } from '../discord/describe-error.js';
import { watchIndex } from '../engine/watch-index.js';
import { openRecords } from '../records/database.js';
import { endOfRun } from './end-of-run.js';
import { loadConfig } from './load-config.js';
import { openLog } from './logger.js';
import { openEngine } from './open-engine.js';
import { requireToken } from './require-token.js';
import { EXIT, runCommand } from './run-command.js';

/** Milliseconds in which Discord has to be reached at the start. */
const CONNECT_MS = 30_000;

const command = new Command('npm start --').description(
  'Runs the Discord bot until it is stopped (Ctrl-C). Registers its commands when they changed.',
);

await runCommand(command, async () => {
  const config = loadConfig();
  const token = requireToken(config);
  const log = openLog(config.LOG_LEVEL, [token], process.stdout);
  const { ended, end } = endOfRun();
  process.on('unhandledRejection', (error) => log.error(describeError(error), 'unexpected error'));
  const records = openRecords(config.DATABASE_FILE);
  const engine = openEngine(config, log);
  const bot = new Bot(
    {
      token,
      apiUrl: config.DISCORD_API_URL,
      connectMs: CONNECT_MS,
      guildId: config.DISCORD_GUILD_ID,
      mustReadMessages: config.QA_CHANNEL_IDS.length > 0,
      qaChannelIds: config.QA_CHANNEL_IDS,
      storeQuestions: config.STORE_QUESTIONS,
      rateLimits: { perUser: config.USER_QUESTIONS_PER_MINUTE, perGuild: config.SERVER_QUESTIONS_PER_MINUTE },
    },
    { engine, records, log, now: () => Date.now(), onFatal: end },
  );
  let stopWatching: () => void = () => undefined;
  try {
    // The engine is warm before the first member can ask.
    const started = engine.start().then(() => {
      stopWatching = watchIndex(
        config.INDEX_DIR,
        () => engine.catalogue.build,
        async () => {
          log.info({}, 'the index has changed');
          await engine.reload();
        },
      );
      return bot.start();
    });
    const cause = await Promise.race([ended, started.then(() => ended)]);
    if (cause !== null) throw cause;
    return EXIT.done;
  } finally {
    stopWatching();
    await bot.stop();
    engine.close();
    records.close();
  }
});
// Connections that are kept for the next request would hold the process for some seconds.
process.exit();
