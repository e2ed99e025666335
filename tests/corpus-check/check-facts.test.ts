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
      unusedLinks: [],
      unusedFigures: [],
    });
  });

  it('has each link that no article uses named with its line', () => {
    expect(
      report('# Banks\n\n- One — [a](https://a.example/1) and [b](https://b.example/(2))\n').unusedLinks,
    ).toEqual([{ sheet: 'sheet.md', line: 3, url: 'https://b.example/(2)' }]);
  });

  it('has facts named of whose figures no paragraph with their link tells', () => {
    expect(
      report('- Capital is HK$25 million, 8% of it cash — [HKMA](https://a.example/1)\n').unusedFigures,
    ).toEqual([{ sheet: 'sheet.md', line: 1, figures: ['8'] }]);
  });

  it('has nothing to say of bullets without a link and of other text', () => {
    expect(report('See [x](https://x.example/).\n- Not yet sourced (unsourced; verify)\n').facts).toBe(0);
  });
});
