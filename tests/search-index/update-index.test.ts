import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search-index/open-index.js';
import { planIndexUpdate, updateIndex } from '../../src/search-index/update-index.js';
import { leftoversIn, manifestIn, SMALL_CORPUS, smallCorpus, WORDS } from '../support/small-corpus.js';
import { WordEmbedder } from '../support/word-embedder.js';
import { articleText, writeCorpus } from '../support/write-corpus.js';
import { glossaryEntry } from '../support/glossary-entry.js';

describe('the first build', () => {
  it('embeds every passage with its context, every sentence without, and every authored question', async () => {
    const location = await smallCorpus();
    const { report } = await updateIndex(location, false);
    const { passages, queries } = location.embedder;
    expect(report).toEqual({
      articlesReused: 0,
      articlesEmbedded: 3,
      embeddings: passages.length + queries.length,
    });
    expect(passages).toContain(
      'Stablecoin licences — Who — 2025-01-01\nA stablecoin issuer needs a licence.',
    );
    expect(passages).toContain('A bank needs capital.');
    expect(queries).toEqual(['who may issue a stablecoin']);
  });

  it('says in the manifest what the index was made of and with', async () => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    expect(await manifestIn(location.indexDirectory)).toMatchObject({
      embedder: location.embedder.identity,
      dimension: 4,
      counts: { articles: 3, passages: 4, sentences: 6, questions: 1, filesLeftOut: 0 },
    });
    const { corpusHashes } = await manifestIn(location.indexDirectory);
    expect(Object.keys(corpusHashes)).toEqual(Object.keys(SMALL_CORPUS));
  });

  it('tells why it builds, and how many of the texts are embedded', async () => {
    const location = await smallCorpus();
    const heard: unknown[] = [];
    const { report } = await updateIndex(location, false, {
      onBuild: (reason) => heard.push(reason),
      onProgress: (done, total) => heard.push([done, total]),
    });
    expect(heard[0]).toBe('there is none yet');
    expect(heard.at(-1)).toEqual([report.embeddings, report.embeddings]);
  });

  it('of an empty corpus gives an index in which nothing is found', async () => {
    const location = await smallCorpus({ 'readme.png': '' });
    const { index } = await updateIndex(location, false);
    expect(index.vectors.search(new Float32Array(4), 5)).toEqual([]);
    expect((await openIndex(location)).update).toBeNull();
  });
});

describe('the next build', () => {
  it('embeds nothing when nothing changed, and says so', async () => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    const calls = location.embedder.calls;
    const { plan, report } = await updateIndex(location, false);
    expect(plan).toEqual({ kind: 'up-to-date' });
    expect(report).toEqual({ articlesReused: 3, articlesEmbedded: 0, embeddings: 0 });
    expect(location.embedder.calls).toBe(calls);
  });

  it('embeds a changed article and a new one, and no other', async () => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    location.embedder.passages.length = 0;
    await writeCorpus(location.corpusDirectory, {
      'tax.txt': `${SMALL_CORPUS['tax.txt'] ?? ''}\nA new tax follows.\n`,
      'new.md': articleText({ title: 'A new bank' }, 'It opened.'),
    });
    const { plan, report } = await updateIndex(location, false);
    expect(plan).toMatchObject({ reason: 'corpus files: 1 added, 1 changed' });
    expect(report).toMatchObject({ articlesReused: 2, articlesEmbedded: 2 });
    expect(location.embedder.passages.join()).not.toMatch(/digital banks|issuer/);
  });

  it('gives exactly the index that a full build would give', async () => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    await writeCorpus(location.corpusDirectory, {
      'a-first.md': articleText({ title: 'First', questions: ['is tax due'] }, 'A bank and a tax.'),
      'stablecoins/licences.md': articleText({ title: 'Shorter' }, 'One stablecoin.'),
    });
    await rm(join(location.corpusDirectory, 'tax.txt'));
    const step = await updateIndex(location, false);
    const full = await updateIndex(location, true);
    expect(step.report).toMatchObject({ articlesReused: 1, articlesEmbedded: 2 });
    expect(full.report).toMatchObject({ articlesReused: 0, articlesEmbedded: 3 });
    expect(step.index.contents).toEqual(full.index.contents);
  });

  it('forgets an article that was removed, and needs no embedding for it', async () => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    await rm(join(location.corpusDirectory, 'tax.txt'));
    const { plan, report, index } = await updateIndex(location, false);
    expect(plan).toMatchObject({ reason: 'corpus files: 1 removed' });
    expect(report.embeddings).toBe(0);
    expect(index.contents.articles.map(({ path }) => path)).not.toContain('tax.txt');
    expect(index.lexical.words.has('fund')).toBe(false);
  });

  it('takes up a changed glossary without embedding anything', async () => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    await writeCorpus(location.corpusDirectory, { 'glossary.yml': '- term: bank\n  otherNames: [lender]\n' });
    const { report, index } = await updateIndex(location, false);
    expect(report.embeddings).toBe(0);
    expect(index.contents.glossary).toEqual([glossaryEntry({ en: ['bank', 'lender'], zh: [] })]);
  });

  it('leaves one build behind, the one that serves', async () => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    await updateIndex(location, true);
    expect(await leftoversIn(location.indexDirectory)).toEqual([]);
  });
});

