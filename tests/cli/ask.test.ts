import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AnswerObject, expectAnswer } from '../support/answer-schema.js';
import { projectFolder } from '../support/project-folder.js';
import { runProgram, type RunOptions, type RunResult } from '../support/run-program.js';
import { writeCorpus } from '../support/write-corpus.js';

const FEE = 'How much capital does a licensed stablecoin issuer need?';

let folder: string;
let first: RunResult;

beforeAll(async () => {
  folder = await projectFolder();
  first = await ask([FEE]);
});

function ask(args: readonly string[], options: Partial<RunOptions> = {}): Promise<RunResult> {
  return runProgram('ask', args, { folder, ...options });
}

/** The answer to a question by `--json`, checked against the contract. */
async function jsonAnswer(...args: readonly string[]): Promise<AnswerObject> {
  const { stdout, stderr, exitCode } = await ask(['--json', ...args]);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return expectAnswer(JSON.parse(stdout));
}

describe('ask', () => {
  it('builds the index first when there is none, says so on stderr, and answers', async () => {
    expect(first.exitCode).toBe(0);
    expect(first.stderr).toBe('Building the index (there is none yet) …\n');
    expect(first.stdout).toContain('HK$25 million');
    expect(await readdir(join(folder, 'index'))).toContain('manifest.json');
  });

  it('prints the quotes and then numbered sources, as plain text into a pipe', () => {
    const lines = first.stdout.split('\n').map((line) => line.trim());
    expect(first.stdout).not.toContain('\u001b');
    expect(lines.find((line) => line.includes('HK$25 million'))).toMatch(/^“.*” \[1\]$/);
    expect(lines.indexOf('Sources')).toBeGreaterThan(0);
    expect(lines.find((line) => line.startsWith('[1]'))).toBe('[1] Stablecoin licences › Who gives them out');
    expect(first.stdout).toContain('Policy Notes · published 2025-01-01 · as of 2025-08-01 · in force');
    expect(first.stdout).toContain('https://www.hkma.gov.hk/b');
  });

  it('prints one JSON object and nothing else with --json, which quotes the file on disk', async () => {
    const answer = await jsonAnswer(FEE);
    const [citation] = answer.citations;
    expect(answer).toMatchObject({ id: null, question: FEE, kind: 'answered', language: 'en' });
    expect(citation?.article).toBe('corpus/stablecoins/licences.md');
    const text = await readFile(join(folder, citation?.article ?? ''), 'utf8');
    expect(text.slice(citation?.span.start, citation?.span.end)).toBe(citation?.quote);
  });

  it('takes a question of several words without quotation marks', async () => {
    expect((await jsonAnswer('who', 'licenses', 'stablecoin', 'issuers')).question).toBe(
      'who licenses stablecoin issuers',
    );
  });

  it('takes language, topic and day as options', async () => {
    const options = ['--lang', 'zh-Hans', '--topic', 'stablecoins', '--since', '2025-08-01'];
    const { language, citations, closest } = await jsonAnswer(...options, 'ferry payment trial');
    expect(language).toBe('zh-Hans');
    for (const { article } of [...citations, ...closest]) expect(article).toMatch(/^corpus\/stablecoins\//);
  });

  it('refuses a topic that no article has, and names those there are', async () => {
    const { stderr, exitCode } = await ask(['--topic', 'stablecoin-s', FEE]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--topic: found "stablecoin-s"; expected one of .*stablecoins/);
  });

  it('shows words, ranks, scores and what decided with --explain', async () => {
    const { stdout, exitCode } = await ask(['--explain', FEE]);
    expect(exitCode).toBe(0);
    for (const part of ['Question', 'Passages', 'cosine', 'BM25', 'Sentences', 'Confidence', 'threshold'])
      expect(stdout).toContain(part);
    expect(stdout).toMatch(/1\s+\d\.\d{3}.*stablecoins\/licences\.md › Who gives them out/);
  });

  it('brings the index up to date when an article changed', async () => {
    const changing = await projectFolder();
    await ask([FEE], { folder: changing });
    await writeCorpus(changing, {
      'corpus/news/tolls.txt': 'Tolls\n\nby May 1, 2025\n\nThe tunnel toll is HK$60.\n',
    });
    const { stdout, stderr } = await ask(['How high is the tunnel toll?'], { folder: changing });
    expect(stderr).toBe('Building the index (corpus files: 1 added) …\n');
    expect(stdout).toContain('HK$60');
  });

  it('answers twice at once from a folder without an index', async () => {
    const fresh = await projectFolder();
    const [one, other] = await Promise.all([ask([FEE], { folder: fresh }), ask([FEE], { folder: fresh })]);
    expect([one.exitCode, other.exitCode]).toEqual([0, 0]);
    expect(one.stdout).toBe(other.stdout);
  });

  it('answers all the same when the index cannot be written, and says why', async () => {
    const { stdout, stderr, exitCode } = await ask([FEE], {
      settings: { INDEX_DIR: 'corpus/glossary.yml' },
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('HK$25 million');
    expect(stderr).toContain(
      'could not be written to corpus/glossary.yml: a file stands where a folder is needed',
    );
  });

  it('lets no control character of an article through to the terminal', async () => {
    const hostile = await projectFolder();
    const text = 'Bridge toll\n\nby May 1, 2025\n\nThe bridge toll \u001b[31mis\u0007 HK$45\u009b2J.\n';
    await writeCorpus(hostile, { 'corpus/toll.txt': text });
    const { stdout } = await ask(['what is the bridge toll'], { folder: hostile });
    expect(stdout).toContain('HK$45');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('colours', () => {
  it('are not in a pipe, in continuous integration neither', async () => {
    expect((await ask([FEE], { settings: { CI: 'true' } })).stdout).not.toContain('\u001b');
  });

  it('are in a pipe when they are asked for, and never with NO_COLOR', async () => {
    expect((await ask([FEE], { settings: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[');
    const settings = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect((await ask([FEE], { settings })).stdout).not.toContain('\u001b');
  });
});
