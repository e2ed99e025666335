import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/passages/split-sentences.js';
import { cpuMilliseconds } from '../support/cpu-time.js';
import { anyText, markdownLike } from '../support/markdown-arbitraries.js';

function sentences(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('no sentence ends', () => {
  it.each([
    'The Ordinance (Cap. 656) and Cap. 571 apply.',
    'Platforms hold licences under Type No. 7 and No. 5 of Sch. 1.',
    'The fund has HK$1.5 billion, 3.2% more than in 2024.',
    'A U.S. Treasury fund and a U.K. Bank of note joined.',
    'Some coins, e.g. Bitcoin, i.e. the oldest, are listed.',
    "The HKMA's GenA.I. Sandbox opened to banks.",
    'Mr. Chan and Dr. Lee met Prof. Ho of St. Paul on 5 Dec. 2024.',
    'HSBC Ltd. Hong Kong branch and others, approx. 30 in all, joined.',
    'See s. 5, p. 12 and para. 7 of Vol. 2.',
    'Visit www.hkma.gov.hk or hkma.gov.hk/eng for more.',
    'Plan B. Riley said so.',
    '“Is it safe?” asked one bank.',
    '3. Licensed banks',
  ])('inside %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('inside a link or code, whatever stands in it', () => {
    const text = 'See [The end. A start](https://a.example/x. Y) now. Then test.';
    const link = { start: 4, end: text.indexOf(' now') };
    expect(splitSentences(text, [link]).map(({ start }) => text.slice(start, start + 4))).toEqual([
      'See ',
      'Then',
    ]);
  });
});

describe('a sentence ends', () => {
  it.each([
    ['Banks test. Wallets wait.', ['Banks test.', 'Wallets wait.']],
    ['Banks test! Do they? Yes.', ['Banks test!', 'Do they?', 'Yes.']],
    ['It began in 2024. e-HKD followed.', ['It began in 2024.', 'e-HKD followed.']],
    [
      'It began. mBridge followed. iAM Smart came. eTradeConnect left.',
      ['It began.', 'mBridge followed.', 'iAM Smart came.', 'eTradeConnect left.'],
    ],
    ['The answer is no. Banks may not.', ['The answer is no.', 'Banks may not.']],
    ['They came from the U.S. The others did not.', ['They came from the U.S.', 'The others did not.']],
    ['Banks, wallets, etc. They all test.', ['Banks, wallets, etc.', 'They all test.']],
    ['It costs HK$5. 30 banks pay.', ['It costs HK$5.', '30 banks pay.']],
    ['It opens at 9 a.m. The fee is HK$5.', ['It opens at 9 a.m.', 'The fee is HK$5.']],
    ['He said “yes.” Then “no.”', ['He said “yes.”', 'Then “no.”']],
    ['(Banks test.) Wallets wait.', ['(Banks test.)', 'Wallets wait.']],
    ['**Banks test.** Wallets wait.', ['**Banks test.**', 'Wallets wait.']],
    ['Banks test.[^1] Wallets wait.[^note]', ['Banks test.[^1]', 'Wallets wait.[^note]']],
    [
      'Banks wait... Then test. Then wait… Then stop.',
      ['Banks wait...', 'Then test.', 'Then wait…', 'Then stop.'],
    ],
    ['> Banks test.\n> Wallets wait.', ['> Banks test.', '> Wallets wait.']],
    ['銀行測試。錢包等待！何時？明年。', ['銀行測試。', '錢包等待！', '何時？', '明年。']],
    ['他說：「好。」她說：（不。）完', ['他說：「好。」', '她說：（不。）', '完']],
    ['推出e-HKD。mBridge其後推出。', ['推出e-HKD。', 'mBridge其後推出。']],
    ['金管局推出GenA.I.沙盒。第二期開始。', ['金管局推出GenA.I.沙盒。', '第二期開始。']],
    ['The HKMA said 好。銀行測試. Banks test.', ['The HKMA said 好。', '銀行測試.', 'Banks test.']],
    ['真的?是的!完', ['真的?', '是的!', '完']],
  ])('where it does: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('marks without a word', () => {
  it.each([
    ['… Banks test. Wallets wait.', ['… Banks test.', 'Wallets wait.']],
    ['Banks test. ... Wallets wait. !!!', ['Banks test. ...', 'Wallets wait. !!!']],
    ['。。。', ['。。。']],
    [' \n ', []],
  ])('stay with a sentence that has some: %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('the sentences of any text', () => {
  it('are slices in order with nothing but white space between them', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(200), fc.nat(60)).map(([start, length]) => ({ start, end: start + length })),
    );
    fc.assert(
      fc.property(fc.oneof(anyText, markdownLike), spans, (text, unbreakable) => {
        let at = 0;
        let rest = '';
        for (const { start, end } of splitSentences(text, unbreakable)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/);
          rest += text.slice(at, start);
          at = end;
        }
        expect((rest + text.slice(at)).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on how often a number or a link was met before', () => {
    const links = Array.from({ length: 50_000 }, (_, number) => ({
      start: number * 20,
      end: number * 20 + 10,
    }));
    const text = '1. https://a.b.c/d. '.repeat(50_000);
    expect(cpuMilliseconds(() => splitSentences(text, links))).toBeLessThan(3_000);
  });
});
