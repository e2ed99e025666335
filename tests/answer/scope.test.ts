import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowsPassage, scopeFeatures, scopeOf, sectionKey } from '../../src/answer/scope.js';
import { decodeScope, encodeScope, readScopeModel } from '../../src/answer/scope-file.js';
import { seededRandom } from '../../src/training/random-source.js';
import { trainScope } from '../../src/training/train-scope.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const INSIDE = [
  'who licences wallets in hong kong',
  'wallet licence fee',
  'stablecoin licence hkma',
  '錢包牌照費用',
  '穩定幣邊個發牌',
];
const OUTSIDE = [
  'weather today',
  'wallet licence in singapore',
  'price of bitcoin today',
  '新加坡錢包牌照',
  '今日天氣點',
];
const model = {
  ...trainScope(INSIDE, OUTSIDE, seededRandom(1)),
  sections: new Set([sectionKey('a.md', 'Fees')]),
};

describe('a scope model', () => {
  it('tells questions of the field from others it has not seen, though they share words', () => {
    for (const question of ['hong kong wallet fee', '穩定幣牌照費用'])
      expect(scopeOf(question, model)).toBeGreaterThan(0);
    for (const question of ['wallet fee in singapore', 'bitcoin price today', '新加坡今日天氣'])
      expect(scopeOf(question, model)).toBeLessThan(0);
  });

  it('says nothing of a question without words', () => {
    expect(scopeOf('???', model)).toBe(0);
  });

  it('knows the sections whose questions it has seen, and not a new one of the same article', () => {
    expect(knowsPassage(model, 'a.md', ['Fees', 'Of banks'])).toBe(true);
    expect(knowsPassage(model, 'a.md', ['Penalties'])).toBe(false);
    expect(knowsPassage(model, 'b.md', ['Fees'])).toBe(false);
    const wholeArticle = { sections: new Set([sectionKey('a.md', null)]) };
    expect(knowsPassage(wholeArticle, 'a.md', ['Penalties'])).toBe(true);
  });

  it('is the same for the same text', () => {
    expect({ ...trainScope(INSIDE, OUTSIDE, seededRandom(1)), sections: model.sections }).toEqual(model);
  });

  it('comes back from its file', () => {
    expect(decodeScope(encodeScope(model))).toEqual(model);
  });

  it.each([
    ['is empty', ''],
    ['lacks everything', '{}'],
    ['is cut off', encodeScope(model).slice(0, -20)],
    ['has a bias without end', damaged({ bias: 1e999 }, '1e999')],
    ['has a bias that is no number', damaged({ bias: NaN })],
    ['has a step without end', damaged({ step: 1e999 }, '1e999')],
    ['has a step below nothing', damaged({ step: -1 })],
    ['has a table of another length', encodeScope({ ...model, weights: model.weights.subarray(0, 2 ** 16) })],
    ['has a table that is no power of two', encodeScope({ ...model, weights: model.weights.subarray(3) })],
  ])('is none when its file %s', (_, text) => {
    expect(decodeScope(text)).toBeNull();
  });
});

describe('the file of a scope model', () => {
  it('may be missing; one that is damaged is told of once, and none is used', async () => {
    const file = join(await temporaryFolder(), 'scope.json');
    const told: string[] = [];
    const read = (): ReturnType<typeof readScopeModel> => readScopeModel(file, (text) => told.push(text));
    expect(await read()).toBeNull();
    await writeFile(file, encodeScope(model));
    expect(await read()).toEqual(model);
    expect(told).toEqual([]);
    await writeFile(file, damaged({ bias: 1e999 }, '1e999'));
    expect(await read()).toBeNull();
    expect(told).toEqual([expect.stringContaining(`${file} is damaged: `)]);
  });

  it('that cannot be read counts as damaged', async () => {
    const told: string[] = [];
    expect(await readScopeModel(await temporaryFolder(), (text) => told.push(text))).toBeNull();
    expect(told).toHaveLength(1);
  });
});

/** The file with a number in it changed; JSON itself cannot write numbers that are too large. */
function damaged(change: Partial<typeof model>, written = 'null'): string {
  return encodeScope({ ...model, ...change }).replace(':null', `:${written}`);
}

describe('features of a question', () => {
  it('are the same in either Chinese script and however it is capitalised', () => {
    expect(scopeFeatures('HKMA 监管 Wallet', 1024)).toEqual(scopeFeatures('hkma 監管 wallet', 1024));
  });

  it('lie in the table, rise, and are bounded, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (question) => {
        const features = scopeFeatures(question, 256);
        expect(features).toEqual([...new Set(features)].sort((a, b) => a - b));
        for (const feature of features) expect(feature >= 0 && feature < 256).toBe(true);
      }),
    );
  });
});
