import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArticleChangedError, CorpusTexts } from '../../src/retrieval/article-texts.js';
import { GlossaryMatcher } from '../../src/retrieval/glossary-matcher.js';
import { readQuery } from '../../src/retrieval/query.js';
import { type ArticleFilter, NO_FILTER } from '../../src/retrieval/article-filter.js';
import { retrieve } from '../../src/retrieval/retrieve.js';
import type { RetrievedPassage } from '../../src/retrieval/retrieved-passage.js';
import { type IndexLocation, updateIndex } from '../../src/search-index/update-index.js';
import { SMALL_CORPUS, smallCorpus } from '../support/small-corpus.js';
import { articleText } from '../support/write-corpus.js';

/** Puts a question to an index: gives a function, so that files can change between indexing and asking. */
async function indexed(
  files: Readonly<Record<string, string>> = SMALL_CORPUS,
): Promise<
  IndexLocation & { ask: (question: string, filter?: ArticleFilter) => Promise<RetrievedPassage[]> }
> {
  const location = await smallCorpus(files);
  const { index } = await updateIndex(location, false);
  const glossary = new GlossaryMatcher(index.contents.glossary);
  return {
    ...location,
    async ask(question, filter = NO_FILTER) {
      const query = readQuery(question, null, glossary);
      const vector = await location.embedder.embedQuery(query.text);
      return retrieve(query, vector, index, new CorpusTexts(location.corpusDirectory), filter);
    },
  };
}

const paths = (passages: readonly RetrievedPassage[]): string[] =>
  passages.map(({ article }) => article.path);

describe('the passages for a question', () => {
  it('come best first, with what each leg said of them', async () => {
    const { ask } = await indexed();
    const [first, ...others] = await ask('tax on funds');
    expect(first).toMatchObject({ article: { path: 'tax.txt' }, ranks: { dense: 1, lexical: 1 } });
    expect(first?.scores.fused).toBeCloseTo(1, 6);
    for (const { score } of others) expect(score).toBeLessThan(first?.score ?? 0);
  });

  it('hold their sentences as slices of the file, with what a person reads of them', async () => {
    const { ask } = await indexed();
    const [passage] = await ask('who may issue a stablecoin');
    expect(passage?.sentences).toMatchObject([
      {
        quote: 'A stablecoin issuer needs a licence ([HKMA, 2025-08-01](https://www.hkma.gov.hk/)).',
        text: 'A stablecoin issuer needs a licence.',
      },
    ]);
    expect(passage).toMatchObject({
      headingPath: ['Who'],
      context: 'Stablecoin licences — Who',
      sources: [{ publisher: 'HKMA', date: '2025-08-01', url: 'https://www.hkma.gov.hk/' }],
    });
    const text = SMALL_CORPUS['stablecoins/licences.md'] ?? '';
    for (const { span, quote } of passage?.sentences ?? [])
      expect(text.slice(span.start, span.end)).toBe(quote);
  });

  it('are found by one leg where the other is silent', async () => {
    const { ask } = await indexed();
    // "capital" is no axis of the embedder; 穩定幣 is in no article, but the glossary knows its English name.
    expect((await ask('capital'))[0]).toMatchObject({ article: { path: 'banking/digital-banks.md' } });
    expect((await ask('穩定幣'))[0]).toMatchObject({ article: { path: 'stablecoins/licences.md' } });
  });

  it('are a handful, however many articles bear on it', async () => {
    const many = Array.from({ length: 30 }, (_, at) => [
      `${at}.md`,
      articleText({ title: `Bank ${at}` }, `The bank number ${at}.`),
    ]);
    const { ask } = await indexed(Object.fromEntries(many) as Record<string, string>);
    expect((await ask('bank')).length).toBeLessThanOrEqual(20);
  });

  it('leave out sentences in which nothing can be read', async () => {
    const { ask } = await indexed({
      'a.md': articleText({ title: 'A' }, 'A bank opened.\n\n([HKMA, 2025](https://www.hkma.gov.hk/))'),
    });
    const [passage] = await ask('bank');
    expect(passage?.sentences.map(({ text }) => text)).toEqual(['A bank opened.']);
  });

  it('are none in an empty corpus, and not by chance for an empty question', async () => {
    const { ask } = await indexed({ 'readme.png': '' });
    expect(await ask('bank')).toEqual([]);
    const { ask: askOfSome } = await indexed();
    for (const { scores } of await askOfSome('???')) expect(scores.lexicalScore).toBe(0);
  });

  it('are refused when an article is no longer the file that was indexed', async () => {
    const { ask, corpusDirectory } = await indexed();
    await writeFile(join(corpusDirectory, 'tax.txt'), 'Something else altogether.');
    await expect(ask('tax on funds')).rejects.toThrow(ArticleChangedError);
  });
});

