import { describe, expect, it } from 'vitest';
import { followUpQuestions } from '../../../src/discord/messages/follow-up.js';
import { glossaryEntry } from '../../support/glossary-entry.js';

const ENGLISH = 'Who licenses stablecoin issuers in Hong Kong?';
const CHINESE = '香港的穩定幣發行人由誰發牌？';
const GLOSSARY = [
  glossaryEntry({ en: ['stablecoin'], zh: ['穩定幣'] }),
  glossaryEntry({ en: ['Faster Payment System', 'FPS'], zh: ['轉數快'] }),
  glossaryEntry({ en: ['licence fee'], zh: ['牌照費用'] }),
];

const waysToPut = (question: string, before: string | null): readonly string[] =>
  followUpQuestions(question, before, GLOSSARY);

describe('a question that follows another', () => {
  it.each([
    [ENGLISH, 'and when?'],
    [ENGLISH, 'What about banks?'],
    [ENGLISH, 'What penalties?'],
    [ENGLISH, 'how much?'],
    [ENGLISH, 'since when is that required of every single issuer?'],
    [ENGLISH, 'do they need to hold reserves in Hong Kong?'],
    [CHINESE, '咁幾時開始？'],
    [CHINESE, '那麼外國發行人在香港推廣又要不要牌照？'],
    [CHINESE, '佢哋要唔要喺香港持有儲備資產先可以營運？'],
    [CHINESE, '罰則？'],
  ])('is first put together with it when it hardly stands alone: %s %s', (before, question) => {
    expect(waysToPut(question, before)).toEqual([`${before} ${question}`, question]);
  });

  it.each([
    [ENGLISH, 'How much capital does a virtual bank need in Hong Kong?'],
    [ENGLISH, 'Under what conditions may digital asset platforms lend?'],
    [CHINESE, '虛擬資產交易平台的持牌條件有哪些？'],
  ])('is put as it stands when it says everything: %s %s', (before, question) => {
    expect(waysToPut(question, before)).toEqual([question]);
  });

  it.each([
    [ENGLISH, 'What is FPS?'],
    [ENGLISH, 'who won the world cup'],
    [ENGLISH, 'and the faster payment system?'],
    [CHINESE, '轉數快呢？'],
  ])('stands alone when it names a subject of its own, however short: %s %s', (before, question) => {
    expect(waysToPut(question, before)).toEqual([question]);
  });

  it('stays with what was spoken of when it names the same, or only an aspect of it', () => {
    expect(waysToPut('a stablecoin?', ENGLISH)[0]).toBe(`${ENGLISH} a stablecoin?`);
    expect(waysToPut('and the licence fee?', ENGLISH)[0]).toBe(`${ENGLISH} and the licence fee?`);
  });

  it('stands alone in another language: two languages in one question would mislead', () => {
    expect(waysToPut('罰則？', ENGLISH)[0]).toBe('罰則？');
    expect(waysToPut('and when?', CHINESE)[0]).toBe('and when?');
    expect(waysToPut('罚则？', CHINESE)[0]).toBe(`${CHINESE} 罚则？`);
  });

  it('is put once when there is none before it, or it is the same again', () => {
    expect(waysToPut('and when?', null)).toEqual(['and when?']);
    expect(waysToPut(ENGLISH, ENGLISH)).toEqual([ENGLISH]);
  });

  it('is put together with no more than the end of what was long', () => {
    const [together = ''] = waysToPut('and when?', `${'Long ago. '.repeat(500)}${ENGLISH}`);
    expect(together.endsWith(`${ENGLISH} and when?`)).toBe(true);
    expect(together.length).toBeLessThan(300);
    for (const first of ['', 'a'])
      expect(waysToPut('and when?', `${first}${'𠮷'.repeat(500)}`)[0]).not.toMatch(/\p{Cs}/u);
  });

  it('is not taken to go on because a word begins like one that goes on', () => {
    const question = 'Android wallets of licensed banks: who supervises such apps in Hong Kong?';
    expect(waysToPut(question, ENGLISH)[0]).toBe(question);
  });
});
