import { describe, expect, it } from 'vitest';
import { checkLabels } from '../../src/corpus-check/check-labels.js';
import { houseArticle } from '../support/house-articles.js';

function found(label: string, lang = 'en'): string[] {
  const body = `## A\n\nClaim ([${label}](https://a.example/)).`;
  return checkLabels(houseArticle(body, { lang })).map((fault) => fault.found);
}

describe('the label of a link', () => {
  it.each([
    'HKMA, 2026-03-01',
    'HKMA, 2026-03',
    'HKMA, 2026',
    'HSBC, undated',
    'Cap. 653, s. 2, 2025',
    '**HKMA**, 2026',
  ])('names who published it and when: %s', (label) => {
    expect(found(label)).toEqual([]);
  });

  it.each(['金管局，2026-03-01', '金管局，2026-03', '金管局，2026', '滙豐，無日期', '滙豐，未註明日期'])(
    'has a Chinese comma in Chinese: %s',
    (label) => {
      expect(found(label, 'zh-Hant')).toEqual([]);
    },
  );

  it.each([
    '',
    'here',
    'HSBC',
    'HSBC 2015-12-07',
    'HSBC, 2015/12/07',
    'HSBC, 07-12-2015',
    'HSBC, 7 December 2015',
    ', 2015',
  ])('is nothing else: "%s"', (label) => {
    expect(found(label)).toEqual([`the label "${label}" of the link to "https://a.example/"`]);
  });

  it.each(['金管局, 2026', '滙豐', '滙豐，2015年12月7日'])('is nothing else in Chinese: %s', (label) => {
    expect(found(label, 'zh-Hant')).toHaveLength(1);
  });

  it('is not missed where an address has none, which is told of as a broken link', () => {
    expect(checkLabels(houseArticle('## A\n\nClaim (https://a.example/b).'))).toEqual([]);
  });

  it('leaves a date that does not exist to the check of dates', () => {
    expect(found('HKMA, 2026-02-30')).toEqual([]);
  });
});