describe('a filter', () => {
  it('by topic admits articles of that topic, and those below a folder of that name, in any case', async () => {
    const { ask } = await indexed();
    expect(paths(await ask('licence', { topic: 'STABLECOINS', since: null }))).toEqual([
      'stablecoins/licences.md',
    ]);
    const banking = new Set(paths(await ask('licence', { topic: ' banking ', since: null })));
    expect([...banking]).toEqual(['banking/digital-banks.md']);
  });

  it('by topic does not take part of a name', async () => {
    const { ask } = await indexed();
    expect(await ask('licence', { topic: 'stable', since: null })).toEqual([]);
    expect(await ask('tax', { topic: 'tax.tx', since: null })).toEqual([]);
  });

  it('by topic takes one article by its path, with or without the ending', async () => {
    const { ask } = await indexed();
    for (const topic of ['banking/digital-banks', 'Banking/digital-banks.md'])
      expect([...new Set(paths(await ask('stablecoin', { topic, since: null })))]).toEqual([
        'banking/digital-banks.md',
      ]);
  });

  it('by topic admits translations of what it admits, whatever they call the topic', async () => {
    const translationOf = 'stablecoins/licences.md';
    const { ask } = await indexed({
      [translationOf]: articleText({ title: 'Licences', topics: ['Coins'] }, 'A stablecoin licence.'),
      'zh/牌照.md': articleText(
        { title: '牌照', topics: ['穩定幣'], lang: 'zh-Hant', translationOf },
        '穩定幣牌照。',
      ),
      'tax.md': articleText({ title: 'Tax' }, 'A tax.'),
    });
    for (const topic of ['coins', '穩定幣'])
      expect([...new Set(paths(await ask('穩定幣 stablecoin tax', { topic, since: null })))].sort()).toEqual([
        translationOf,
        'zh/牌照.md',
      ]);
  });

  it('by date admits articles that know the state of that day or a later one', async () => {
    const { ask } = await indexed();
    const since = async (day: string): Promise<string[]> => [
      ...new Set(paths(await ask('a bank, a tax, a stablecoin', { topic: null, since: day }))),
    ];
    expect(await since('2025-08-01')).toEqual(['stablecoins/licences.md']);
    expect((await since('2025-03-01')).sort()).toEqual([
      'banking/digital-banks.md',
      'stablecoins/licences.md',
    ]);
    expect(await since('2025-08-02')).toEqual([]);
  });

  it('finds its one article behind two hundred others that are nearer', async () => {
    const others = Array.from({ length: 200 }, (_, at) => [
      `banking/${at}.md`,
      articleText({ title: `Bank ${at}` }, `Bank number ${at} is a bank.`),
    ]);
    const { ask } = await indexed({
      ...(Object.fromEntries(others) as Record<string, string>),
      'taxes/one.md': articleText({ title: 'Levy' }, 'A tax, a tax, a tax and one bank.'),
    });
    const [found] = await ask('bank', { topic: 'taxes', since: null });
    expect(found).toMatchObject({ article: { path: 'taxes/one.md' }, ranks: { dense: 1 } });
  });

  it('of nothing changes nothing, however it is written', async () => {
    const many = Array.from({ length: 150 }, (_, at) => [
      `${at}.md`,
      articleText({ title: `Number ${at}` }, `${'A bank. '.repeat(1 + (at % 3))}${'A tax. '.repeat(at % 7)}`),
    ]);
    const { ask } = await indexed(Object.fromEntries(many) as Record<string, string>);
    expect(await ask('bank', { topic: null, since: null })).toEqual(await ask('bank'));
  });
});

