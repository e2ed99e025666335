import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticlePath } from '../../src/corpus/article.js';
import { ArticleRefusedError } from '../../src/corpus/corpus-problem.js';
import { parseArticle } from '../../src/corpus/parse-article.js';
import { parseGlossary } from '../../src/corpus/glossary.js';
import { problemsOf } from '../support/articles.js';
import { anyText, markdownLike } from '../support/markdown-arbitraries.js';

const FIELDS = [
  ...[
    'title',
    'excerpt',
    'publishedDateTime',
    'lang',
    'status',
    'draft',
    'sources',
    'questions',
    'related',
    'topics',
  ],
  ...[
    'provider',
    'webUrl',
    'url',
    'date',
    'section',
    'question',
    'name',
    'secured',
    '__proto__',
    'constructor',
  ],
];
const VALUES = [
  ...[
    'Sandbox',
    '"Who: may"',
    "'it''s'",
    '2025-03-01',
    '2025-02-30',
    'true',
    'null',
    '~',
    '12.50',
    '',
    '[a, b]',
    '{a: 1}',
  ],
  ...[
    '|\n  text',
    '>\n  more\n  text',
    '&a x',
    '*a',
    '!!binary aGk=',
    '!!timestamp 2025-03-01',
    '"unclosed',
    '@x',
    '- a',
    '# c',
  ],
];
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '  - ', '- ', '\t'),
    fc.constantFrom(...FIELDS),
    fc.constantFrom(...VALUES),
  )
  .map(([indent, field, value]) => `${indent}${field}: ${value}\n`);
const file = fc
  .tuple(
    fc.constantFrom('---\n', '---\r\n', '\uFEFF---\n', '--- yaml \n', '---js\n', ''),
    fc.array(fc.oneof({ weight: 8, arbitrary: line }, anyText), { maxLength: 8 }),
    fc.constantFrom('---\n', '\r\n---\r\n', '----\n', ''),
    markdownLike,
  )
  .map((parts) => parts.flat().join(''));

describe('any file', () => {
  it('is an article, a draft, or refused with at least one error on a line it has', () => {
    fc.assert(
      fc.property(file, fc.constantFrom('a.md', 'a.txt'), (text, path) => {
        const lines = text.split('\n').length;
        for (const problem of problemsOf(text, path)) {
          expect(problem.line ?? 1).toBeGreaterThanOrEqual(1);
          expect(problem.line ?? 1).toBeLessThanOrEqual(lines);
        }
        expect(isArticleOrDraft(text, path)).toBe(
          !problemsOf(text, path).some(({ severity }) => severity === 'error'),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is a glossary, or has problems on lines it has', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, file), (text) => {
        for (const { line: at } of parseGlossary(text).problems) {
          expect(at ?? 1).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Any error but a refusal is a bug, and fails the test. */
function isArticleOrDraft(text: string, path: string): boolean {
  try {
    const { article } = parseArticle(path as ArticlePath, Buffer.from(text));
    if (article === null) return true;
    const { body, quotableFields } = article;
    const spans = [...quotableFields.map(({ span }) => span), body];
    expect(spans.map(({ start, end }) => start <= end && end <= text.length)).not.toContain(false);
    return true;
  } catch (error) {
    if (error instanceof ArticleRefusedError) return false;
    throw error;
  }
}
