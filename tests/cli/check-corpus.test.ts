import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project-folder.js';
import { runProgram } from '../support/run-program.js';
import { articleText, writeCorpus } from '../support/write-corpus.js';

describe('check-corpus', () => {
  it('says how much is in order, and leaves no trace', async () => {
    const folder = await projectFolder();
    const { stdout, stderr, exitCode } = await runProgram('check-corpus', [], { folder });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toBe('4 articles and 1 glossary entries read (0 drafts hidden); 0 errors, 0 warnings.\n');
    expect(await readdir(folder)).toEqual(['corpus']);
  });

  it('names every problem of articles and glossary with its file and line, and exits with 1', async () => {
    const folder = await projectFolder();
    await writeCorpus(folder, {
      'corpus/bad.md': '---\ntitle: Bad\npublishedDateTime: 2025-02-30\n---\n\nText.\n',
      'corpus/empty.txt': '',
      'corpus/draft.md': articleText({ title: 'Draft', draft: true }, 'Not yet.'),
      'corpus/glossary.yml': '- term: one form only\n',
    });
    const { stdout, exitCode } = await runProgram('check-corpus', [], { folder });
    expect(exitCode).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^corpus\/bad\.md:3: error: found .*; expected .*\. /);
    expect(lines[1]).toMatch(/^corpus\/empty\.txt: error: found an empty file; expected an article\. /);
    expect(lines[2]).toMatch(/^corpus\/glossary\.yml:1: error: found .*; expected .*\. /);
    expect(lines[3]).toBe('4 articles and 0 glossary entries read (1 drafts hidden); 3 errors, 0 warnings.');
  });

  it('tells the same as JSON, and lets warnings pass', async () => {
    const folder = await projectFolder();
    await writeCorpus(folder, { 'corpus/odd.md': articleText({ title: 'Odd', colour: 'red' }, 'Text.') });
    const { stdout, exitCode } = await runProgram('check-corpus', ['--json'], { folder });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 5,
      errors: 0,
      warnings: 1,
      problems: [{ severity: 'warning', file: 'odd.md', line: 5 }],
    });
  });

  it('holds articles that list their sources to the house form', async () => {
    const folder = await projectFolder();
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

  it('with --facts names the links of fact sheets that no article uses', async () => {
    const folder = await projectFolder();
    await writeCorpus(folder, {
      'facts/wallets.md': '# Wallets\n\n- A fee — [HKMA](https://www.hkma.gov.hk/unused)\n',
    });
    const { stdout, exitCode } = await runProgram('check-corpus', ['--facts', 'facts'], { folder });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('wallets.md:3: no article uses https://www.hkma.gov.hk/unused\n');
    expect(stdout).toContain('1 facts with a link; 1 links unused, 0 facts with figures to look at.');
  });

  it('with --facts and a folder that is not there says so', async () => {
    const folder = await projectFolder();
    const { stderr, exitCode } = await runProgram('check-corpus', ['--facts', 'nowhere'], { folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('nowhere');
    expect(stderr).not.toContain('ENOENT');
  });
});
