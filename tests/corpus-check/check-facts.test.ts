import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../src/corpus-check/check-facts.js';
import { houseArticle } from '../support/house-articles.js';

const HOUSES = [houseArticle('## A\n\nBanks need HK$25 million ([HKMA, 2026-03](https://a.example/1)).')];

function report(text: string): ReturnType<typeof checkFacts> {
  return checkFacts([{ name: 'sheet.md', text }], HOUSES);
}

describe('a sheet of facts', () => {
  it('whose links and figures the articles have is used up', () => {
    expect(report('# Banks\n\n- Capital is HK$25 million — [HKMA](https://a.example/1)\n')).toEqual({
      facts: 1,
      leftOut: [],
      unusedLinks: [],
      unusedFigures: [],
    });
  });

  it('has each link that no article uses named with its line', () => {
    expect(
      report('# Banks\n\n- One — [a](https://a.example/1) and [b](https://b.example/(2))\n').unusedLinks,
    ).toEqual([{ sheet: 'sheet.md', line: 3, url: 'https://b.example/(2)' }]);
  });

  it.each(['(verify: guideline, chapter 5)', '(unsourced; verify)'])(
    'may have facts left out that are marked as not proved yet: %s',
    (mark) => {
      const there = '- Capital is HK$25 million — [HKMA](https://a.example/1)\n';
      const { leftOut, unusedLinks } = report(`${there}- Rumour — [b](https://b.example/) ${mark}\n`);
      expect(leftOut).toEqual([{ sheet: 'sheet.md', line: 2 }]);
      expect(unusedLinks).toEqual([]);
    },
  );

  it('has facts named of whose figures no paragraph with their link tells', () => {
    expect(
      report('- Capital is HK$25 million, 8% of it cash — [HKMA](https://a.example/1)\n').unusedFigures,
    ).toEqual([{ sheet: 'sheet.md', line: 1, figures: ['8%'] }]);
  });

  it.each(['- ', '* ', '+ ', '1. ', '12) ', '- a\n  - '])(
    'has a fact in each entry of a list: %j',
    (mark) => {
      expect(report(`${mark}One — [b](https://b.example/)\n`)).toMatchObject({
        facts: 1,
        unusedLinks: [{ line: mark.split('\n').length, url: 'https://b.example/' }],
      });
    },
  );

  it.each([
    'https://b.example/',
    '<https://b.example/>',
    '[b](https://b.example/ "Title of 2026")',
    '[b][ref]\n\n[ref]: https://b.example/',
  ])('has its links written in every way: %s', (link) => {
    const { unusedLinks, unusedFigures } = report(`- One — ${link}\n`);
    expect(unusedLinks.map(({ url }) => url)).toEqual(['https://b.example/']);
    expect(unusedFigures).toEqual([]);
  });

  it('has its figures told in words, too', () => {
    const words = [
      houseArticle('## A\n\nIn the third quarter of 2025 it fell ([HKMA, 2025](https://a.example/1)).'),
    ];
    const text = '- It fell in Q3 2025 — [HKMA](https://a.example/1)\n';
    expect(checkFacts([{ name: 'sheet.md', text }], words).unusedFigures).toEqual([]);
  });

  it('has figures; days and years are none', () => {
    const text = '- Capital is HK$25 million in a register of 2026-08-20 — [HKMA](https://a.example/1)\n';
    expect(report(text).unusedFigures).toEqual([]);
  });

  it('has nothing to say of bullets without a link and of other text', () => {
    expect(report('See [x](https://x.example/).\n- Not yet sourced (unsourced; verify)\n').facts).toBe(0);
  });
});
