import { pino } from 'pino';
import { prettyFactory } from 'pino-pretty';
import type { LogLevel } from '../config.js';
import type { Log } from '../discord/context.js';

/**
 * The bot's log: lines to read on a terminal, JSON where a program collects them.
 *
 * @param secrets - texts that are taken out of every line, wherever they may have come from
 */
export function openLog(level: LogLevel, secrets: readonly string[], output: NodeJS.WriteStream): Log {
  const forPeople = output.isTTY
    ? prettyFactory({ colorize: true, translateTime: 'SYS:HH:MM:ss', singleLine: true })
    : null;
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    ...(forPeople === null && { formatters: { level: (label: string) => ({ level: label }) } }),
  };
  return pino(options, {
    write: (line: string): void => {
      const shown = forPeople === null ? line : forPeople(line);
      output.write(secrets.reduce((rest, secret) => rest.replaceAll(secret, '[removed]'), shown));
    },
  });
}
