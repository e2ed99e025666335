import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/corpus-check/figures.js';

function values(text: string): number[][] {
  return figuresOf(text).numbers.map((figure) => [...figure.values]);
}

describe('numbers of a text', () => {
  it.each([
    ['HK$25 million', '2,500萬港元', 25e6],
    ['HK$1.2 billion', '12億港元', 1.2e9],
    ['HK$1 trillion', '1萬億港元', 1e12],
    ['HK$8,000', '8,000港元', 8000],
    ['37 basis points', '37個基點', 37],
    ['Cap. 656', '第656章', 656],
    ['1,250%', '1,250%', 1250],
    ['US$300 million', '3億美元', 3e8],
  ])('are the same in %s and %s', (english, chinese, value) => {
    expect(values(english)).toEqual([[value]]);
    expect(values(chinese)).toEqual([[value]]);
  });

  it('share the scale of the number after them, perhaps', () => {
    expect(values('2 to 3 million')).toEqual([[2, 2e6], [3e6]]);
    expect(values('200至300萬')).toEqual([[200, 200e4], [300e4]]);
  });

  it('in words or Chinese numerals are known as such', () => {
    expect([...figuresOf('twenty-three banks, three of them new').words]).toEqual([23, 3]);
    expect([...figuresOf('二十三間銀行').words]).toContain(23);
    expect([...figuresOf('一千二百萬港元').words]).toContain(12e6);
    expect([...figuresOf('七成市民').words]).toContain(70);
  });

  it('of any size come back from both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (tenThousands) => {
        const million = values(`${tenThousands / 100} million`);
        expect(values(`${tenThousands.toLocaleString('en')}萬`)).toEqual(million);
      }),
    );
  });
});

describe('dates of a text', () => {
  it.each([
    ['29 July 2025', '2025年7月29日', ['7/29'], ['2025']],
    ['July 29, 2025', '2025年7月29日', ['7/29'], ['2025']],
    ['26 May to 30 June 2025', '2025年5月26日至6月30日', ['5/26', '6/30'], ['2025']],
    ['26 to 30 May 2025', '2025年5月26至30日', ['5/26', '5/30'], ['2025']],
    ['July 2025', '2025年7月', ['7'], ['2025']],
    ['July and August 2025', '2025年7月及8月', ['7', '8'], ['2025']],
    ['the 2025-26 Budget', '2025至26年度《財政預算案》', [], ['2025', '2026']],
    ['31 Oct-31 Dec 2025', '2025年10月31日至12月31日', ['10/31', '12/31'], ['2025']],
    ['the year of assessment 2023-24', '2023-24課稅年度', [], ['2023', '2024']],
    ['in 2024', '2024年', [], ['2024']],
  ])('are the same in %s and %s', (english, chinese, days, years) => {
    for (const figures of [figuresOf(english), figuresOf(chinese)]) {
      expect([...figures.days].sort()).toEqual(days);
      expect([...figures.years].sort()).toEqual(years);
      expect(figures.numbers).toEqual([]);
    }
  });

  it('are not seen in the number of a module, or in a small word', () => {
    expect([...figuresOf('CRP-1 of September 2025 may apply').days]).toEqual(['9']);
  });
});
