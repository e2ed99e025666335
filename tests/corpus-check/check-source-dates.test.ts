import { describe, expect, it } from 'vitest';
import { checkSourceDates } from '../../src/corpus-check/check-source-dates.js';
import { houseArticle } from '../support/house-articles.js';

const URL = 'https://a.example/';

function problems(label: string, date?: string): { found: string; remedy: string; line: number | null }[] {
  const sources = [{ title: 'A', publisher: 'A', url: URL, ...(date === undefined ? {} : { date }) }];
  return checkSourceDates(houseArticle(`## A\n\nOne ([${label}](${URL})).`, { sources })).map(
    ({ found, remedy, line }) => ({ found, remedy, line }),
  );
}

describe('the date of a document in sources', () => {
  it('is the one in the label of its link', () => {
    expect(problems('A, 2025-11', '2025-11')).toEqual([]);
    expect(problems('A，2025', '2025')).toEqual([]);
    expect(problems('A, undated')).toEqual([]);
  });

  it('is not the first day of a month of which no day is known', () => {
    expect(problems('A, 2025-11', '2025-11-01')).toEqual([
      {
        found: '2025-11-01 for https://a.example/ in sources, 2025-11 in the label of its link',
        remedy: 'Write date: "2025-11", or correct the labels.',
        line: 10,
      },
    ]);
  });

  it('is left out where the label has none, and is not where it has one', () => {
    expect(problems('A，無日期', '2025')).toMatchObject([{ remedy: 'Leave date out.' }]);
    expect(problems('A, 2025-11')).toMatchObject([
      { found: 'no date for https://a.example/ in sources, 2025-11 in the label of its link' },
    ]);
  });

  it('may be any day on which a register was read', () => {
    const sources = [{ title: 'Register', publisher: 'A', url: URL, date: '2026-02-01' }];
    const body = `## A\n\nOne ([A, 2026-01-01](${URL})). Two ([A, 2026-02-01](${URL})).`;
    expect(checkSourceDates(houseArticle(body, { sources }))).toEqual([]);
  });

  it('is no matter where the prose does not link the document', () => {
    expect(checkSourceDates(houseArticle('## A\n\nOne.'))).toEqual([]);
  });
});
