import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../src/corpus-check/check-links.js';
import { readHouseArticle } from '../../src/corpus-check/house-article.js';
import { houseArticle } from '../support/house-articles.js';

function found(prose: string): string[] {
  return checkLinks(houseArticle(`## A\n\n${prose}\n`)).map((problem) => problem.found);
}

describe('a link', () => {
  it.each([
    ['https://hkma', 'half a host'],
    ['https://.', 'no host'],
    ['https://hkma.', 'half a host'],
    ['htps://www.hkma.gov.hk', 'a misspelt scheme'],
    ['', 'nothing'],
  ])('leads somewhere: not to %s (%s)', (address) => {
    expect(found(`Claim ([HKMA, 2026-03-01](${address})).`)).toEqual([`the link "${address}"`]);
  });

  it.each([
    'Claim ([a, 2026-01-01](https://a.example/b_(c))).',
    'Claim ([a, 2026-01-01](https://a.example/ "The title")).',
    'Claim ([a, 2026-01-01][a]).\n\n[a]: https://a.example/',
    'Claim ([a][], [b]).\n\n[a]: https://a.example/\n[b]: https://a.example/',
    'Claim.[^1]\n\n[^1]: [a, 2026](https://a.example/).',
    '主張（[甲，2026-01-01](https://a.example/)、[乙，2026-01-01](https://a.example/)）。',
    'Claim ([a, 2026-01-01](https://a.example/), and others). Another (see [b](https://b.example/)).',
    'The rule [sic] holds under Notice [2021] No. 237 (of [2021]) and `[a](b)`.',
    'Write to a@b.example ([a, 2026-01-01](https://a.example/)).',
  ])('may be written in every way that Markdown knows: %s', (prose) => {
    expect(found(prose)).toEqual([]);
  });

  it.each([
    ['[HKMA, 2026-03-01]', 'no address'],
    ['[HKMA, 2026]', 'no address'],
    ['[金管局，2026]', 'no address'],
    ['[HKMA]', 'no address, no date'],
    ['[HKMA, 2026-03-01](https://www.hkma.gov.hk/a and', 'no end'],
    ['[HKMA register](https://www.hkma.gov.hk/a b)', 'a space in the address'],
    ['[HKMA register] (https://www.hkma.gov.hk/a)', 'a space before the address'],
    ['[HKMA register]（https://www.hkma.gov.hk/a）', 'full-width brackets'],
    ['［HKMA register］(https://www.hkma.gov.hk/a)', 'full-width brackets'],
    ['[HKMA register][missing]', 'a reference to nothing'],
  ])('that is none is named: %s (%s)', (link) => {
    const label = /^.(.*?)[\]］]/.exec(link)?.[1] ?? '';
    expect(found(`Claim (${link}).`)).toEqual([`the source "${label}" without its link`]);
  });

  it('stands in brackets that are closed', () => {
    expect(found('Claim ([HKMA, 2026-03-01](https://www.hkma.gov.hk/). More (of it).')).toEqual([
      'a link in a bracket that is not closed',
    ]);
  });

  it('has a label', () => {
    expect(found('Claim (https://www.hkma.gov.hk/a).')).toEqual([
      'the address "https://www.hkma.gov.hk/a" without its publisher',
    ]);
  });

  it.each([
    ['[HKMA, 2026-03-01(https://www.hkma.gov.hk/a)', 'its publisher'],
    ['(HKMA, 2026-03-01](https://www.hkma.gov.hk/a)', 'the opening bracket of its label'],
  ])('has both brackets around its label, and is named where it stands: %s', (link, missing) => {
    const { article } = houseArticle(`## A\n\nFirst.\n\nClaim (${link}).`);
    const [fault, ...more] = checkLinks(readHouseArticle(article));
    expect(more).toEqual([]);
    expect(fault?.found).toBe(`the address "https://www.hkma.gov.hk/a" without ${missing}`);
    expect(article.text.slice(fault?.at)).toMatch(/^https:/);
  });

  it('is named where it stands', () => {
    const house = houseArticle('## A\n\nFirst.\n\nClaim ([HKMA, 2026]).');
    const [fault] = checkLinks(house);
    expect(house.article.text.slice(fault?.at)).toMatch(/^\[HKMA, 2026\]/);
  });
});
