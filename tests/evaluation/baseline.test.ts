import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  baselineOf,
  fallsSince,
  parseBaseline,
  readBaseline,
  type SetScores,
} from '../../src/evaluation/baseline.js';
import { BaselineError } from '../../src/evaluation/baseline-error.js';
import type { Scores } from '../../src/evaluation/score-answers.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** One question set, `own`, with these scores. */
function scored(accuracy: number, questions = 400, name = 'own'): SetScores {
  const scores: Scores = { questions, accuracy, firstQuoteAccuracy: 1, refusals: null, falseRefusals: 0 };
  return new Map([
    [
      name,
      new Map([
        ['all', scores],
        ['en', scores],
        ['en who', scores],
      ]),
    ],
  ]);
}

describe('a baseline', () => {
  it('holds what is guarded of each set, and comes back from its file', async () => {
    const baseline = baselineOf(new Map([...scored(0.9), ...scored(0.8, 400, 'other')]));
    expect(Object.keys(baseline)).toEqual(['own', 'other']);
    expect(Object.keys(baseline['own'] ?? {})).toEqual(['all', 'en']);
    const file = join(await temporaryFolder(), 'baseline.json');
    await writeFile(file, JSON.stringify(baseline));
    expect(await readBaseline(file)).toEqual(baseline);
  });

  it.each([
    '',
    '[]',
    '{}',
    '{"own":{}}',
    '{"own":{"all":1}}',
    JSON.stringify({ own: baselineOf(scored(2))['own'] }),
    JSON.stringify({ own: baselineOf(scored(0.9, 0))['own'] }),
    JSON.stringify(baselineOf(scored(0.9))['own']),
  ])('is not %j: the file is named, and how to make one', (text) => {
    expect(() => parseBaseline(text, 'baseline.json')).toThrow(BaselineError);
    expect(() => parseBaseline(text, 'baseline.json')).toThrow(
      /^baseline\.json: found a file that is damaged; .*--save-baseline/,
    );
  });

  it('that is not there is told so', async () => {
    const folder = await temporaryFolder();
    await expect(readBaseline(join(folder, 'none.json'))).rejects.toThrow(/none\.json: found no such file; /);
    await expect(readBaseline(folder)).rejects.toThrow(/: found a folder; /);
  });
});

describe('a number that fell', () => {
  const baseline = baselineOf(scored(0.9));

  it('by more than its confidence interval is named, with both values', () => {
    expect(fallsSince(baseline, scored(0.86))).toMatchObject([
      { set: 'own', group: 'all', measure: 'accuracy', before: 0.9, now: 0.86 },
      { set: 'own', group: 'en', measure: 'accuracy', before: 0.9, now: 0.86 },
    ]);
  });

  it('within it is chance; one that rose is well', () => {
    expect(fallsSince(baseline, scored(0.875))).toEqual([]);
    expect(fallsSince(baseline, scored(0.99))).toEqual([]);
  });

  it('from one by a single question is chance too', () => {
    const perfect = baselineOf(scored(1, 10));
    expect(fallsSince(perfect, scored(0.9, 10))).toEqual([]);
    expect(fallsSince(perfect, scored(0.8, 10))).not.toEqual([]);
  });

  it('in a set that the baseline does not have fell from nowhere', () => {
    expect(fallsSince(baseline, scored(0.1, 400, 'other'))).toEqual([]);
  });
});
