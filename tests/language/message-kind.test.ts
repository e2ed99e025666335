import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuestion } from '../../src/language/message-kind.js';
import { cpuMilliseconds } from '../support/cpu-time.js';
import { anyText, markdownLike } from '../support/markdown-arbitraries.js';

interface LabelledMessage {
  readonly text: string;
  readonly question: boolean;
  readonly language: 'en' | 'yue' | 'zh-Hant' | 'zh-Hans' | 'mixed';
  /** The rules were made on `tune`; `held-out` was written before them and only measured. */
  readonly half: 'tune' | 'held-out';
}

const messages = readFileSync('tests/language/messages.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledMessage);

describe('a message is a question', () => {
  it.each([
    ['with its mark', 'Is USDT licensed?'],
    ['without its mark', 'is usdt licensed'],
    ['without apostrophe or capital', 'whats the cap on fps'],
    ['after a greeting', 'hi all, quick question: do i need a licence to lend usdt'],
    ['after a condition', 'if i lose my octopus, who pays'],
    ['after a statement without a stop', 'im new here do i need a licence to run an otc shop'],
    ['with the question word last', 'vatp means what'],
    ['as a request', 'pls list all licensed platforms'],
    ['as what is wanted', 'difference between retail and wholesale cbdc'],
    ['as a topic with a mark', 'SVF牌費用？'],
    ['by a verb, its denial and the verb', '散戶買唔買得穩定幣'],
    ['by a question word', '點先可以做持牌託管人'],
    ['by a particle', '银行可以托管比特币吗'],
    ['by what it leaves open', '第二批牌出咗未'],
    ['in two languages', '想問 mBridge 而家咩 status'],
    ['in full-width letters', 'ｗｈａｔ is FPS？'],
    ['with emphasis and a mention', '<@123456789012345678> **what** is the cap'],
    ['about a link', 'is https://hkma-gov.example legit'],
    ['after somebody else’s words', '> gm\nwhat does the circular say'],
    ['with a quoted name', '「跨境支付通」係咩'],
    [
      'in one sentence of a story',
      'They froze it in May. Can a bank do that without notice? Have a nice day.',
    ],
    ['in one entry of a list', '- thanks for the guide\n- who issues the licence'],
  ])('%s: %s', (_, message) => {
    expect(isQuestion(message)).toBe(true);
  });
});

describe('a message is no question', () => {
  it.each([
    ['a greeting', 'gm everyone'],
    ['a question to those present', 'how are you?'],
    ['astonishment', 'really??'],
    ['an invitation', 'anyone going to the SFC seminar tomorrow?'],
    ['an invitation in Cantonese', '食咗飯未？'],
    ['a statement', 'The HKMA granted two licences in April.'],
    ['an opinion', '我覺得銀行應該做多啲'],
    ['an exclamation', 'what a mess at JPEX'],
    ['rhetoric', 'who cares about NFTs?'],
    ['an offer of help', 'let me know if you have questions about the circular'],
    ['an offer of help in Chinese', '如有任何問題，歡迎隨時聯絡我'],
    ['a reported question', 'I asked him whether the licence was transferable and he said no'],
    ['a reported question in Chinese', '佢問我點解唔用八達通'],
    ['a relative clause', 'I phoned the HKMA, which is the regulator.'],
    ['everybody', '邊間銀行都有FPS'],
    ['a denial', '没什么区别'],
    ['a noun that looks like a question word', '三點開會講重點'],
    ['an order', 'Do not share your OTP'],
    ['an answer without its subject', 'will check with my compliance officer'],
    [
      'a topic: it may be a title, and a question mark is easily added',
      'stablecoin licence capital requirement',
    ],
    ['a link', 'https://example.org/what?is=it'],
    ['code', '```js\nconst what = isOpen ? 1 : 2;\n```'],
    ['code that does not end', '```\nwhat is FPS?'],
    ['somebody else’s question', '> what is the cap on FPS?'],
    ['somebody else’s questions to the end', '>>> what is FPS?\nand who runs it?'],
    ['a command for another bot', '!play what is love'],
    ['a mark alone', '?'],
    ['emoji', '👍🏽 <:pepe:123456789012345678> :joy:'],
    ['nothing', ''],
  ])('%s: %s', (_, message) => {
    expect(isQuestion(message)).toBe(false);
  });
});

describe('labelled messages', () => {
  it('are many, all different, half of them questions and in every way people write here', () => {
    expect(messages.length).toBeGreaterThanOrEqual(220);
    expect(new Set(messages.map(({ text }) => text)).size).toBe(messages.length);
    for (const half of ['tune', 'held-out']) {
      const languages = messages.filter((message) => message.half === half).map(({ language }) => language);
      expect(new Set(languages).size).toBe(5);
    }
  });

  // Measured: 1.000 and 1.000 on the half that the rules were made on; 1.000 and 0.952 on the other (first reading 0.940).
  it.each([
    ['tune', 0.98, 0.98],
    ['held-out', 0.95, 0.93],
  ])('of the half %s are told apart with a precision of %f and a recall of %f', (half, precision, recall) => {
    const read = messages.filter((message) => message.half === half);
    const taken = read.filter(({ text }) => isQuestion(text));
    const right = taken.filter(({ question }) => question).length;
    expect(right / taken.length).toBeGreaterThanOrEqual(precision);
    expect(right / read.filter(({ question }) => question).length).toBeGreaterThanOrEqual(recall);
  });
});

describe('any message', () => {
  it('is judged, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, markdownLike), (text) => {
        expect(() => isQuestion(text)).not.toThrow();
      }),
    );
  });

  it.each([
    'what ',
    'is it ',
    'hi ',
    'how many ',
    'if a',
    'or not ',
    '點',
    '唔',
    '可不',
    '有咩',
    '「a',
    '`',
    '> ',
    '<@1',
    '@a',
    ':1_',
    ' )',
    '. ',
    '? ',
    'haha',
    'https://',
  ])('of 200,000 characters is judged in time that grows with its length: %j', (piece) => {
    const message = `${piece.repeat(Math.ceil(200_000 / piece.length))}x`;
    // Quadratic work on as many characters takes minutes.
    expect(cpuMilliseconds(() => isQuestion(message))).toBeLessThan(3_000);
  });
});
