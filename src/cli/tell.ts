import { printable } from '../language/printable.js';
import { LOG_LEVELS, type LogLevel } from '../config.js';

/**
 * Tells a person something on stderr that is no answer and no error, unless the settings ask for less.
 *
 * @param level - how much it matters: `info` or `warn`
 * @param setting - the least that is to be told, from `LOG_LEVEL`
 */
export function tell(level: LogLevel, setting: LogLevel, text: string): void {
  if (LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(setting)) process.stderr.write(`${printable(text)}\n`);
}
