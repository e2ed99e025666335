import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { compiledProgram } from './compiled-program.js';

export interface RunOptions {
  /** Where it is started; settings and relative paths count from there. */
  readonly folder: string;
  /** Settings; nothing else of the tests' own environment but the path to Node is passed on. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What it reads from standard input; nothing by default. */
  readonly input?: string;
  /** Further arguments of Node itself. */
  readonly nodeOptions?: readonly string[];
}

/** What a command did. */
export interface RunResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts one of the commands of `src/cli`, `ask` for example, as its own process. */
export async function startProgram(
  command: string,
  args: readonly string[],
  { folder, settings = {}, nodeOptions = [] }: RunOptions,
): Promise<ChildProcess> {
  const script = join(await compiledProgram(), 'cli', `${command}.js`);
  return spawn(process.execPath, [...nodeOptions, script, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...settings },
  });
}

/** Runs a command to its end. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const child = await startProgram(command, args, options);
  // A command that ends before it has read its input is none of our business.
  child.stdin?.on('error', () => undefined).end(options.input ?? '');
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([read(child.stdout), read(child.stderr)]);
  return { exitCode: await ended, stdout, stderr };
}

function read(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream === null ? Promise.resolve('') : text(stream);
}
