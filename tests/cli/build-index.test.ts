import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { isHnswAvailable } from '../../src/vector-index/hnsw-index.js';
import { compiledProgram } from '../support/compiled-program.js';
import { projectFolder } from '../support/project-folder.js';
import { runProgram } from '../support/run-program.js';
import { leftoversIn, manifestIn } from '../support/small-corpus.js';
import { articleText, writeCorpus } from '../support/write-corpus.js';

describe('index', () => {
  it('tells what it built, and the next time that nothing was to be done', async () => {
    const folder = await projectFolder();
    const { stdout, stderr, exitCode } = await runProgram('build-index', [], { folder });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toMatch(/^Built the index: there is none yet\.\n4 articles \(4 embedded, 0 unchanged/);
    const again = await runProgram('build-index', [], { folder });
    expect(again.stdout).toMatch(/^The index is up to date\.\n4 articles \(0 embedded, 4 unchanged/);
    expect(again.stdout).toContain('\n0 embeddings computed');
  });

  it('builds everything again with --full, and reports as JSON with --json', async () => {
    const folder = await projectFolder();
    await runProgram('build-index', [], { folder });
    const { stdout, exitCode } = await runProgram('build-index', ['--full', '--json'], { folder });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      plan: { kind: 'build', reason: 'a full build was asked for' },
      articlesReused: 0,
      articlesEmbedded: 4,
      drafts: 0,
      problems: [],
      manifest: { format: 6, counts: { articles: 4 } },
    });
  });

  it('says with --dry-run what it would do, and writes nothing', async () => {
    const folder = await projectFolder();
    const { stdout, exitCode } = await runProgram('build-index', ['--dry-run'], { folder });
    expect({ stdout, exitCode }).toEqual({
      stdout: 'The index would be built: there is none yet.\n',
      exitCode: 0,
    });
    expect(await readdir(folder)).toEqual(['corpus']);
    await runProgram('build-index', [], { folder });
    const manifest = await manifestIn(join(folder, 'index'));
    await writeCorpus(folder, { 'corpus/new.txt': 'New\n\nby May 1, 2025\n\nText.\n' });
    const json = await runProgram('build-index', ['--dry-run', '--json'], { folder });
    expect(JSON.parse(json.stdout)).toMatchObject({
      dryRun: true,
      plan: { reason: 'corpus files: 1 added' },
    });
    expect(await manifestIn(join(folder, 'index'))).toEqual(manifest);
    expect(await leftoversIn(join(folder, 'index'))).toEqual([]);
  });

  it('names a bad article with its line, indexes the others, and exits with 1', async () => {
    const folder = await projectFolder();
    await writeCorpus(folder, {
      'corpus/bad.md': '---\ntitle: Bad\npublishedDateTime: 2025-02-30\n---\n\nText.\n',
    });
    const { stdout, stderr, exitCode } = await runProgram('build-index', [], { folder });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('corpus/bad.md:3: error: found publishedDateTime "2025-02-30"');
    expect(stdout).toContain('4 articles (4 embedded');
    expect((await manifestIn(join(folder, 'index'))).counts).toMatchObject({ articles: 4, filesLeftOut: 1 });
  });

  it('exits with 1 and tells the numbers all the same when it cannot be written', async () => {
    const folder = await projectFolder();
    await writeFile(join(folder, 'file'), '');
    const settings = { INDEX_DIR: 'file' };
    const { stdout, stderr, exitCode } = await runProgram('build-index', [], { folder, settings });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('a file stands where a folder is needed');
    expect(stdout).not.toContain(' 0 sentences');
  });
});

/** Builds everything again where no file may grow beyond so many blocks of 1,024 bytes: what a full disk is like. */
async function buildWithFileLimit(
  folder: string,
  blocks: number,
): Promise<{ stderr: string; exitCode: number | null }> {
  const script = join(await compiledProgram(), 'cli', 'build-index.js');
  // `trap`: what grows too large is to fail, not to end the process.
  const command = `trap '' XFSZ; ulimit -f ${blocks}; exec "${process.execPath}" "${script}" --full`;
  const child = spawn('bash', ['-c', command], { cwd: folder });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const stderr = await text(child.stderr);
  return { stderr, exitCode: await closed };
}

describe('a disk that takes only part of a file', () => {
  it('at whichever file, graph included, leaves the index before in its place', async () => {
    const folder = await projectFolder();
    // Vectors and graph are to be the largest files.
    const sections = Array.from({ length: 80 }, (_, at) => `## Part ${at}\n\nRule ${at}.`);
    await writeCorpus(folder, { 'corpus/long.md': articleText({ title: 'Long' }, sections.join('\n\n')) });
    await runProgram('build-index', [], { folder });
    const index = join(folder, 'index');
    const before = await manifestIn(index);
    const blocksOf = (name: string): number => (before.files[name]?.bytes ?? 0) / 1024;
    // A limit that the first file exceeds, and one that only the graph does, which hnswlib itself would not report.
    const limits = [0, (blocksOf('vectors.f32') + blocksOf('graph.hnsw')) / 2];
    for (const limit of isHnswAvailable() ? limits : [0]) {
      const { stderr, exitCode } = await buildWithFileLimit(folder, Math.floor(limit));
      expect(exitCode).toBe(1);
      expect(stderr).toContain(limit === 0 ? 'larger than is allowed' : 'the graph is not whole');
      expect(stderr).toContain('What was there before still serves.');
      expect(await manifestIn(index)).toEqual(before);
      expect(await leftoversIn(index)).toEqual([]);
    }
    expect((await runProgram('build-index', ['--full'], { folder })).exitCode).toBe(0);
    expect((await manifestIn(index)).build).not.toBe(before.build);
  });
});
