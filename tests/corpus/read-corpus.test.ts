import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusNotFoundError } from '../../src/corpus/corpus-not-found-error.js';
import { formatProblem } from '../../src/corpus/corpus-problem.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { readCorpusHashes } from '../../src/corpus/read-corpus-files.js';
import { FRONT_MATTER } from '../support/articles.js';
import { temporaryCorpus } from '../support/temporary-corpus.js';

/** A different article for each name. */
function markdown(name: string): string {
  return `${FRONT_MATTER}\nThe article ${name}.\n`;
}

/** Paths of the articles that were read, then `file: what was found` of each problem. */
async function outcome(directory: string): Promise<[string[], string[]]> {
  const { articles, problems } = await readCorpus(directory);
  return [articles.map(({ path }) => path), problems.map(({ file, found }) => `${file}: ${found}`)];
}

describe('a corpus folder', () => {
  it('is read with all folders below it, in order of path, hidden and other files left out', async () => {
    const directory = await temporaryCorpus({
      'b/deep/er.md': markdown('er'),
      'b-c.MD': markdown('b-c'),
      'a.txt': 'Sandbox\nby May 1, 2024\nText.',
      '.hidden.md': markdown('hidden'),
      '.git/x.md': markdown('git'),
      'notes.doc': 'x',
      'article.md/inside.md': markdown('inside'),
    });
    expect(await outcome(directory)).toEqual([
      ['a.txt', 'article.md/inside.md', 'b-c.MD', 'b/deep/er.md'],
      ['article.md: a folder with the name of a file'],
    ]);
  });

  it('that is not there, or is a file, is an error that says what to set', async () => {
    const directory = await temporaryCorpus({ 'a.md': markdown('a') });
    await expect(readCorpus(join(directory, 'none'))).rejects.toThrow(CorpusNotFoundError);
    await expect(readCorpus(join(directory, 'none'))).rejects.toThrow(/no such folder.*CORPUS_DIR/);
    await expect(readCorpus(join(directory, 'a.md'))).rejects.toThrow(/ENOTDIR/);
  });

  it('has the same hashes until a file changes, drafts, refused articles and the glossary included', async () => {
    const files = {
      'a.md': markdown('a'),
      'draft.md': `---\ntitle: B\ndraft: true\n---\n`,
      'bad.md': 'no front matter',
      'glossary.yml': '- term: a\n  otherNames: [b]\n',
    };
    const hashes = await readCorpusHashes(await temporaryCorpus(files));
    expect([...hashes.keys()]).toEqual(Object.keys(files).sort());
    expect(await readCorpusHashes(await temporaryCorpus(files))).toEqual(hashes);
    expect((await readCorpus(await temporaryCorpus(files))).hashes).toEqual(hashes);
    const changed = await readCorpusHashes(await temporaryCorpus({ ...files, 'bad.md': 'still none' }));
    expect(changed).not.toEqual(hashes);
  });

  it('reports the glossary as it reports articles', async () => {
    const directory = await temporaryCorpus({ 'a.md': markdown('a'), 'glossary.yml': '- term: only one\n' });
    expect(await outcome(directory)).toEqual([
      ['a.md'],
      ['glossary.yml: an entry with fewer than two forms'],
    ]);
  });

  it('reads a glossary with a byte order mark from its first entry on, with a warning, and its lines', async () => {
    const text = '\uFEFF- term: SVF\n  otherNames: [wallet]\n- term: a\n  otherNames: [b]\n';
    const directory = await temporaryCorpus({ 'a.md': markdown('a'), 'glossary.yml': text });
    const { glossary, glossaryLines } = await readCorpus(directory);
    expect(glossary.map((entry) => [entry.en[0], glossaryLines.get(entry)])).toEqual([
      ['SVF', 1],
      ['a', 3],
    ]);
    expect((await outcome(directory))[1]).toEqual(['glossary.yml: a byte order mark']);
  });
});

describe('a file that is no ordinary one', () => {
  it('is reported and not followed when it is a symbolic link: out of the corpus, within it, to a folder, to nothing', async () => {
    const outside = await temporaryCorpus({ 'secret.md': markdown('secret') });
    const directory = await temporaryCorpus({ 'a.md': markdown('a') });
    await symlink(join(outside, 'secret.md'), join(directory, 'out.md'));
    await symlink('a.md', join(directory, 'twin.md'));
    await symlink(outside, join(directory, 'folder'));
    await symlink('nowhere.md', join(directory, 'dangling.md'));
    await symlink(join(outside, 'secret.md'), join(directory, 'glossary.yml'));
    expect(await outcome(directory)).toEqual([
      ['a.md'],
      ['dangling.md', 'folder', 'glossary.yml', 'out.md', 'twin.md'].map(
        (name) => `${name}: a symbolic link`,
      ),
    ]);
  });

  it('is reported and not waited for when it is a pipe', async () => {
    const directory = await temporaryCorpus({ 'a.md': markdown('a') });
    execFileSync('mkfifo', [join(directory, 'pipe.md')]);
    expect(await outcome(directory)).toEqual([['a.md'], ['pipe.md: a special file']]);
  });

  it('is reported and not loaded when it is too large', async () => {
    const directory = await temporaryCorpus({
      'a.md': markdown('a'),
      'big.md': Buffer.alloc(10_000_000, 'a'),
    });
    expect(await outcome(directory)).toEqual([['a.md'], ['big.md: 10,000,000 bytes']]);
  });

  it('is reported when its permissions do not let us read it, a folder too', async () => {
    const directory = await temporaryCorpus({ 'a.md': markdown('a'), 'closed.md': markdown('closed') });
    await mkdir(join(directory, 'closed'));
    for (const name of ['closed.md', 'closed']) await chmod(join(directory, name), 0);
    expect(await asOrdinaryUser(directory, () => outcome(directory))).toEqual([
      ['a.md'],
      ['closed: a folder that cannot be read', 'closed.md: a file that cannot be read (EACCES)'],
    ]);
  });
});

describe('a hostile file name', () => {
  it('gets one line like any other, and its article is read when its text is in order', async () => {
    const names = [
      'a\ncorpus\u2028b: error: found nothing.md',
      '\u001b[31mred.md',
      'tab\there.md',
      '$(id).md',
      '‮dm.exe.md',
    ];
    const directory = await temporaryCorpus(
      Object.fromEntries(names.map((name) => [name, markdown(name).replace('title', 'titel')])),
    );
    const { problems } = await readCorpus(directory);
    const lines = problems.map((problem) => formatProblem(problem, 'corpus'));
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(names));
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    const orderly = await temporaryCorpus(
      Object.fromEntries(names.map((name) => [name, markdown(JSON.stringify(name))])),
    );
    expect((await outcome(orderly))[0].sort()).toEqual((await readdir(orderly)).sort());
  });
});

describe('a file name that is not UTF-8', () => {
  it('gets a line, and the other articles are read', async () => {
    const directory = await temporaryCorpus({ 'a.md': markdown('a') });
    await writeFile(
      Buffer.concat([Buffer.from(`${directory}/`), Buffer.from([0xad, 0xbb]), Buffer.from('.md')]),
      'x',
    );
    expect(await outcome(directory)).toEqual([
      ['a.md'],
      ['\uFFFD\uFFFD.md: a file that cannot be read (ENOENT)'],
    ]);
  });
});

/** The superuser may read everything: drops that right meanwhile, where the tests have it. */
async function asOrdinaryUser<Result>(directory: string, work: () => Promise<Result>): Promise<Result> {
  const NOBODY = 65_534;
  if (process.geteuid?.() !== 0) return await work();
  await chown(directory, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
