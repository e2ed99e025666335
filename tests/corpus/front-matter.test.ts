import { describe, expect, it } from 'vitest';
import { article, problemsOf } from '../support/articles.js';

const FIELDS = 'title: Sandbox rules\npublishedDateTime: 2025-03-01\nexcerpt: "What a sandbox is."\n';

function excerptOf(text: string): string {
  const { quotableFields, text: whole } = article(text);
  return quotableFields.map(({ span }) => whole.slice(span.start, span.end)).join();
}

function bodyOf(text: string): string {
  const { body, text: whole } = article(text);
  return whole.slice(body.start, body.end);
}

describe('front matter', () => {
  it.each(['---', '--- ', '---yaml', '--- yaml', '--- YAML  ', '---yml\t'])(
    'after the line "%s" has its values where it says they are',
    (fence) => {
      expect(excerptOf(`${fence}\n${FIELDS}---\nA sandbox is a place to test.`)).toBe('What a sandbox is.');
    },
  );

  it('with a byte order mark and Windows line endings has its values where it says they are', () => {
    expect(excerptOf(`\uFEFF---\n${FIELDS}---\nA sandbox.`.replaceAll('\n', '\r\n'))).toBe(
      'What a sandbox is.',
    );
  });

  it('reads its last field with Windows line endings as with any other', () => {
    const text = `---\n${FIELDS}draft: true\n---\nA sandbox.`.replaceAll('\n', '\r\n');
    expect(() => article(text)).toThrow('found a draft');
    expect(problemsOf(text).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('ends at the first line ---, after which everything is prose', () => {
    expect(bodyOf(`---\n${FIELDS}---\nOne.\n\n---\n\nTwo.`)).toBe('One.\n\n---\n\nTwo.');
    expect(bodyOf(`---\n${FIELDS}---`)).toBe('');
    expect(bodyOf(`---\n${FIELDS}---   \nOne.`).trim()).toBe('One.');
  });

  it('may not be closed by a line that only starts with ---', () => {
    expect(problemsOf(`---\n${FIELDS}---- \nOne.\n---\n`)).toMatchObject([
      { line: 5, found: 'the line "----" in the front matter' },
    ]);
  });

  it('that swallows the prose up to a later line --- is a YAML error on a line of the prose', () => {
    const [problem] = problemsOf(`---\n${FIELDS}\nOne sandbox, said the HKMA: "yes".\n\n---\n\nTwo.`);
    expect(problem).toMatchObject({ severity: 'error', line: 6 });
    expect(problem?.found).toMatch(/^a YAML error/);
  });

  it('may not be empty', () => {
    expect(problemsOf('---\n---\nA sandbox.').map(({ found }) => found)).toEqual([
      'no title',
      'no publishedDateTime',
    ]);
  });

  it('with thousands of blank lines is refused before gray-matter takes minutes over them', () => {
    expect(problemsOf(`---\n${FIELDS}${'\n'.repeat(499_000)}---\nA sandbox.`)).toMatchObject([{ line: 1 }]);
  });

  it('of a quarter of a megabyte is refused', () => {
    const [problem] = problemsOf(`---\n${FIELDS}secured: "${'A'.repeat(260_000)}"\n---\n`);
    expect(problem?.expected).toBe('at most 250,000, and no large gaps');
  });
});
