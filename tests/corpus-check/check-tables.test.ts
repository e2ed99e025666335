import { describe, expect, it } from 'vitest';
import { checkTables } from '../../src/corpus-check/check-tables.js';
import { houseArticle, LINK } from '../support/house-articles.js';

function found(row: string): string[] {
  const table = `| Who | Fee | Source |\n| --- | --- | --- |\n${row}\n`;
  return checkTables(houseArticle(`## A\n\n${table}`)).map((fault) => fault.found);
}

describe('a row of a table', () => {
  it('names its subject in the first cell and its source in the last', () => {
    expect(found(`| Banks | 5 | ${LINK} |`)).toEqual([]);
    expect(found(`| [Banks](https://a.example/) | 5 | see ${LINK} |`)).toEqual([]);
    expect(found(`|  | 5 | ${LINK} |`)).toEqual(['a row without its subject']);
    expect(found(`| Banks | ${LINK} | 5 |`)).toEqual(['a row with its source in another cell than the last']);
  });

  it('without any source is left to the check of claims', () => {
    expect(found('| Banks | 5 | none |')).toEqual([]);
  });
});
