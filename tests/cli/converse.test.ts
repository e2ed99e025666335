import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { compiledProgram } from '../support/compiled-program.js';
import { projectFolder } from '../support/project-folder.js';

/** `script` of util-linux lends a command a terminal; without it, or on another system, there is nothing to try it on. */
const hasScript = String(spawnSync('script', ['--version']).stdout).includes('util-linux');

/** What is seen on a terminal of so many columns on which these lines are typed. */
async function onTerminal(columns: number, args: string, typed: string, settings = {}): Promise<string> {
  const command = `stty cols ${columns} rows 50; "${process.execPath}" "${join(await compiledProgram(), 'cli', 'ask.js')}" ${args}`;
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: await projectFolder(),
    env: { PATH: process.env['PATH'], TERM: 'xterm-256color', ...settings },
  });
  child.stdin.on('error', () => undefined);
  const seen = text(child.stdout);
  // A person types when asked to; what is typed before the program listens, a terminal may drop.
  if (typed !== '') await said(child.stdout, 'An empty line ends.');
  child.stdin.end(typed);
  return seen;
}

/** Resolves when a text has come out. */
function said(output: NodeJS.ReadableStream, words: string): Promise<void> {
  let so = '';
  return new Promise((resolve) => {
    output.on('data', (chunk: Buffer | string) => {
      so += String(chunk);
      if (so.includes(words)) resolve();
    });
    output.once('end', () => resolve());
  });
}

const ESCAPES = /\u001b\[[0-9;?]*[a-zA-Z]/g;

describe.runIf(hasScript)('ask on a terminal', () => {
  it('without a question asks for one after the other, until an empty line', async () => {
    const seen = await onTerminal(
      80,
      '',
      'Who licenses stablecoin issuers?\n穩定幣發行人要幾多資本\n\nnot asked\n',
    );
    const plain = seen.replace(ESCAPES, '');
    expect(plain).toContain('Ask about Hong Kong fintech policy, in English or Chinese.');
    expect(plain).toContain('The HKMA licenses stablecoin issuers.');
    expect(plain).toContain('2,500萬港元');
    expect(plain.match(/Sources|來源/g)).toHaveLength(2);
  });

  it('shows colours and wraps at the width of the terminal', async () => {
    const seen = await onTerminal(40, '"Who licenses stablecoin issuers?"', '');
    expect(seen).toContain('\u001b[1mSources');
    const lines = seen.replace(ESCAPES, '').split(/\r?\n/);
    const quote = lines.slice(
      0,
      lines.findIndex((line) => line.includes('Sources')),
    );
    expect(quote.join('\n')).toContain('stablecoin');
    for (const line of quote.slice(1)) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('shows no colours with NO_COLOR', async () => {
    const seen = await onTerminal(80, '"Who licenses stablecoin issuers?"', '', { NO_COLOR: '1' });
    expect(seen).toContain('Sources');
    expect(seen).not.toContain('\u001b[1m');
  });
});
