import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsFolder } from '../support/news-folder.js';
import { runProgram } from '../support/run-program.js';
import { writeCorpus } from '../support/write-corpus.js';

describe('check-corpus --facts', () => {
  it('names the links of fact sheets that no article uses', async () => {
    const folder = await newsFolder();
    await writeCorpus(folder, {
      'facts/wallets.md': '# Wallets\n\n- A fee — [HKMA](https://www.hkma.gov.hk/unused)\n',
    });
    const { stdout, exitCode } = await runProgram('check-corpus', ['--facts', 'facts'], { folder });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('wallets.md:3: no article uses https://www.hkma.gov.hk/unused\n');
    expect(stdout).toContain(
      '1 facts with a link; 0 left out, 1 links unused, 0 facts with figures to look at.',
    );
  });

  it('that cannot be read still tells what is wrong with the articles', async () => {
    const folder = await newsFolder();
    await writeCorpus(folder, { 'corpus/empty.txt': '', 'facts.md': '- A fee.' });
    const { stdout, stderr, exitCode } = await runProgram('check-corpus', ['--facts', 'facts.md'], {
      folder,
    });
    expect(exitCode).toBe(2);
    expect(stdout).toContain('corpus/empty.txt: error:');
    expect(stderr).toContain('--facts facts.md: it is a file.');
  });

  it.each(['nowhere', 'corpus/glossary.yml', 'corpus', 'sheets'])(
    '%s says what is wrong with it',
    async (facts) => {
      const folder = await newsFolder();
      await mkdir(join(folder, 'sheets', 'folder.md'), { recursive: true });
      const { stderr, exitCode } = await runProgram('check-corpus', ['--facts', facts], { folder });
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`--facts ${facts}`);
      expect(stderr).not.toMatch(/E[A-Z]{4,}/);
    },
  );
});
