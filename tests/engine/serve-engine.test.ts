import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineAnswer } from '../../src/engine/engine.js';
import type { EngineMessage } from '../../src/engine/engine-messages.js';
import { serveCall } from '../../src/engine/serve-engine.js';
import { type SmallEngine, smallEngine } from '../support/small-engine.js';

const asking = (question: string) => ({ question, language: null, filter: { topic: null, since: null } });

function answerIn(message: EngineMessage): EngineAnswer {
  if (message.kind !== 'result') throw new Error(`expected a result, got ${JSON.stringify(message)}`);
  return message.output as EngineAnswer;
}

/** Not everything that is thrown is an error. */
const rejected = (thrown: Error): Promise<never> => Promise.reject(thrown);

let engine: SmallEngine;
beforeAll(async () => {
  engine = await smallEngine();
});

describe('an answer from the engine', () => {
  it('comes with the id of its question, the passages not quoted, and the topics of what was found', async () => {
    const message = await engine.call('answer', asking('who may issue a stablecoin'));
    expect(message).toMatchObject({ kind: 'result', id: 7 });
    const { answer, further, topics } = answerIn(message);
    expect(answer.citations).toMatchObject([{ title: 'Stablecoin licences', section: 'Who' }]);
    expect(further.map(({ title, section }) => `${title} › ${section}`)).toEqual([
      'Digital banks › ',
      'Digital banks › Fees',
      'Tax on funds › ',
    ]);
    expect(topics).toEqual(['Stablecoins', 'Banking']);
  });

  it('names no passage further that it quotes, however many quotes are from it', async () => {
    const { answer, further } = answerIn(await engine.call('answer', asking('Do funds pay tax?')));
    expect(answer.citations.map(({ title }) => title)).toEqual(['Tax on funds']);
    expect(further.map(({ title }) => title)).not.toContain('Tax on funds');
  });

  it('that is a refusal has nothing further: that would look like an answer', async () => {
    const { answer, further } = answerIn(await engine.call('answer', asking('should i buy bitcoin now?')));
    expect(answer.kind).toBe('nothing-relevant');
    expect(further).toEqual([]);
  });

  it('is asked in the language and among the articles that the question is narrowed to', async () => {
    const filter = { topic: 'Banking', since: null };
    const narrowed = await engine.call('answer', { question: 'bank fee?', language: 'zh-Hant', filter });
    const { answer, further } = answerIn(narrowed);
    expect(answer.language).toBe('zh-Hant');
    for (const { article } of [...answer.citations, ...further]) expect(article).toMatch(/^banking\//);
  });

  it('can be sent to another process: nothing in it is lost', async () => {
    const message = await engine.call('answer', asking('may a bank charge a fee?'));
    expect(JSON.parse(JSON.stringify(message))).toEqual(message);
    expect(structuredClone(message)).toEqual(message);
  });
});

describe('other calls', () => {
  it('give an explanation as text', async () => {
    const message = await engine.call('explain', asking('who may issue a stablecoin'));
    if (message.kind !== 'result') throw new Error('expected a result');
    expect(message.output).toMatch(/^Stablecoin licences — Who/);
  });

  it('give a passage whole, and null for a place where there is none', async () => {
    const { answer } = answerIn(await engine.call('answer', asking('may a bank charge a fee?')));
    const [{ article, span } = { article: '', span: { start: 0 } }] = answer.citations;
    const found = await engine.call('passage', { article, offset: span.start });
    expect(found).toMatchObject({ output: { section: 'Fees', text: 'No bank may charge a fee.' } });
    expect(await engine.call('passage', { article, offset: 0 })).toEqual({
      kind: 'result',
      id: 7,
      output: null,
    });
  });
});

describe('what goes wrong', () => {
  it('is a message of its own when an article has changed, so that the index is opened again', async () => {
    const other = await smallEngine();
    await rm(join(other.corpusDirectory, 'tax.txt'));
    const stale = { kind: 'stale', id: 7 };
    expect(await other.call('answer', asking('Do funds pay tax?'))).toEqual(stale);
    expect(await other.call('explain', asking('Do funds pay tax?'))).toEqual(stale);
    expect(await other.call('passage', { article: 'tax.txt', offset: 50 })).toEqual(stale);
  });

  it('is a message too when it is anything else: no question ends the engine', async () => {
    for (const [thrown, message] of [
      [new RangeError('out of memory'), 'out of memory'],
      ['a text', 'a text'],
      [null, 'null'],
    ] as const) {
      const answerer = { answer: () => rejected(thrown as Error) } as unknown as SmallEngine['answerer'];
      const call = { id: 9, name: 'answer', input: asking('fees?') } as const;
      expect(await serveCall(call, { ...engine, answerer })).toEqual({ kind: 'failed', id: 9, message });
    }
  });
});
