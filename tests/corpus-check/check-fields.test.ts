import { describe, expect, it } from 'vitest';
import { checkFields } from '../../src/corpus-check/check-fields.js';
import { readHouseArticle } from '../../src/corpus-check/house-article.js';
import { article } from '../support/articles.js';
import { houseArticle } from '../support/house-articles.js';

const COMPLETE = {
  excerpt: 'Who may issue a wallet.',
  category: 'explainer',
  type: 'article',
  provider: { name: 'Notes' },
  topics: ['Payments'],
};
const SOURCE = { title: 'a', publisher: 'HKMA', url: 'https://a.example/', date: '2026-03-01' };

function found(fields: Record<string, unknown>): string[] {
  return checkFields(houseArticle('## A\n\nB.', { ...COMPLETE, ...fields })).map((problem) => problem.found);
}

describe('front matter', () => {
  it('with all fields and whole sources is in order', () => {
    expect(found({ sources: [SOURCE] })).toEqual([]);
  });

  it.each(['category', 'type', 'provider', 'topics', 'asOf', 'status', 'excerpt', 'lang'])(
    'has %s, with something in it',
    (field) => {
      const { text } = houseArticle('## A\n\nB.', COMPLETE).article;
      const block = new RegExp(`^${field}:.*\\n(?:(?: |- ).*\\n)*`, 'm');
      for (const instead of ['', `${field}:\n`, `${field}: # later\n`, `"${field}": ""\n`]) {
        const house = readHouseArticle(article(text.replace(block, instead)));
        expect(checkFields(house), instead).toMatchObject([
          { line: 1, found: `front matter without ${field}` },
        ]);
      }
      const quoted = readHouseArticle(article(text.replace(new RegExp(`^${field}:`, 'm'), `"${field}" :`)));
      expect(checkFields(quoted)).toEqual([]);
    },
  );

  it('names all that is missing at once', () => {
    expect(checkFields(houseArticle('## A\n\nB.')).map((problem) => problem.found)).toEqual([
      'front matter without excerpt, category, type, provider, topics',
    ]);
  });

  it.each([
    [[{ ...SOURCE, title: '' }], 'the source "https://a.example/" without title'],
    [['https://a.example/'], 'the source "https://a.example/" without title and publisher'],
    [[SOURCE, { ...SOURCE, title: 'b' }], 'the source "https://a.example/" a second time'],
    [[{ ...SOURCE, url: 'https://hkma' }], 'the source address "https://hkma"'],
  ])('has whole sources, each once: %j', (sources, fault) => {
    expect(found({ sources })).toEqual([fault]);
  });

  it('has no curly quotation marks around a value, and any inside of straight ones', () => {
    const { text } = houseArticle('## A\n\nB.', COMPLETE).article;
    const withTitle = (title: string) =>
      readHouseArticle(article(text.replace(/^title: .*$/m, `title: ${title}`)));
    expect(checkFields(withTitle('“Wallets”'))).toMatchObject([
      { line: 2, found: 'the value "“Wallets”" in curly quotation marks' },
    ]);
    for (const title of ['"“Wallets” and more"', 'Who needs “wallets”'])
      expect(checkFields(withTitle(title))).toEqual([]);
  });
});
