import { describe, expect, it } from 'vitest';
import { checkDates } from '../../src/corpus-check/check-dates.js';
import type { CorpusProblem } from '../../src/corpus/corpus-problem.js';
import { houseArticle } from '../support/house-articles.js';

function found(problems: readonly CorpusProblem[]): string[] {
  return problems.map((problem) => problem.found);
}

describe('dates', () => {
  it('of sources and links are days that exist, not after asOf', () => {
    const body =
      '## A\n\nOne ([a, 2026-02-30](https://a.example/)). Two ([b, 2026-03-02](https://b.example/)).';
    const sources = [{ title: 'c', url: 'https://c.example/', date: '2026-04-01' }];
    expect(found(checkDates(houseArticle(body, { sources })))).toEqual([
      'a source of 2026-04-01, after asOf 2026-03-01',
      'the date "2026-02-30" in a link',
      'a link of 2026-03-02, after asOf 2026-03-01',
    ]);
  });

  it('have nothing to say of budget years and of the future', () => {
    const body = '## A\n\nFrom 1 January 2030 ([2026-27 Budget, 2026-02](https://a.example/)).';
    expect(checkDates(houseArticle(body))).toEqual([]);
  });

  it('of links may be a year alone', () => {
    const body = '## A\n\nOne ([HKMA, 2027](https://a.example/)). 二（[金管局，2027](https://b.example/)）。';
    expect(found(checkDates(houseArticle(body)))).toEqual([
      'a link of 2027, after asOf 2026-03-01',
      'a link of 2027, after asOf 2026-03-01',
    ]);
    expect(checkDates(houseArticle('## A\n\nOne ([Notice 2027](https://a.example/)).'))).toEqual([]);
  });

  it('of asOf are the month of the newest source, or one that a sentence names', () => {
    const asOf = '2026-08-14';
    const [problem] = checkDates(houseArticle('## A\n\nB.', { asOf }));
    expect(problem?.found).toMatch(
      /^asOf 2026-08-14, later than every source \(the newest is of 2026-03-01\)/,
    );
    expect(problem?.line).toBe(5);
    for (const said of [
      'On 14 August 2026 the register showed two.',
      '截至2026年8月14日有兩間。',
      'Two ([a, 2026-08](https://a.example/)).',
      'Two ([a, 2026](https://a.example/)).',
    ])
      expect(checkDates(houseArticle(`## A\n\n${said}`, { asOf }))).toEqual([]);
  });

  it('of asOf are not after the day of writing', () => {
    expect(found(checkDates(houseArticle('## A\n\nB.', { publishedDateTime: '2026-02-01' })))).toEqual([
      'asOf 2026-03-01, after the day the article was written (2026-02-01)',
    ]);
  });
});
