import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Answerer, AnswerTrace, Request } from '../../src/answer/answerer.js';
import { answerLines } from '../../src/cli/answer-lines.js';
import { NO_FILTER } from '../../src/retrieval/article-filter.js';
import type { SearchIndex } from '../../src/search-index/search-index.js';
import { ArticleChangedError } from '../../src/retrieval/article-texts.js';

/** Answers every question with a refusal, but for those that it cannot answer; records what it is asked. */
class FakeAnswerer {
  readonly requests: Request[] = [];

  answer(request: Request): Promise<AnswerTrace> {
    this.requests.push(request);
    if (request.question === 'changed') return Promise.reject(new ArticleChangedError('fees.md'));
    if (request.question === 'broken') return Promise.reject(new TypeError('a mistake in the program'));
    const answer = { kind: 'nothing-relevant', question: request.question, citations: [], closest: [] };
    const timings = { embedMs: 0, searchMs: 0, totalMs: 0 };
    return Promise.resolve({ answer: { ...answer, confidence: 0 }, timings } as unknown as AnswerTrace);
  }
}

async function run(
  chunks: readonly Uint8Array[],
): Promise<{ exitCode: number; lines: string[]; requests: Request[] }> {
  const answerer = new FakeAnswerer();
  const index = { contents: { articles: [{ path: 'fees.md', topics: ['Fees'] }] } } as unknown as SearchIndex;
  const output = new PassThrough();
  const written = text(output);
  const defaults = { language: null, filter: NO_FILTER };
  const exitCode = await answerLines(
    Readable.from(chunks, { objectMode: false }),
    output,
    { answerer: answerer as unknown as Answerer, index },
    defaults,
    'corpus',
  ).finally(() => output.end());
  return { exitCode, lines: (await written).trim().split('\n'), requests: answerer.requests };
}

describe('questions, one per line', () => {
  it('are put together again however the input is cut', async () => {
    const whole = '{"id":1,"question":"費用幾多"}\n{"id":2,"question":"fees"}\n';
    const { requests } = await run([...Buffer.from(whole)].map((byte) => Buffer.from([byte])));
    expect(requests.map(({ question }) => question)).toEqual(['費用幾多', 'fees']);
  });

  it('of question sets, which say `zh`, are answered in the script that the question shows', async () => {
    const { requests } = await run([
      Buffer.from('{"question":"a","lang":"zh"}\n{"question":"b","lang":"zh-Hans"}'),
    ]);
    expect(requests.map(({ language }) => language)).toEqual([null, 'zh-Hans']);
  });

  it.each([
    [
      '"since":"2025-02-30"',
      'line 1: "since": found "2025-02-30"; expected a day that exists, as YYYY-MM-DD',
    ],
    ['"since":"2025-02-03T10:00"', 'line 1: "since": found "2025-02-03T10:00"; expected a day'],
    ['"since":20250203', 'line 1: expected "since" to be a day as YYYY-MM-DD'],
    ['"topic":"feess"', 'line 1: "topic": found "feess"; expected one of '],
    ['"topic":""', 'line 1: "topic": found ""; expected one of '],
    ['"topic":[]', 'line 1: expected "topic" to be text'],
    ['"lang":"klingon"', 'line 1: expected "lang" to be one of en, zh-Hant, zh-Hans'],
  ])('with %s are refused in their place as a command line is', async (field, error) => {
    const { exitCode, lines } = await run([
      Buffer.from(`{"id":1,"question":"a",${field}}\n{"id":2,"question":"b","topic":"fees"}`),
    ]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ id: 1, error: expect.stringContaining(error) as string });
    expect(lines[1]).toMatch(/^\{"id":2,"question":"b"/);
  });

  it('go on when an article of one of them was changed meanwhile, and the exit code tells', async () => {
    const { exitCode, lines } = await run([
      Buffer.from('{"id":1,"question":"changed"}\n{"id":2,"question":"fees"}'),
    ]);
    expect(exitCode).toBe(1);
    expect(lines[0]).toMatch(
      /^\{"id":1,"error":"line 1: fees\.md is not the file that was indexed any more\./,
    );
    expect(lines[1]).toMatch(/^\{"id":2,"question":"fees"/);
  });

  it('do not hide a mistake in the program', async () => {
    await expect(run([Buffer.from('{"question":"broken"}')])).rejects.toThrow('a mistake in the program');
  });
});
