import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressBar } from '../../src/terminal/progress-bar.js';

/** A stream that remembers what was written to it, and a clock that is moved by hand. */
function fakeTerminal(isTTY: boolean): {
  stream: NodeJS.WriteStream;
  clock: { now: number };
  written: () => string;
} {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { stream: stream as unknown as NodeJS.WriteStream, clock: { now: 0 }, written: () => text };
}

/** Shows work of ten steps, each of so many milliseconds. */
function work(isTTY: boolean, millisecondsPerStep: number): string {
  const { stream, clock, written } = fakeTerminal(isTTY);
  const bar = progressBar('Embedding', stream, () => clock.now);
  for (let step = 1; step <= 10; step += 1) {
    clock.now += millisecondsPerStep;
    bar.update(step, 10);
  }
  bar.stop();
  return written();
}

describe('a progress bar', () => {
  it('shows on a terminal what is done, how far it is, and the time left', () => {
    const shown = work(true, 1_000);
    expect(shown).toContain('Embedding');
    expect(shown).toMatch(/\d+%/);
    expect(shown).toContain('left');
  });

  it('stays away when the work is soon done', () => {
    expect(work(true, 10)).toBe('');
  });

  it('stays away where there is no terminal, however long it takes', () => {
    expect(work(false, 60_000)).toBe('');
  });

  it('can be stopped when it never began', () => {
    const { stream, written } = fakeTerminal(true);
    progressBar('Embedding', stream, () => 0).stop();
    expect(written()).toBe('');
  });
});
