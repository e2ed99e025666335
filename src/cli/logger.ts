import { pino } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from '../config.js';
import type { Log } from '../discord/context.js';

/**
 * The bot's log on standard output: lines to read on a terminal, JSON where a program collects them.
 *
 * @param secrets - texts that are taken out of every line, wherever they may have come from
 */
export function openLog(level: LogLevel, secrets: readonly string[], output: NodeJS.WriteStream): Log {
  const redacted = {
    write: (line: string): void => {
      output.write(secrets.reduce((rest, secret) => rest.replaceAll(secret, '[removed]'), line));
    },
  };
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!output.isTTY)
    return pino({ ...options, formatters: { level: (label) => ({ level: label }) } }, redacted);
  const forPeople = pretty({ translateTime: 'SYS:HH:MM:ss', destination: redacted as never, sync: true });
  return pino(options, forPeople);
}
