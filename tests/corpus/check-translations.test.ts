import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { checkTranslations } from '../../src/corpus/check-translations.js';
import { article as parsed } from '../support/articles.js';

describe('a translation', () => {
  const base = parsed('---\ntitle: A\npublishedDateTime: 2025-03-01\n---\nBanks may test.');
  const article = (fields: object): Article => ({ ...base, ...fields });
  const original = article({ path: 'a.md', asOf: '2026-01-02', translationOf: null });

  it('that knows as much as its original is in order', () => {
    expect(
      checkTranslations([original, article({ path: 'b.md', asOf: '2026-01-02', translationOf: 'a.md' })]),
    ).toEqual([]);
  });

  it('that is older or newer than its original gets a warning with both days', () => {
    const [problem] = checkTranslations([
      original,
      article({ path: 'b.md', asOf: '2025-12-01', translationOf: 'a.md' }),
    ]);
    expect(problem).toMatchObject({ severity: 'warning', file: 'b.md' });
    expect(problem?.found).toContain('2025-12-01');
    expect(problem?.found).toContain('2026-01-02');
  });

  it('of an article that is not there gets a warning', () => {
    const [problem] = checkTranslations([article({ path: 'b.md', translationOf: 'gone.md' })]);
    expect(problem?.found).toContain('gone.md');
  });
});
