import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIndex, encodeIndex, type IndexFiles } from '../../src/search-index/index-encoding.js';
import type { IndexContents } from '../../src/search-index/index-contents.js';
import { updateIndex } from '../../src/search-index/update-index.js';
import { smallCorpus } from '../support/small-corpus.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { WordEmbedder } from '../support/word-embedder.js';
import { articleText, writeCorpus } from '../support/write-corpus.js';

const word = fc.constantFrom(
  'bank',
  'Tax.',
  'fee,',
  '穩定幣。',
  '\n\n',
  '## Fees\n\n',
  '- ',
  '[HKMA](https://a.hk/)',
  '𠮷',
);
const article = fc.record({
  title: fc.string({ minLength: 1, maxLength: 20 }).filter((title) => title.trim() !== ''),
  body: fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  questions: fc.array(fc.constantFrom('what tax', '幾多錢'), { maxLength: 2 }),
  topics: fc.array(fc.string({ maxLength: 8 }), { maxLength: 2 }),
  status: fc.constantFrom('in-force', 'proposed', 'concluded', 'superseded', 'historical'),
});

describe('the files of an index', () => {
  it('decode to what was encoded, for any small corpus', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(article, { maxLength: 4 }), async (articles) => {
        const folder = await temporaryFolder();
        const corpusDirectory = join(folder, 'corpus');
        const files = articles.map(
          ({ body, ...fields }, at) => [`${at}.md`, articleText(fields, body)] as const,
        );
        await writeCorpus(corpusDirectory, { 'readme.png': '', ...Object.fromEntries(files) });
        const embedder = new WordEmbedder(['bank', 'tax']);
        const { index } = await updateIndex(
          { corpusDirectory, indexDirectory: join(folder, 'index'), embedder },
          false,
        );
        expect(decodeIndex(encodeIndex(index.contents), 2)).toEqual(index.contents);
      }),
      { numRuns: 25 },
    );
  });

  it('hold vectors, postings and offsets as plain numbers, four bytes or fewer each', async () => {
    const { index } = await updateIndex(await smallCorpus(), false);
    const files = encodeIndex(index.contents);
    const { vectors, sentenceVectors, postings, offsets } = index.contents;
    expect(files.get('vectors.f32')).toHaveLength(vectors.length * 4);
    expect(files.get('sentence-vectors.i8')).toHaveLength(sentenceVectors.length);
    expect(files.get('words-documents.u32')).toHaveLength(postings.words.documents.length * 4);
    expect(files.get('words-frequencies.u16')).toHaveLength(postings.words.documents.length * 2);
    expect(files.get('spans.u32')).toHaveLength(offsets.spans.length * 4);
  });
});

describe('files that do not fit each other are refused', () => {
  async function smallFiles(): Promise<{ contents: IndexContents; files: Map<string, Uint8Array> }> {
    const { contents } = (await updateIndex(await smallCorpus(), false)).index;
    return { contents, files: new Map(encodeIndex(contents)) };
  }

  it('when one is missing, cut in the middle of a number, or a row short', async () => {
    const { files } = await smallFiles();
    const names = [...files.keys()].filter((name) => (files.get(name)?.length ?? 0) > 0);
    expect(names).toHaveLength(29);
    for (const name of names) {
      const bytes = files.get(name) ?? new Uint8Array();
      const without = new Map(files);
      without.delete(name);
      for (const changed of [
        without,
        with_(files, name, bytes.slice(0, -1)),
        with_(files, name, bytes.slice(4)),
      ])
        expect(decodeIndex(changed, 4), name).toBeNull();
    }
  });

  it('when the vectors have another length than the manifest says', async () => {
    const { files } = await smallFiles();
    expect(decodeIndex(files, 2)).toBeNull();
    expect(decodeIndex(files, 5)).toBeNull();
  });

  it('when a number points at a passage that is not there', async () => {
    const { contents } = await smallFiles();
    const nowhere = Uint32Array.from([contents.passages.length]);
    const astray = { ...contents, questions: { ...contents.questions, passages: nowhere } };
    expect(decodeIndex(encodeIndex(astray), 4)).toBeNull();
  });

  it.each(['../../../etc/passwd', '/etc/passwd', 'a/../../b.md', '..', 'a/..', ''])(
    'when an article lies outside the corpus: %j',
    async (path) => {
      const { files } = await smallFiles();
      expect(decodeIndex(withFirstArticle(files, { path }), 4)).toBeNull();
    },
  );

  it.each([
    { url: 'javascript:alert(1)' },
    { language: 'tlh' },
    { status: 'believed' },
    { publishedAt: 'yesterday' },
    { topics: 'Banking' },
    { sources: [{ title: 'A', publisher: null, url: 'file:///etc/passwd', date: null }] },
  ])('when an article has fields of another shape: %j', async (fields) => {
    const { files } = await smallFiles();
    expect(decodeIndex(withFirstArticle(files, fields), 4)).toBeNull();
    expect(decodeIndex(withFirstArticle(files, {}), 4)).not.toBeNull();
  });
});

function with_(files: IndexFiles, name: string, bytes: Uint8Array): IndexFiles {
  return new Map([...files, [name, bytes]]);
}

function withFirstArticle(files: IndexFiles, fields: object): IndexFiles {
  const [first, ...rest] = JSON.parse(new TextDecoder().decode(files.get('articles.json'))) as object[];
  const changed = JSON.stringify([{ ...first, ...fields }, ...rest]);
  return with_(files, 'articles.json', new TextEncoder().encode(changed));
}
