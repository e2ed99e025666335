import { describe, expect, it } from 'vitest';
import { checkFuture } from '../../src/corpus-check/check-future.js';
import type { IsoDate } from '../../src/corpus/article.js';
import { houseArticle } from '../support/house-articles.js';

const TODAY = '2026-11-22' as IsoDate;

describe('the dates of an article', () => {
  it.each([
    ['publishedDateTime', '2028-11-22', '2028-11-23'],
    ['asOf', '2028-11-22', '2028-11-23'],
    ['effectiveDate', '2036-11-22', '2036-11-23'],
  ])('are days that can be meant: %s until %s', (field, meant, slip) => {
    const at = (date: string) => checkFuture(houseArticle('## A\n\nB.', { [field]: date }), TODAY);
    expect(at(meant)).toEqual([]);
    expect(at('1996-12-20')).toEqual([]);
    expect(at(slip).map(({ found }) => found)).toEqual([
      expect.stringMatching(new RegExp(`^${field} ${slip}, more than \\d+ years from today`)),
    ]);
  });
});
