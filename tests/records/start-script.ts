import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { compiledProgram } from '../support/compiled-program.js';

export interface ScriptOptions {
  /** Largest file that it may write, in KiB; no limit by default. */
  readonly largestFile?: number;
}

/**
 * Starts a process of its own with a script, for which there are `records`, opened, `START` and `tell(text)`, which has told its
 * line when it returns: what comes next in the script may then be the end of it.
 */
export async function startScript(
  file: string,
  script: string,
  { largestFile }: ScriptOptions = {},
): Promise<ChildProcess> {
  const database = pathToFileURL(join(await compiledProgram(), 'records', 'database.js')).href;
  const code = `
    import { writeSync } from 'node:fs';
    const { openRecords } = await import(${JSON.stringify(database)});
    const START = Date.UTC(2026, 0, 1);
    const tell = (text) => writeSync(1, text + '\\n');
    const records = openRecords(${JSON.stringify(file)});
    ${script}`;
  const limit = largestFile === undefined ? '' : `ulimit -f ${largestFile}; `;
  return spawn('bash', ['-c', `${limit}exec "$0" --input-type=module -e "$1"`, process.execPath, code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The lines that a process has told when it has ended, in whichever way. */
export async function linesOf(child: ChildProcess): Promise<string[]> {
  if (child.stdout === null) throw new Error('its output is not read');
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return output.split('\n').filter((line) => line !== '');
}
