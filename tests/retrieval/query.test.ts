import { describe, expect, it } from 'vitest';
import { GlossaryMatcher } from '../../src/retrieval/glossary-matcher.js';
import { lexicalTerms, MAX_QUESTION_LENGTH, type Query, readQuery } from '../../src/retrieval/query.js';
import { glossaryEntry } from '../support/glossary-entry.js';

const glossary = new GlossaryMatcher([
  glossaryEntry({ en: ['HKMA', 'Hong Kong Monetary Authority'], zh: ['金管局'] }),
]);

function read(question: string): Query {
  return readQuery(question, null, glossary);
}

describe('a question', () => {
  it('is kept as it was asked, and searched for with its white space folded', () => {
    expect(read('  Who\n licenses\tbanks? ')).toMatchObject({
      question: '  Who\n licenses\tbanks? ',
      text: 'Who licenses banks?',
    });
  });

  it.each([
    ['Who licenses banks?', 'en'],
    ['邊個發牌俾銀行', 'zh-Hant'],
    ['谁给银行发牌', 'zh-Hans'],
    ['FPS 轉數快每日上限', 'zh-Hant'],
  ])('is answered in its own language: %s', (question, language) => {
    expect(read(question).language).toBe(language);
  });

  it('is answered in another language when the asker says so', () => {
    expect(readQuery('Who licenses banks?', 'zh-Hans', glossary).language).toBe('zh-Hans');
  });

  it('has each of its words once', () => {
    expect(read('bank or bank, banks?').terms).toEqual(['bank']);
  });

  it('longer than the limit is cut, but never in the middle of a character', () => {
    expect(read('fee '.repeat(1_000)).text).toHaveLength(MAX_QUESTION_LENGTH);
    const emoji = read(`${'x'.repeat(MAX_QUESTION_LENGTH - 1)}😀`);
    expect(emoji.text).toBe('x'.repeat(MAX_QUESTION_LENGTH - 1));
    expect(emoji.question).toContain('😀');
  });

  it.each(['', '???', '\0', '💸'])('without words is still a question: %j', (question) => {
    expect(read(question)).toMatchObject({ terms: [], concepts: [], wanted: 'text' });
  });
});

describe('a greeting', () => {
  it.each([
    ['hello what is mbridge', 'what is mbridge'],
    ['Hi everyone, quick question: what is IADS', 'what is IADS'],
    ['你好，請問轉數快係乜', '轉數快係乜'],
  ])('is no part of what is searched for: %s', (question, text) => {
    expect(read(question)).toMatchObject({ question, text });
  });

  it('is not taken from inside a word, nor when there is nothing else', () => {
    expect(read('history of FPS').text).toBe('history of FPS');
    expect(read('hello').text).toBe('hello');
  });
});

describe('the terms of the lexical leg', () => {
  const weightOf = (question: string): Map<string, number> =>
    new Map(lexicalTerms(read(question)).map(({ term, weight }) => [term, weight]));

  it('count in full as asked, and less under another name', () => {
    const weights = weightOf('rules of the HKMA');
    expect(weights.get('hkma')).toBe(1);
    expect(weights.get('rule')).toBe(1);
    expect(weights.get('monetari')).toBeGreaterThan(0);
    expect(weights.get('monetari')).toBeLessThan(1);
  });

  it('count in full when the asker wrote them, even as part of another name', () => {
    expect(weightOf('HKMA monetary policy').get('monetari')).toBe(1);
  });

  it('do not add up to more for a long name than for a short one', () => {
    const weights = weightOf('金管局');
    expect(weights.get('kong') ?? 0).toBeLessThan(weights.get('hkma') ?? 0);
  });
});
