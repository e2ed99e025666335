import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsFolder } from '../support/news-folder.js';
import { runProgram } from '../support/run-program.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { articleText, writeCorpus } from '../support/write-corpus.js';

describe('check-corpus', () => {
  it('says how much is in order, and leaves no trace', async () => {
    const folder = await newsFolder();
    const { stdout, stderr, exitCode } = await runProgram('check-corpus', [], { folder });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toBe('2 articles and 1 glossary entries read (0 drafts hidden); 0 errors, 0 warnings.\n');
    expect(await readdir(folder)).toEqual(['corpus']);
  });

  it('names every problem of articles, glossary and out-of-scope.yml with its file and line, and exits with 1', async () => {
    const folder = await newsFolder();
    await writeCorpus(folder, {
      'corpus/bad.md': '---\ntitle: Bad\npublishedDateTime: 2025-02-30\n---\n\nText.\n',
      'corpus/empty.txt': '',
      'corpus/draft.md': articleText({ title: 'Draft', draft: true }, 'Not yet.'),
      'corpus/glossary.yml': '- term: one form only\n',
      'corpus/out-of-scope.yml': 'weather:\n  - rain: today\n',
    });
    const { stdout, exitCode } = await runProgram('check-corpus', [], { folder });
    expect(exitCode).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^corpus\/bad\.md:3: error: found .*; expected .*\. /);
    expect(lines[1]).toMatch(/^corpus\/empty\.txt: error: found an empty file; expected an article\. /);
    expect(lines[2]).toMatch(/^corpus\/glossary\.yml:1: error: found .*; expected .*\. /);
    expect(lines[3]).toMatch(/^corpus\/out-of-scope\.yml:2: error: found an entry that is not text; /);
    expect(lines[4]).toBe('2 articles and 0 glossary entries read (1 drafts hidden); 4 errors, 0 warnings.');
  });

  it('tells the same as JSON, and lets warnings pass', async () => {
    const folder = await newsFolder();
    await writeCorpus(folder, {
      'corpus/odd.md': articleText(
        { title: 'Odd', colour: 'red', webUrl: 'https://news.example/odd' },
        'Text.',
      ),
    });
    const { stdout, exitCode } = await runProgram('check-corpus', ['--json'], { folder });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 3,
      errors: 0,
      warnings: 1,
      problems: [{ severity: 'warning', file: 'odd.md', line: 5 }],
    });
  });

  it('holds articles that list their sources to the house form', async () => {
    const folder = await newsFolder();
    await writeCorpus(folder, {
      'corpus/wallets.md': articleText(
        {
          title: 'Wallets',
          lang: 'en',
          sources: [{ title: 'Register', url: 'https://www.hkma.gov.hk/register' }],
        },
        '## Licences\n\nA wallet needs a licence.',
      ),
    });
    const { stdout, exitCode } = await runProgram('check-corpus', [], { folder });
    expect(exitCode).toBe(1);
    for (const fault of [
      'without a link',
      'an article of 6 words',
      '0 English and 0 Chinese',
      'without a translation',
    ])
      expect(stdout).toContain(fault);
    const built = await runProgram('build-index', ['--json'], { folder });
    expect(built.exitCode, 'the article is indexed all the same').toBe(0);
    expect(JSON.parse(built.stdout)).toMatchObject({ problems: [] });
  });

  it('names a refused article once, and not again where others refer to it', async () => {
    const folder = await newsFolder();
    await writeCorpus(folder, {
      'corpus/wallets.md': articleText(
        { title: 'Wallets', asOf: '2025-02-30', questions: [{ question: 'who', section: 'A' }] },
        '## A\n\nB.',
      ),
      'corpus/wallets.zh-Hant.md': articleText(
        { title: '錢包', lang: 'zh-Hant', translationOf: 'wallets.md', supersedes: ['wallets.md'] },
        '## 甲\n\n乙。',
      ),
      'corpus/glossary.yml': '- term: Wallet\n  zh-Hant: 錢包\n  articles: [wallets.md]\n',
    });
    const { stdout } = await runProgram('check-corpus', [], { folder });
    expect(stdout.match(/^corpus\/wallets\.md/gm)).toHaveLength(1);
    expect(stdout).not.toContain('"wallets.md"');
  });

  it('shows the first problems of a file with very many, and counts them all', async () => {
    const folder = await newsFolder();
    await writeCorpus(folder, { 'corpus/out-of-scope.yml': `a:\n${'  - [x]\n'.repeat(30)}` });
    const { stdout } = await runProgram('check-corpus', [], { folder });
    expect(stdout).toContain('corpus/out-of-scope.yml: and 10 more in this file.\n');
    expect(stdout).toContain('30 errors');
  });

  it('says that a folder has no article at all, and exits with 1', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'corpus'));
    const { stdout, exitCode } = await runProgram('check-corpus', [], { folder });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^corpus\/: error: found no article; .*CORPUS_DIR/);
  });

  it('names a folder that stands where an article was, and blames nobody else', async () => {
    const folder = await newsFolder();
    await mkdir(join(folder, 'corpus', 'wallets.md'));
    await writeCorpus(folder, {
      'corpus/glossary.yml': '- term: Wallet\n  zh-Hant: 錢包\n  articles: [wallets.md]\n',
    });
    const { stdout, exitCode } = await runProgram('check-corpus', [], { folder });
    expect(exitCode).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^corpus\/wallets\.md: error: found a folder with the name of a file;/),
      expect.stringContaining('1 error, 0 warnings'),
    ]);
  });
});
