import { describe, expect, it } from 'vitest';
import { citationOf } from '../../src/answer/citation.js';
import type { Source } from '../../src/corpus/article.js';
import type { RetrievedPassage } from '../../src/retrieval/retrieved-passage.js';
import { articleOf } from '../support/article-of.js';
import { passageWith } from '../support/passage-with.js';

const source = (name: string): Source => ({
  title: `Circular ${name}`,
  publisher: 'HKMA',
  url: `https://hkma.example/${name}`,
  date: '2025-08-01',
});

function citationIn(
  fields: Partial<RetrievedPassage>,
  sentence = 'Banks pay a fee.',
): ReturnType<typeof citationOf> {
  const passage = passageWith([sentence], fields);
  const [first] = passage.sentences;
  if (first === undefined) throw new Error('a passage with one sentence has a first one');
  return citationOf(2, passage, first);
}

describe('a citation', () => {
  it('says where the words stand and what is known of their article', () => {
    expect(citationIn({ headingPath: ['Fees', 'Who **pays**'] })).toMatchObject({
      number: 2,
      title: 'Stablecoin licences',
      section: 'Fees › Who pays',
      article: 'stablecoins/licences.md',
      publisher: 'Policy Notes',
      publishedAt: '2025-08-02',
      asOf: '2025-08-01',
      status: 'in-force',
      quote: 'Banks pay a fee.',
      span: { start: 0, end: 16 },
    });
  });

  it('has no section before the first heading', () => {
    expect(citationIn({ headingPath: [] }).section).toBe('');
  });
});

describe('the sources of a quote', () => {
  it('are the links inside the sentence, when it has any', () => {
    const sentence = 'Banks pay a fee ([HKMA, 2025](https://hkma.example/b)).';
    expect(citationIn({ sources: [source('a'), source('b')] }, sentence).sources).toEqual([source('b')]);
  });

  it('are else the links of its passage, then those of its article', () => {
    expect(citationIn({ sources: [source('a'), source('b')] }).sources).toEqual([source('a'), source('b')]);
    expect(citationIn({ article: articleOf({ sources: [source('c')] }) }).sources).toEqual([source('c')]);
    expect(citationIn({}).sources).toEqual([]);
  });
});

describe('the address of a citation', () => {
  it('is the article’s own, else its first source’s, else none', () => {
    const url = 'https://notes.example/licences';
    expect(citationIn({ article: articleOf({ url }), sources: [source('a')] }).url).toBe(url);
    expect(citationIn({ sources: [source('a')] }).url).toBe('https://hkma.example/a');
    expect(citationIn({}).url).toBeNull();
  });
});

describe('words that a news page took from elsewhere', () => {
  it('are cited as the other page’s, with its title, publisher, day and address', () => {
    const attribution: Source = {
      title: 'A loan for Tidewater',
      publisher: 'Ledgerwire',
      url: 'https://ledgerwire.example/99376',
      date: '2024-01-22',
    };
    expect(citationIn({ attribution, headingPath: [attribution.title] })).toMatchObject({
      title: 'A loan for Tidewater',
      section: '',
      publisher: 'Ledgerwire',
      publishedAt: '2024-01-22',
      asOf: '2024-01-22',
      url: 'https://ledgerwire.example/99376',
      sources: [attribution],
    });
  });
});
