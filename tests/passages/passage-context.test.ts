import { describe, expect, it } from 'vitest';
import { passageContext } from '../../src/passages/passage-context.js';
import { markdown } from '../support/articles.js';

const ARTICLE = { ...markdown('Text.'), publisher: 'HKMA' };
const ITEM = { title: 'Fair', publisher: 'Ledgerwire', url: 'https://a.example', date: '2024-02-10' };

describe('the context of a passage', () => {
  it('is title, headings, publisher and date', () => {
    expect(passageContext(ARTICLE, ['Fees', 'Banks'], null)).toBe(
      'Sandbox rules — Fees — Banks — HKMA, 2025-03-01',
    );
  });

  it('has the publisher and date of the item the words come from', () => {
    expect(passageContext(ARTICLE, [], ITEM)).toBe('Sandbox rules — Ledgerwire, 2024-02-10');
  });

  it('leaves out a publisher that nobody knows', () => {
    expect(passageContext({ ...ARTICLE, publisher: null }, [], null)).toBe('Sandbox rules — 2025-03-01');
  });
});
