import { describe, expect, it } from 'vitest';
import { asksForOpinion, isElsewhere, isPersonal, wantedBy } from '../../src/retrieval/question-aims.js';

describe('what a question wants', () => {
  it.each([
    ['When did the regime start?', 'date'],
    ['what date does it apply from', 'date'],
    ['發牌制度幾時開始', 'date'],
    ['发牌制度什么时候开始', 'date'],
    ['How much may I transfer a day?', 'figure'],
    ['What is the minimum capital?', 'figure'],
    ['每日轉賬上限係幾多', 'figure'],
    ['最多可以转多少钱', 'figure'],
    ['Who licenses stablecoin issuers?', 'text'],
    ['邊個監管穩定幣', 'text'],
  ])('by "%s" is a %s', (question, wanted) => {
    expect(wantedBy(question)).toBe(wanted);
  });

  it('is the date where it asks for a date and a figure', () => {
    expect(wantedBy('when was the fee set and how much is it')).toBe('date');
  });
});

describe('a question that articles on rules do not answer', () => {
  it.each([
    'Should I buy bitcoin?',
    'which bank is the best',
    'buy ETH or wait',
    'investment advice pls',
    '買邊隻穩定幣好',
    '应不应该投资',
    '聽日會唔會升',
  ])('asks for an opinion or a forecast: %s', (question) => {
    expect(asksForOpinion(question)).toBe(true);
  });

  it.each([
    'my account was frozen',
    'can the bank close our account',
    '我個戶口俾人凍結',
    '我的账户被冻结了',
  ])('is about the asker’s own matter: %s', (question) => {
    expect(isPersonal(question)).toBe(true);
  });

  it.each([
    'Who licenses stablecoin issuers?',
    'What is the FPS limit?',
    'can I buy bitcoin at a bank',
    'do I need to pass a test to buy coins',
    'what must a shop have to buy and sell coins',
    'is advice on crypto licensed',
    '邊個監管穩定幣',
    '首批稳定币牌照何时发出',
  ])('is neither when it asks after a rule: %s', (question) => {
    expect([asksForOpinion(question), isPersonal(question)]).toEqual([false, false]);
  });
});

describe('a question about another place', () => {
  it.each(['does the US have a stablecoin law', 'who runs the Bank of England', '新加坡有幾多間數碼銀行'])(
    'is seen by "%s"',
    (question) => {
      expect(isElsewhere(question)).toBe(true);
    },
  );

  it.each([
    'can you tell us about FPS',
    'one sec, what is FPS',
    'does Hong Kong follow the US on stablecoins',
    'who lent them US$500m',
    '轉數快係乜',
  ])('is not seen in "%s"', (question) => {
    expect(isElsewhere(question)).toBe(false);
  });
});
