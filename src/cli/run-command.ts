import { CommanderError, type Command } from 'commander';
import { ConfigError } from '../config.js';
import { CorpusNotFoundError } from '../corpus/corpus-not-found-error.js';
import { printable } from '../language/printable.js';
import { UnknownModelError } from '../embedding/unknown-model-error.js';

/** Exit codes that scripts rely on. */
export const EXIT = { done: 0, badOutcome: 1, wrongUsage: 2 } as const;

/** The command line asks for something that makes no sense; the message says what does. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command line to its end: one readable message on stderr for any error, a stack only with `LOG_LEVEL=debug`, and
 * the exit code. Output that nobody reads any more (`| head`) is no error.
 *
 * @param action - returns the exit code
 */
export async function runCommand(command: Command, action: () => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT.done);
      // Thrown here it would end in a stack that nobody asked for.
      process.exitCode = report(
        new Error(`The output could not be written (${error.code ?? error.message}).`),
      );
      process.exit();
    });
  }
  try {
    await command
      .exitOverride()
      .configureOutput({ outputError: (text, write) => write(text) })
      .parseAsync();
    process.exitCode = await action();
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Errors that a changed command line or setting mends. */
const WRONG_USAGE = [UsageError, ConfigError, CorpusNotFoundError, UnknownModelError];

/**
 * Tells a person of an error.
 *
 * @returns the exit code that goes with it
 */
export function report(error: unknown): number {
  // Commander has already printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(withoutToken(`${message.split('\n').map(printable).join('\n')}\n`));
  if (process.env['LOG_LEVEL']?.toLowerCase() === 'debug' && error instanceof Error) {
    process.stderr.write(withoutToken(`${describeCauses(error)}\n`));
  }
  return exitCodeOf(error);
}

/** Exit code that goes with an error. Some errors know themselves whether a changed setting mends them. */
export function exitCodeOf(error: unknown): number {
  const knows = error instanceof Error && 'wrongUsage' in error && error.wrongUsage === true;
  return knows || WRONG_USAGE.some((kind) => error instanceof kind) ? EXIT.wrongUsage : EXIT.badOutcome;
}

/** Errors of a library may hold what it was given. */
function withoutToken(text: string): string {
  const token = process.env['DISCORD_TOKEN']?.trim() ?? '';
  return token === '' ? text : text.replaceAll(token, '[token]');
}

function describeCauses(error: Error): string {
  const stack = error.stack ?? error.message;
  return error.cause instanceof Error ? `${stack}\nCaused by: ${describeCauses(error.cause)}` : stack;
}
