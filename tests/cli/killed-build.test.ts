import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEmbedder } from '../../src/embedding/xenova-embedder.js';
import { readIndex } from '../../src/search-index/index-files.js';
import { searchIndex } from '../../src/search-index/search-index.js';
import { type IndexLocation, updateIndex } from '../../src/search-index/update-index.js';
import { runProgram, startProgram } from '../support/run-program.js';
import { leftoversIn, manifestIn } from '../support/small-corpus.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { articleText, writeCorpus } from '../support/write-corpus.js';

const ARTICLES = 200;

/** An article about a thing of its own; two hundred of them keep a build busy for more than a second. */
function generatedArticle(number: number, version: number): string {
  const sentence = (at: number): string =>
    `Rule ${at} of scheme${number} asks banks to report fee ${at * number}.`;
  const section = (at: number): string =>
    `## Part ${at}\n\n${Array.from({ length: 5 }, (_, line) => sentence(at * 5 + line)).join(' ')}`;
  const body = [0, 1, 2].map(section).join('\n\n');
  return articleText({ title: `The scheme${number} rules` }, `${body}\n\nThis is version ${version}.`);
}

let folder: string;
let index: string;
/** The same for this process, which has its own builds made after each kill. */
let location: IndexLocation;
let version = 0;

beforeAll(async () => {
  folder = await temporaryFolder('on-disk');
  index = join(folder, 'index');
  const articles = Array.from({ length: ARTICLES }, (_, number) => [
    `corpus/${number}.md`,
    generatedArticle(number, 0),
  ]);
  await writeCorpus(folder, Object.fromEntries(articles) as Record<string, string>);
  const embedder = await openEmbedder({
    model: 'builtin',
    builtinFolder: resolve('models/builtin'),
    cacheFolder: folder,
    allowDownload: false,
  });
  location = { corpusDirectory: join(folder, 'corpus'), indexDirectory: index, embedder };
  expect((await runProgram('build-index', [], { folder })).exitCode).toBe(0);
});

/** Files that a build which is still going on has written so far, and its manifest. */
function filesOfNewBuild(servingBuild: string): string[] {
  const names = readdirSync(index);
  const build = names.find((name) => name.startsWith('build-') && name !== servingBuild);
  const manifests = names.filter((name) => name.startsWith('manifest.json.'));
  return [...manifests, ...(build === undefined ? [] : readdirSync(join(index, build)))];
}

async function changeAnArticle(): Promise<void> {
  version += 1;
  await writeCorpus(folder, { 'corpus/7.md': generatedArticle(7, version) });
}

/** Starts a build, and kills it as soon as the moment has come. */
async function killBuild(
  args: readonly string[],
  hasCome: (files: readonly string[], passed: number) => boolean,
): Promise<void> {
  const { build } = await manifestIn(index);
  const child = await startProgram('build-index', args, { folder });
  const closed = once(child, 'close');
  const start = performance.now();
  while (child.exitCode === null && !hasCome(filesOfNewBuild(build), performance.now() - start))
    await setTimeout(1);
  child.kill('SIGKILL');
  await closed;
}

/** Paths of the articles that the index on disk finds for a scheme. */
async function articlesFor(scheme: string): Promise<Set<string | undefined>> {
  const loaded = await readIndex(index, await manifestIn(index));
  if (loaded === null) throw new Error('the index on disk is damaged');
  const { contents, lexical } = searchIndex(loaded);
  const { firstPassage } = contents.offsets;
  return new Set(
    lexical.words
      .search([{ term: scheme, weight: 1 }], 5)
      .map(
        ({ document }) => contents.articles[firstPassage.findLastIndex((first) => first <= document)]?.path,
      ),
  );
}

const after =
  (milliseconds: number) =>
  (_: readonly string[], passed: number): boolean =>
    passed >= milliseconds;
const whenThereIs =
  (name: string | RegExp) =>
  (files: readonly string[]): boolean =>
    files.some((file) => (typeof name === 'string' ? file === name : name.test(file)));

describe('a build of two hundred articles that is killed', () => {
  const halfWritten: string[] = [];

  it.each([
    ['before it does anything', [], after(50)],
    ['while it embeds them all', ['--full'], after(1_000)],
    ['while it writes its first file', [], whenThereIs('articles.json')],
    ['while it writes vectors', [], whenThereIs('vectors.f32')],
    ['while it writes the graph', [], whenThereIs('graph.hnsw')],
    ['while it writes the manifest', [], whenThereIs(/^manifest/)],
  ])('%s leaves an index that answers, and the next build clears up', async (_, args, moment) => {
    const before = await manifestIn(index);
    await changeAnArticle();
    await killBuild(args, moment);
    const left = await manifestIn(index);
    if (left.build === before.build) expect(left).toEqual(before);
    expect(await articlesFor('scheme7')).toEqual(new Set(['7.md']));
    expect(await articlesFor('scheme199')).toEqual(new Set(['199.md']));
    halfWritten.push(...(await leftoversIn(index)));

    await changeAnArticle();
    const { report, notWritten } = await updateIndex(location, false);
    expect(report).toMatchObject({ articlesEmbedded: 1, articlesReused: ARTICLES - 1 });
    expect(notWritten).toBeNull();
    expect(await leftoversIn(index)).toEqual([]);
  });

  it('was hit in the middle of writing at least once above', () => {
    expect(halfWritten).not.toEqual([]);
  });
});
