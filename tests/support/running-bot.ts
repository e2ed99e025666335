import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll } from 'vitest';
import { StandIn } from './discord/stand-in.js';
import { projectFolder } from './project-folder.js';
import { startProgram } from './run-program.js';

type StandInOptions = Parameters<typeof StandIn.start>[0];

/** A bot that runs as its own process, and the Discord that it talks to. */
export interface RunningBot {
  readonly discord: StandIn;
  readonly folder: string;
  readonly process: ChildProcess;
  /** Everything that it has written so far, to both outputs. */
  readonly output: () => string;
  /** Resolves when it has ended. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop. @returns its exit code and how long it took, in milliseconds */
  readonly stop: (signal?: NodeJS.Signals) => Promise<{ exitCode: number | null; ms: number }>;
}

export interface BotOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly discord?: StandInOptions;
  /** A folder with a corpus; a small one of its own when missing. */
  readonly folder?: string;
  /** Another Discord than a fresh one. */
  readonly standIn?: StandIn;
}

const running: RunningBot[] = [];

// Registered when a test file imports this: nothing that it started outlives it.
afterAll(async () => {
  for (const { process, discord, ended } of running.splice(0)) {
    process.kill('SIGKILL');
    await ended;
    await discord.close().catch(() => undefined);
  }
});

/** Milliseconds for a start with an index to be built, on two busy cores. */
const START_MS = 60_000;

/** Starts the real bot against a stand-in for Discord, and waits until it is connected and has registered its commands. */
export async function runBot(options: BotOptions = {}): Promise<RunningBot> {
  const bot = await launchBot(options);
  const patience = performance.now() + START_MS;
  while (!/commands (?:checked|not registered)/.test(bot.output())) {
    if (bot.process.exitCode !== null || performance.now() > patience)
      throw new Error(`the bot did not start: ${bot.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return bot;
}

/** Starts the bot, and waits for nothing. */
export async function launchBot(options: BotOptions = {}): Promise<RunningBot> {
  const discord = options.standIn ?? (await StandIn.start(options.discord));
  const folder = options.folder ?? (await projectFolder());
  const child = await startProgram('start-bot', [], {
    folder,
    settings: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...options.settings },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const bot: RunningBot = {
    discord,
    folder,
    process: child,
    output: () => output,
    ended,
    stop: async (signal = 'SIGTERM') => {
      const start = performance.now();
      child.kill(signal);
      return { exitCode: await ended, ms: performance.now() - start };
    },
  };
  running.push(bot);
  return bot;
}

/** What a bot did that Discord would have refused or ignored, whom it pinged, and what it asked for that is not there. */
export function rulesBroken({ discord }: RunningBot): readonly unknown[] {
  return [...discord.violations, ...discord.pinged, ...discord.unknownRequests];
}

/** Every text in a message's components, in order. */
export function textsOf(message: { readonly components?: readonly unknown[] | undefined }): string {
  const texts: string[] = [];
  const visit = (component: unknown): void => {
    const { content, components } = component as { content?: string; components?: unknown[] };
    if (content !== undefined) texts.push(content);
    components?.forEach(visit);
  };
  message.components?.forEach(visit);
  return texts.join('\n');
}

/** Custom ids of a message's buttons and menus, by what they do: the letter after the version. */
export function customIdsOf(message: { readonly components?: readonly unknown[] | undefined }): string[] {
  const ids: string[] = [];
  const visit = (component: unknown): void => {
    const { custom_id: id, components } = component as { custom_id?: string; components?: unknown[] };
    if (id !== undefined) ids.push(id);
    components?.forEach(visit);
  };
  message.components?.forEach(visit);
  return ids;
}
