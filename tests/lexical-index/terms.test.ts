import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/lexical-index/terms.js';
import { cpuMilliseconds } from '../support/cpu-time.js';

describe('English terms', () => {
  it('are lower-case stems without stop words', () => {
    expect(termsOf('Which banks are licensing the Stablecoins?')).toEqual(['bank', 'licens', 'stablecoin']);
  });

  it('keep the words that a rule turns on', () => {
    expect(termsOf('not without a licence, no')).toEqual(['not', 'without', 'licenc', 'no']);
  });

  it('are repeated as often as the words are', () => {
    expect(termsOf('fee and fee')).toEqual(['fee', 'fee']);
  });

  it('lose possessives and the shortened forms of chat', () => {
    expect(termsOf("HKMA's rules, they don’t")).toEqual(['hkma', 'rule']);
  });

  it('of a compound are its parts and the whole', () => {
    expect(termsOf('e-HKD')).toEqual(['e', 'hkd', 'ehkd']);
    expect(termsOf('e\u2011HKD')).toEqual(termsOf('e-HKD'));
    expect(termsOf('C&ED')).toEqual(['c', 'ed', 'ced']);
    expect(termsOf('cross-boundary')).toEqual(['cross', 'boundari', 'crossboundari']);
  });

  it('treat full-width letters as ordinary ones', () => {
    expect(termsOf('ＨＫＭＡ')).toEqual(termsOf('HKMA'));
  });
});

describe('numbers', () => {
  it('lose their thousands separators', () => {
    expect(termsOf('HK$25,000,000')).toEqual(['hk', '25000000']);
    expect(termsOf('8,000')).toEqual(termsOf('8000'));
  });

  it('keep a decimal point as one term', () => {
    expect(termsOf('1.5 billion')).toContain('1.5');
  });

  it('are not joined by a comma that separates two of them', () => {
    expect(termsOf('sections 12,13 and 2024,25')).toEqual(['section', '12', '13', '2024', '25']);
  });

  it('of a Chinese date are its year, month and day', () => {
    expect(termsOf('2025年8月1日')).toEqual(expect.arrayContaining(['2025', '8', '1']));
  });
});

describe('Chinese terms', () => {
  it('are overlapping pairs of characters', () => {
    expect(termsOf('稳定币')).toEqual(['稳定', '定币']);
  });

  it('are the character itself where it stands alone', () => {
    expect(termsOf('錢')).toEqual(['钱']);
  });

  it('do not span a stop word, in Cantonese or in written Chinese', () => {
    expect(termsOf('幾時開始')).toEqual(termsOf('開始'));
    expect(termsOf('銀行的牌照')).toEqual([...termsOf('銀行'), ...termsOf('牌照')]);
    expect(termsOf('係唔係要牌照呀')).toEqual(termsOf('要牌照'));
  });

  it('do not span punctuation, and stand apart from Latin letters and numbers', () => {
    expect(termsOf('銀行、證監')).toEqual([...termsOf('銀行'), ...termsOf('證監')]);
    expect(termsOf('用AI監管3間銀行')).toEqual([
      ...termsOf('用'),
      'ai',
      ...termsOf('監管'),
      '3',
      ...termsOf('間銀行'),
    ]);
  });

  it('count a word once that a hyphen joins to Chinese', () => {
    expect(termsOf('AI-監管')).toEqual(['ai', ...termsOf('監管')]);
  });

  it.each([
    ['虛擬資產服務提供者發牌制度', '虚拟资产服务提供者发牌制度'],
    ['儲值支付工具', '储值支付工具'],
    ['證券及期貨事務監察委員會', '证券及期货事务监察委员会'],
    ['裏面嘅穩定幣', '里面嘅稳定币'],
    ['利得稅', '利得税'],
  ])('are the same for %s and %s', (traditional, simplified) => {
    expect(termsOf(traditional)).toEqual(termsOf(simplified));
  });

  it('keep characters beyond the basic plane whole', () => {
    expect(termsOf('𠮷野家')).toEqual(['𠮷野', '野家']);
  });
});

describe('on any text', () => {
  it('terms are never empty, and hold no white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const term of termsOf(text)) expect(term).toMatch(/^\S+$/);
      }),
    );
  });

  it('the terms of two texts with a space between are those of the one, then those of the other', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', '7', '.', '-', "'", '監', '管', '的', ',', '\n'),
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(termsOf(`${one} ${other}`)).toEqual([...termsOf(one), ...termsOf(other)]);
      }),
    );
  });
});

describe('hostile text', () => {
  it.each([
    ['one word of 300,000 letters', 'a'.repeat(300_000), 0],
    ['a chain of hyphens', 'a-'.repeat(150_000), 150_000],
    ['apostrophes only', "'".repeat(300_000), 0],
    ['letters and Chinese in turns', 'q中'.repeat(100_000), 200_000],
    ['one stop word of chat after the other', '係唔'.repeat(100_000), 100_000],
  ])('costs no more than its length: %s', (_, text, most) => {
    const spent = cpuMilliseconds(() => expect(termsOf(text).length).toBeLessThanOrEqual(most));
    // About 300; a quadratic run takes minutes.
    expect(spent).toBeLessThan(10_000);
  });

  it('a word longer than forty letters is no term', () => {
    expect(termsOf(`fee ${'x'.repeat(41)} ${'z'.repeat(40)}`)).toEqual(['fee', 'z'.repeat(40)]);
  });
});
