import { describe, expect, it } from 'vitest';
import { readOutOfScope } from '../../src/corpus/out-of-scope.js';
import { temporaryCorpus } from '../support/temporary-corpus.js';

async function read(text: string): Promise<string[]> {
  return readOutOfScope(await temporaryCorpus({ 'out-of-scope.yml': text }));
}

describe('questions that are not to be answered', () => {
  it('are all that stand under any reason', async () => {
    expect(await read('weather:\n  - "will it rain"\n  - ""\nprices:\n  - 幾錢\n')).toEqual([
      'will it rain',
      '幾錢',
    ]);
  });

  it('are none without the file', async () => {
    expect(await readOutOfScope(await temporaryCorpus({}))).toEqual([]);
  });

  it.each(['- a list', 'weather: rain', 'a: [b', 'text'])(
    'of another shape are refused: %s',
    async (text) => {
      await expect(read(text)).rejects.toThrow('out-of-scope.yml');
    },
  );
});