describe('an index', () => {
  it('is read from disk when it is current, without embedding anything', async () => {
    const location = await smallCorpus();
    const built = await updateIndex(location, false);
    const embedder = new WordEmbedder(WORDS);
    const { index, update } = await openIndex({ ...location, embedder });
    expect(update).toBeNull();
    expect(embedder.calls).toBe(0);
    expect(index.contents).toEqual(built.index.contents);
  });

  it('is brought up to date when it is opened', async () => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    await writeCorpus(location.corpusDirectory, { 'new.md': articleText({ title: 'New' }, 'A bank.') });
    const { index, update } = await openIndex(location);
    expect(update?.plan).toMatchObject({ reason: 'corpus files: 1 added' });
    expect(index.contents.articles.map(({ path }) => path)).toContain('new.md');
  });

  it('of articles with odd names is read back', async () => {
    const names = ['__proto__.md', 'constructor.md', 'a "b"\n<c>.md', '..md', '銀行/費用 .md', 'a..b/c...md'];
    const files = names.map((name, at) => [name, articleText({ title: `Number ${at}` }, `Bank ${at}.`)]);
    const location = await smallCorpus(Object.fromEntries(files) as Record<string, string>);
    const { index } = await updateIndex(location, false);
    // Names that begin with a full stop are hidden files.
    expect(index.contents.articles).toHaveLength(5);
    expect((await openIndex(location)).update).toBeNull();
  });

  it('is planned for without being touched', async () => {
    const location = await smallCorpus();
    const { plan, corpus } = await planIndexUpdate(location, false);
    expect(plan).toMatchObject({ kind: 'build', reason: 'there is none yet' });
    expect(corpus.articles).toHaveLength(3);
    expect(location.embedder.calls).toBe(0);
    await expect(readFile(join(location.indexDirectory, 'manifest.json'))).rejects.toThrow('ENOENT');
  });

  it('is built from nothing when that is asked for', async () => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    const { plan, report } = await updateIndex(location, true);
    expect(plan).toMatchObject({ reason: 'a full build was asked for' });
    expect(report.articlesReused).toBe(0);
  });
});

describe('an index made differently is built again from nothing', () => {
  it.each([
    ['another model', { modelId: 'others' }, 'with the model words, and the settings ask for others'],
    ['other files of the model', { modelHash: 'b'.repeat(64) }, 'files of the model words have changed'],
    ['another recipe', { recipe: 'sums' }, 'with the recipe "counts", now it is "sums"'],
  ])('when it was made with %s', async (_, identity, reason) => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    const embedder = new WordEmbedder(WORDS, identity);
    const { update } = await openIndex({ ...location, embedder });
    expect(update?.plan).toMatchObject({ reason: expect.stringContaining(reason) as string });
    expect(update?.report.articlesReused).toBe(0);
  });

  it('when its vectors have another length', async () => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    const { update, index } = await openIndex({ ...location, embedder: new WordEmbedder(['bank', 'tax']) });
    expect(update?.plan).toMatchObject({ reason: 'its vectors have 4 numbers, those of the model 2' });
    expect(index.vectors.dimension).toBe(2);
  });

  it.each([
    ['splitterVersion', 'it was built by another version of the splitter'],
    ['termsVersion', 'it was built by another version of the word index'],
    ['format', 'its manifest is not one of this version'],
  ])('when its %s is another', async (field, reason) => {
    const location = await smallCorpus();
    await updateIndex(location, false);
    const file = join(location.indexDirectory, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    await writeFile(file, JSON.stringify({ ...manifest, [field]: 0 }));
    const { update } = await openIndex(location);
    expect(update?.plan).toMatchObject({ kind: 'build', reason });
    expect(update?.report.articlesReused).toBe(0);
    expect((await openIndex(location)).update).toBeNull();
  });
});