describe('a passage of an article that was replaced', () => {
  it('names the article that says so, in its own language', async () => {
    const { ask } = await indexed({
      'old.md': articleText({ title: 'Old bank rule', status: 'superseded' }, 'A bank pays two.'),
      'new.md': articleText({ title: 'New rule', supersedes: ['old.md'] }, 'A tax, paid by a bank.'),
      'new.zh-Hant.md': articleText({ title: '新例', lang: 'zh-Hant', supersedes: ['old.md'] }, '穩定幣。'),
    });
    const found = await ask('bank');
    expect(found.find(({ article }) => article.path === 'old.md')?.supersededBy?.title).toBe('New rule');
    expect(found.find(({ article }) => article.path === 'new.md')?.supersededBy).toBeNull();
  });
});

describe('of passages that are alike', () => {
  const body = 'Every bank pays a tax.';

  it('a reader gets the one in their language first, in English and in Chinese', async () => {
    const { ask } = await indexed({
      'a.zh-Hant.md': articleText({ title: '銀行', lang: 'zh-Hant' }, 'bank tax 銀行須繳稅。'),
      'b.md': articleText({ title: '銀行' }, 'tax bank 銀行須繳稅。'),
    });
    expect(paths(await ask('does a bank pay tax'))).toEqual(['b.md', 'a.zh-Hant.md']);
    expect(paths(await ask('bank 要唔要繳 tax'))).toEqual(['a.zh-Hant.md', 'b.md']);
  });

  it('a reader of Simplified Chinese gets a Traditional article before an English one', async () => {
    const { ask } = await indexed({
      'a.md': articleText({ title: '銀行' }, 'bank tax 銀行須繳稅。'),
      'b.zh-Hant.md': articleText({ title: '銀行', lang: 'zh-Hant' }, 'tax bank 銀行須繳稅。'),
    });
    expect(paths(await ask('bank 要不要缴 tax 税款'))[0]).toBe('b.zh-Hant.md');
  });

  it('the one that was replaced comes after the one that holds', async () => {
    const { ask } = await indexed({
      'a.md': articleText({ title: 'Banks', status: 'superseded' }, `${body} Since 2020.`),
      'b.md': articleText({ title: 'Banks', status: 'in-force' }, `${body} Since 2025.`),
    });
    expect(paths(await ask('does a bank pay tax'))).toEqual(['b.md', 'a.md']);
  });

  it('the first in order of path comes first when nothing else tells them apart', async () => {
    const { ask } = await indexed({
      'b.md': articleText({ title: 'Banks' }, `${body} Five.`),
      'a.md': articleText({ title: 'Banks' }, `${body} Nine.`),
    });
    expect(paths(await ask('does a bank pay tax'))).toEqual(['a.md', 'b.md']);
  });
});

describe('an authored question', () => {
  it('is a further key to the passage that it belongs to', async () => {
    const question = { question: 'stablecoin stablecoin tax', section: 'Rules' };
    const body = '## Scope\n\nOf banks.\n\n## Rules\n\nNothing is said here in those words.';
    const { ask } = await indexed({ 'a.md': articleText({ title: 'A', questions: [question] }, body) });
    expect((await ask('tax on a stablecoin stablecoin'))[0]).toMatchObject({
      headingPath: ['Rules'],
      scores: { similarity: expect.closeTo(1, 5) as number },
    });
  });
});
