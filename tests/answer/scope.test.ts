import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeFeatures, scopeOf } from '../../src/answer/scope.js';
import { decodeScope, encodeScope } from '../../src/answer/scope-file.js';
import { seededRandom } from '../../src/training/random-source.js';
import { trainScope } from '../../src/training/train-scope.js';

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
const model = { ...trainScope(INSIDE, OUTSIDE, seededRandom(1)), articles: new Set(['a.md']) };

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

  it('is the same for the same text', () => {
    expect({ ...trainScope(INSIDE, OUTSIDE, seededRandom(1)), articles: model.articles }).toEqual(model);
  });

  it('comes back from its file; anything else is none', () => {
    expect(decodeScope(encodeScope(model))).toEqual(model);
    for (const text of [
      '',
      '{}',
      '{"bias":1,"step":1,"weights":"AAAA","articles":[]}',
      '{"bias":1,"step":1,"weights":"…"}',
    ])
      expect(decodeScope(text)).toBeNull();
  });
});

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
