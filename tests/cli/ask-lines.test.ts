import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAnswer } from '../support/answer-schema.js';
import { compiledProgram } from '../support/compiled-program.js';
import { projectFolder } from '../support/project-folder.js';
import { runProgram } from '../support/run-program.js';

let folder: string;

beforeAll(async () => {
  folder = await projectFolder();
  expect((await runProgram('build-index', [], { folder })).exitCode).toBe(0);
});

/** What comes out for these lines: parsed, one for each. */
async function answersTo(
  input: string,
): Promise<{ exitCode: number | null; lines: Record<string, unknown>[] }> {
  const { stdout, stderr, exitCode } = await runProgram('ask', ['--jsonl'], { folder, input });
  expect(stderr).toBe('');
  const lines = stdout.split('\n');
  expect(lines.pop()).toBe('');
  return { exitCode, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('ask --jsonl', () => {
  it('answers each line in its order, with its id', async () => {
    const questions = [
      { id: 'q-1', question: 'Who licenses stablecoin issuers?' },
      { id: 2, question: '穩定幣發行人要幾多資本', lang: 'zh' },
      { question: 'how many piers take part in the ferry trial' },
    ];
    const { exitCode, lines } = await answersTo(questions.map((line) => JSON.stringify(line)).join('\n'));
    expect(exitCode).toBe(0);
    expect(lines.map((line) => line['id'])).toEqual(['q-1', 2, null]);
    expect(lines.map((line) => line['question'])).toEqual(questions.map(({ question }) => question));
    for (const line of lines) expectAnswer(line);
  });

  it('takes language, topic and day from each line', async () => {
    const { lines } = await answersTo(
      [
        '{"id": "a", "question": "stablecoin licence", "topic": "news"}',
        '{"id": "b", "question": "stablecoin licence", "since": "2025-08-01", "lang": null, "topic": null}',
        '{"id": "c", "question": "pizza", "lang": "zh-Hans"}',
      ].join('\n'),
    );
    const [news, since, simplified] = lines.map(expectAnswer);
    for (const { article } of [...(news?.citations ?? []), ...(news?.closest ?? [])])
      expect(article).toContain('/news/');
    expect(since?.citations[0]?.article).toBe('corpus/stablecoins/licences.md');
    expect(simplified?.language).toBe('zh-Hans');
  });

  it('reports bad lines in their place, answers the others, and exits with 1', async () => {
    const { exitCode, lines } = await answersTo(
      [
        'not JSON',
        '{"id": "q-1", "question": "Who licenses stablecoin issuers?"}',
        '{"id": "q-2"}',
        '{"id": "q-3", "question": "   "}',
        '{"id": "q-4", "question": "when", "since": "2025-02-30"}',
        '{"id": "q-6", "question": "stablecoin licence", "topic": "stablecoin"}',
        '[]',
        '{"id": "q-5", "question": "Who licenses stablecoin issuers?", "more": 1}',
      ].join('\n'),
    );
    expect(exitCode).toBe(1);
    expect(lines.map(({ id, error }) => [id, typeof error])).toEqual([
      [null, 'string'],
      ['q-1', 'undefined'],
      ['q-2', 'string'],
      ['q-3', 'string'],
      ['q-4', 'string'],
      ['q-6', 'string'],
      [null, 'string'],
      ['q-5', 'undefined'],
    ]);
    expect(lines[0]?.['error']).toMatch(/^line 1: /);
    expect(lines[4]?.['error']).toMatch(/^line 5: "since": found "2025-02-30"; expected a day that exists/);
    expect(lines[5]?.['error']).toMatch(
      /^line 6: "topic": found "stablecoin"; expected one of .*stablecoins/,
    );
  });

  it('reads Windows line endings, a byte order mark, blank lines and a last line without an end', async () => {
    const { exitCode, lines } = await answersTo(
      '\uFEFF{"id":"a","question":"stablecoin"}\r\n\r\n  \n{"id":"b","question":"line\u2028break"}',
    );
    expect(exitCode).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('of nothing gives nothing', async () => {
    expect(await answersTo('')).toEqual({ exitCode: 0, lines: [] });
  });

  it('ends quietly when nobody reads on', async () => {
    const script = join(await compiledProgram(), 'cli', 'ask.js');
    const pipe = `"${process.execPath}" "${script}" --jsonl | head -n 1; exit \${PIPESTATUS[0]}`;
    const child = spawn('bash', ['-c', pipe], { cwd: folder });
    child.stdin.on('error', () => undefined).end('{"question":"stablecoin licence"}\n'.repeat(2_000));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    if (child.exitCode === null) await once(child, 'close');
    expect(stdout.split('\n')).toHaveLength(2);
    expect({ stderr, exitCode: child.exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });
});
