import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/corpus-check/check-claims.js';
import { checkLinks } from '../../src/corpus-check/check-links.js';
import { houseArticle, LINK } from '../support/house-articles.js';

describe('a claim', () => {
  it('has a link, in a sentence as in a row of a table, and is named where it has none', () => {
    const house = houseArticle(
      `## Licences\n\nFees rose. Banks pay ${LINK}.\n\n| Who | Fee |\n| --- | --- |\n| Banks | 5 ${LINK} |\n| Wallets | 6 |\n`,
    );
    const faults = checkClaims(house);
    expect(faults.map(({ found }) => found)).toEqual([
      'the claim "Fees rose." without a link',
      'the claim "Wallets · 6" without a link',
    ]);
    expect(faults.map(({ at }) => house.article.text.slice(at, at + 6))).toEqual(['Fees r', '| Wall']);
  });

  it('with a link that is broken is told of once', () => {
    const house = houseArticle('## A\n\nFees rose ([HKMA, 2026-03-01]).');
    expect(checkClaims(house, checkLinks(house))).toEqual([]);
  });
});
