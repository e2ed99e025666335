import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');
const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const indexDirectory = mkdtempSync(join(tmpdir(), 'readme-index-'));

afterAll(() => rmSync(indexDirectory, { recursive: true, force: true }));

/** Run by CI itself, before and around these tests. */
const RUN_BY_CI = new Set(['npm ci', 'npm test']);

const commands = [...README.matchAll(/```sh\n([^]*?)```/g)]
  .flatMap((block) => (block[1] ?? '').split('\n'))
  .filter((line) => line.trim() !== '' && !RUN_BY_CI.has(line));

describe('README', () => {
  it('shows the two commands of a newcomer first', () => {
    expect(/```sh\nnpm ci\nnpm run ask -- "[^"]+"\n```/.test(README)).toBe(true);
  });

  it.each(commands)('shows a command that works: %s', async (command) => {
    const { stdout } = await promisify(execFile)('bash', ['-c', command], {
      cwd: PROJECT,
      env: { ...process.env, INDEX_DIR: indexDirectory },
      maxBuffer: 1e8,
    });
    expect(stdout.trim()).not.toBe('');
  });

  it('names every script of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const internal = new Set(['prepare', 'typecheck', 'lint']);
    const unnamed = Object.keys(scripts).filter(
      (name) => !internal.has(name) && !new RegExp(`npm (?:run (?:--silent )?)?${name}\\b`).test(README),
    );
    expect(unnamed).toEqual([]);
  });

  it('links only to files that are there', () => {
    const missing = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((file) => {
        try {
          readFileSync(join(PROJECT, file));
          return false;
        } catch {
          return true;
        }
      });
    expect(missing).toEqual([]);
  });
});
