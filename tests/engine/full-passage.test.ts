import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FullPassage } from '../../src/engine/engine.js';
import { readFullPassage } from '../../src/engine/full-passage.js';
import { ArticleChangedError } from '../../src/retrieval/article-texts.js';
import { FRONT_MATTER_NEWS } from '../support/news-articles.js';
import { SMALL_CORPUS } from '../support/small-corpus.js';
import { type SmallEngine, smallEngine } from '../support/small-engine.js';
import { articleText } from '../support/write-corpus.js';

const BODY = `A **licence** costs *nothing* ([HKMA, 2025-08-01](https://www.hkma.gov.hk/a)).
It lasts a year.

- Banks *too*
- Funds as well

1. First apply.
2. Then wait.

| Fee | Amount |
| --- | --- |
| Entry | HK$100 |`;

const fees = (fields: Readonly<Record<string, unknown>> = {}, body = `## Fees\n\n${BODY}`) => ({
  'fees.md': articleText({ title: 'Fees', asOf: '2025-01-02', ...fields }, body),
});

function read({ index, texts }: SmallEngine, article: string, offset: number): Promise<FullPassage | null> {
  return readFullPassage(index.contents, texts, { article, offset });
}

/** The passage of `fees.md` that holds these words. */
async function passageWith(
  files: Readonly<Record<string, string>>,
  words: string,
  article = 'fees.md',
): Promise<FullPassage | null> {
  return read(await smallEngine(files), article, (files[article] ?? '').indexOf(words));
}

describe('the passage at a place', () => {
  it('is the one that holds the offset, from its first character to its last', async () => {
    const engine = await smallEngine();
    const { contents } = engine.index;
    const { firstPassage, spans } = contents.offsets;
    for (const [at, { path }] of contents.articles.entries())
      for (let passage = firstPassage[at] ?? 0; passage < (firstPassage[at + 1] ?? 0); passage += 1) {
        const [start = 0, end = 0] = spans.subarray(passage * 2, passage * 2 + 2);
        const whole = await read(engine, path, start);
        expect(whole).not.toBeNull();
        expect(await read(engine, path, end - 1)).toEqual(whole);
        expect(await read(engine, path, end)).not.toEqual(whole);
      }
  });

  it('is none outside every passage, and none of an article that is not there', async () => {
    const engine = await smallEngine();
    for (const offset of [0, -1, 1_000_000]) expect(await read(engine, 'tax.txt', offset)).toBeNull();
    expect(await read(engine, 'gone.md', 60)).toBeNull();
    expect(await read(engine, '__proto__', 60)).toBeNull();
  });

  it('is given only as long as the article is what was indexed', async () => {
    const engine = await smallEngine();
    await writeFile(join(engine.corpusDirectory, 'tax.txt'), `${SMALL_CORPUS['tax.txt'] ?? ''} More.`);
    await expect(read(engine, 'tax.txt', 50)).rejects.toThrow(ArticleChangedError);
  });
});

describe('a whole passage', () => {
  it('has its paragraphs, entries and rows on lines of their own, without markup', async () => {
    const passage = await passageWith(fees(), 'lasts');
    expect(passage?.text.split('\n')).toEqual([
      'A licence costs nothing. It lasts a year.',
      '• Banks too',
      '• Funds as well',
      expect.stringMatching(/First apply\.$/),
      expect.stringMatching(/Then wait\.$/),
      expect.stringMatching(/Fee.*Amount/),
      expect.stringMatching(/Entry.*HK\$100/),
    ]);
  });

  it('of plain text is the text', async () => {
    const passage = await passageWith({ ...SMALL_CORPUS }, 'Funds pay', 'tax.txt');
    expect(passage).toMatchObject({
      title: 'Tax on funds',
      text: 'Funds pay no tax. The tax ends in 2026.',
      status: 'historical',
      asOf: '2024-05-02',
    });
  });

  it('says under which heading it stands, and where its words come from', async () => {
    expect(await passageWith(fees(), 'lasts')).toMatchObject({
      title: 'Fees',
      section: 'Fees',
      language: 'en',
      asOf: '2025-01-02',
      url: 'https://www.hkma.gov.hk/a',
      sources: [{ publisher: 'HKMA', date: '2025-08-01' }],
    });
  });

  it('leads to its article’s own address, where it has one, and else to a source of the article', async () => {
    const own = fees({ webUrl: 'https://notes.example/fees' });
    expect((await passageWith(own, 'lasts'))?.url).toBe('https://notes.example/fees');
    const sources = [{ title: 'Register', url: 'https://sfc.example/r' }];
    expect((await passageWith(fees({ sources }, 'No link here.'), 'No link'))?.url).toBe(
      'https://sfc.example/r',
    );
    expect((await passageWith(fees({}, 'No link here.'), 'No link'))?.url).toBeNull();
  });

  it('names what took the place of its article', async () => {
    const files = {
      ...fees({ status: 'superseded' }),
      'new.md': articleText({ title: 'New fees', supersedes: ['fees.md'] }, 'There are none.'),
    };
    expect((await passageWith(files, 'lasts'))?.supersededBy).toBe('New fees');
  });

  it('that a news page took from elsewhere is the other page’s', async () => {
    const passage = await passageWith({ 'news.md': FRONT_MATTER_NEWS }, 'Mintwell, a lender', 'news.md');
    expect(passage).toMatchObject({
      title: 'Harbour Bank leads a loan for the lender Mintwell',
      section: '',
      publisher: 'Finance Example',
      publishedAt: '2024-02-09',
      url: 'https://finance.example/mintwell',
    });
  });
});
