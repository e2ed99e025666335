import { describe, expect, it } from 'vitest';
import { sourceOfLink } from '../../src/passages/source-of-link.js';

const URL = 'https://a.example/notice';
const LISTED = { title: 'Notice on fees', publisher: 'Monetary Authority', url: URL, date: '2025-07-01' };

describe('the source that a link names', () => {
  it.each([
    ['HKMA, 2025-07-29', 'HKMA', '2025-07-29'],
    ['Banks, wallets and all, 2025-07', 'Banks, wallets and all', '2025-07'],
    ['金管局，2025', '金管局', '2025'],
    ['ADCC, undated', 'ADCC', null],
    ['金管局，日期不詳', '金管局', null],
    ['SCMP,\n2025-07-29', 'SCMP', '2025-07-29'],
  ])('has publisher and date from its label: %j', (label, publisher, date) => {
    expect(sourceOfLink({ at: 0, url: URL, label }, { sources: [] })).toEqual({
      title: publisher,
      publisher,
      url: URL,
      date,
    });
  });

  it('has its label for a title when that is all it says, else its address', () => {
    expect(sourceOfLink({ at: 0, url: URL, label: 'the notice' }, { sources: [] }).title).toBe('the notice');
    expect(sourceOfLink({ at: 0, url: URL, label: ' ' }, { sources: [] }).title).toBe(URL);
  });

  it("is completed from the article's own list, but keeps the date of its label", () => {
    expect(sourceOfLink({ at: 0, url: URL, label: 'HKMA, 2025-07-29' }, { sources: [LISTED] })).toEqual({
      ...LISTED,
      date: '2025-07-29',
    });
    expect(sourceOfLink({ at: 0, url: URL, label: 'here' }, { sources: [LISTED] })).toEqual(LISTED);
  });
});
