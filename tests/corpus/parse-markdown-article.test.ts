import { describe, expect, it } from 'vitest';
import { article, problemsOf } from '../support/articles.js';

function withFields(fields: string, body = 'Banks may test.'): string {
  return `---\npublishedDateTime: 2025-03-01\n${fields}\n---\n${body}`;
}

describe('an article in Markdown', () => {
  it('takes what it does not say from what it says', () => {
    expect(article(withFields('title: Sandbox'))).toMatchObject({
      asOf: '2025-03-01',
      status: 'historical',
      language: 'en',
      publisher: null,
      url: null,
      effectiveDate: null,
    });
    expect(article(withFields('title: 監管沙盒', '銀行可以測試。')).language).toBe('zh-Hant');
  });

  it('takes its title from its first heading when the front matter has none', () => {
    expect(article(withFields('lang: en', 'One.\n\n# The *sandbox* ##\n\nTwo.')).title).toBe('The sandbox');
  });

  it('prefers the name of its provider to the domain, and its webUrl to its originalUrl', () => {
    const fields =
      'title: A\nwebUrl: https://a.example\noriginalUrl: https://b.example\nprovider:\n  domain: a.example';
    expect(article(withFields(fields))).toMatchObject({ publisher: 'a.example', url: 'https://a.example' });
    expect(article(withFields(`${fields}\n  name: A`)).publisher).toBe('A');
  });

  it('keeps a number in a title as it is written', () => {
    expect(article(withFields('title: 2024.10')).title).toBe('2024.10');
  });

  it('may have a title of 300 characters, not more', () => {
    expect(problemsOf(withFields(`title: ${'A'.repeat(300)}`))).toEqual([]);
    expect(problemsOf(withFields(`title: ${'A'.repeat(301)}`))).toMatchObject([
      { line: 3, found: 'a title of 301 characters' },
    ]);
  });

  it('cites a source by year or month where no day is known', () => {
    const source = (date: string): string =>
      withFields(`title: A\nsources:\n  - url: https://a.example\n    date: ${date}`);
    for (const date of ['2024', '2024-05', '2024-05-31'])
      expect(article(source(date)).sources).toMatchObject([{ date }]);
    expect(problemsOf(source('2024-13'))).toMatchObject([{ line: 6 }]);
  });

  it('accepts a bare web address as a source, and no other address', () => {
    expect(article(withFields('title: A\nsources: [https://a.example]')).sources[0]?.url).toBe(
      'https://a.example',
    );
    expect(problemsOf(withFields('title: A\nsources: ["javascript:alert(1)"]'))).toMatchObject([{ line: 4 }]);
  });

  it('is hidden by draft: true even when it says published: true', () => {
    expect(() => article(withFields('title: A\ndraft: true\npublished: true'))).toThrow('found a draft');
  });

  it('with thousands of unknown fields gets fifty lines and a count', () => {
    const fields = Array.from({ length: 5_000 }, (_, number) => `f${number}: 1`).join('\n');
    const problems = problemsOf(withFields(`title: A\n${fields}`));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({ severity: 'warning', found: '4950 more problems' });
  });
});

describe('a quotable field', () => {
  it.each([
    ['a plain one', 'excerpt: Who may test.', 'Who may test.'],
    ['one in double quotes', 'excerpt: "Who may: test."', 'Who may: test.'],
    ['one in a block', 'excerpt: |\n  Who may test.\n', 'Who may test.'],
    ['one with an escape, which is not in the file as it is read', 'excerpt: "Who \\"may\\" test."', null],
    ['one that is folded over two lines', 'excerpt: >\n  Who may\n  test.\n', null],
  ])('is an exact slice of the file or nothing: %s', (_, field, expected) => {
    const { quotableFields, text } = article(withFields(`title: A\n${field}`));
    const quoted = quotableFields.map(({ span }) => text.slice(span.start, span.end));
    expect(quoted).toEqual(expected === null ? [] : [expected]);
  });

  it('comes in the order of the file, whichever field the site wrote first', () => {
    const related = 'related:\n  - title: Fair\n    webUrl: https://a.example\n    excerpt: A fair.';
    const { quotableFields, text } = article(withFields(`title: A\n${related}\nexcerpt: Who may test.`));
    expect(quotableFields.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'Fair',
      'A fair.',
      'Who may test.',
    ]);
  });

  it('of a related item needs an address to check it at', () => {
    const fields = 'title: A\nrelated:\n  - title: Fair\n    excerpt: A fair.';
    expect(article(withFields(fields)).quotableFields).toEqual([]);
  });
});

describe('a field whose name is misspelt', () => {
  it('is an error when it would have hidden a draft', () => {
    expect(problemsOf(withFields('title: A\nDraft: true'))).toMatchObject([{ severity: 'error', line: 4 }]);
  });
});

describe('an authored question', () => {
  const sectionOf = (section: string, body: string): string | null =>
    article(
      withFields(`title: A\nquestions:\n  - question: who\n    section: ${JSON.stringify(section)}`, body),
    ).questions[0]?.section ?? null;

  it.each([
    ['## Who may test\n', 'Who may test'],
    ['Who may test\n------------\n', 'Who may test'],
    ['### Who may test ###\r\n', 'Who may test'],
    ['## Who *may* `test` [here](https://a.example)\n', 'Who may test here'],
    ['## Names that start with \\#\n', 'Names that start with #'],
  ])('finds the heading as readers see it: %j', (heading, section) => {
    expect(sectionOf(section, `${heading}\nText.`)).toBe(section);
  });

  it('whose author copied the markup of a heading gets the heading as readers see it', () => {
    expect(sectionOf('Who *may* test', '## Who *may* test\n')).toBe('Who may test');
  });

  it.each(['```sh\n## Fees\n```\n', '~~~~\n~~~\n## Fees\n', '```\n## Fees\n~~~\n'])(
    'finds no heading in a code block: %j',
    (code) => {
      expect(sectionOf('Fees', code)).toBeNull();
    },
  );

  it('finds a heading after a code block', () => {
    expect(sectionOf('Fees', '```\n# a\n````\n\n## Fees\n')).toBe('Fees');
  });

  it('counts for the whole article when its section is not there', () => {
    expect(sectionOf('Fees', '## Who may test\n')).toBeNull();
  });
});
