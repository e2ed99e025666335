#!/usr/bin/env node
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { Conversations } from '../discord/messages/conversations.js';
import { QaChannelList } from '../discord/messages/qa-channel-list.js';
import { RateLimiter } from '../discord/rate-limiter.js';
import { RecentIds } from '../discord/recent-ids.js';
import { componentMessage } from '../discord/send-reply.js';
import { isChinese, type Language, LANGUAGES } from '../language/language.js';
import type { PreviewConversation, PreviewMessage } from '../preview/conversation.js';
import { openRecords } from '../records/database.js';
import { loadConfig } from './load-config.js';
import { openLog } from './logger.js';
import { type PreviewedReply, type PreviewedUse, previewReply } from './preview-reply.js';
import { EXIT, runCommand, UsageError } from './run-command.js';
import { openEngine } from './open-engine.js';

interface PreviewOptions {
  readonly lang: Language;
  readonly menu?: 'answer' | 'check';
  readonly desktop?: true;
  readonly light?: true;
  readonly out: string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN' };

const command = new Command('npm run preview --')
  .description('Writes an HTML page that shows a reply as Discord would, without Discord.')
  .argument('<question...>', 'a question, or a command as it is typed, such as "/latest topic:banking"')
  .addOption(
    new Option('--lang <language>', "language of the member's Discord").choices(LANGUAGES).default('en'),
  )
  .addOption(
    new Option('--menu <entry>', 'use this entry of the menu of a message instead').choices([
      'answer',
      'check',
    ]),
  )
  .option('--desktop', 'as wide as on a computer, instead of a phone')
  .option('--light', 'in the light theme')
  .option('--out <file>', 'where the page is written', 'preview.html');

await runCommand(command, async () => {
  const options = command.opts<PreviewOptions>();
  const typed = command.args.join(' ').trim();
  if (typed === '')
    throw new UsageError('There is no question. Write it in quotes: npm run preview -- "What is FPS?"');
  const config = loadConfig();
  // What a preview leaves behind is nobody's vote and no gap.
  const folder = await mkdtemp(join(tmpdir(), 'preview-'));
  const records = openRecords(join(folder, 'records.sqlite'));
  const log = openLog('warn', [], process.stderr);
  const engine = openEngine(config, log);
  try {
    await engine.start();
    const now = (): number => Date.now();
    const use: PreviewedUse = { typed, menu: options.menu ?? null, locale: LOCALES[options.lang] };
    const previewed = await previewReply(use, {
      engine,
      records,
      log,
      now,
      startedAt: now(),
      storeQuestions: config.STORE_QUESTIONS,
      limiter: new RateLimiter({ perUser: 1, perGuild: 1 }, now),
      qaChannels: new QaChannelList([], records.qaChannels),
      conversations: new Conversations(),
      seen: new RecentIds(),
      unanswered: new Set(),
      gateway: {
        ping: 40,
        guilds: 1,
        readsMessages: false,
        mayReadMessages: () => Promise.resolve(false),
        qaChannelsChanged: () => undefined,
      },
    });
    // Loaded only here: drawing takes packages that the bot itself does without.
    const { bundleDiscordComponents } = await import('../preview/bundle-components.js');
    const { renderPreviewPage } = await import('../preview/page.js');
    const page = renderPreviewPage(conversationOf(use, previewed, options), await bundleDiscordComponents());
    await writeFile(options.out, page);
  } finally {
    engine.close();
    records.close();
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`Open this page in a browser: ${resolve(options.out)}\n`);
  return EXIT.done;
});
process.exit();

function conversationOf(
  { typed, menu }: PreviewedUse,
  { command: name, reply, isPrivate }: PreviewedReply,
  { lang, desktop, light }: PreviewOptions,
): PreviewConversation {
  const chinese = isChinese(lang);
  const member = { name: chinese ? '阿明' : 'Ming', bot: false };
  const bot = { name: chinese ? '金融科技政策' : 'HK Fintech Policy', bot: true };
  const time = new Date();
  const { flags, components } = componentMessage(reply);
  const answer: PreviewMessage = {
    author: bot,
    time,
    ephemeral: isPrivate,
    payload: { flags, components },
    ...(menu === null
      ? { invocation: { user: member, command: name } }
      : { replyTo: { author: member, text: typed } }),
  };
  return {
    channel: chinese ? '問答' : 'questions',
    theme: light === true ? 'light' : 'dark',
    width: desktop === true ? 'desktop' : 'phone',
    now: time,
    locale: chinese ? 'zh-HK' : 'en-GB',
    messages: menu === null ? [answer] : [{ author: member, time, text: typed }, answer],
  };
}
