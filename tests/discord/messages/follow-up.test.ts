import { describe, expect, it } from 'vitest';
import { followUpQuestions } from '../../../src/discord/messages/follow-up.js';

const BEFORE = 'Who licenses stablecoin issuers in Hong Kong?';

describe('a question that follows another', () => {
  it.each([
    'and when?',
    'What about banks?',
    'since when is that required of every single issuer?',
    'do they need to hold reserves in Hong Kong?',
    '咁幾時開始？',
    '那麼外國發行人在香港推廣又要不要牌照？',
    '佢哋要唔要喺香港持有儲備資產先可以營運？',
    '罰則？',
  ])('is first put together with it when it hardly stands alone: %s', (question) => {
    expect(followUpQuestions(question, BEFORE)).toEqual([`${BEFORE} ${question}`, question]);
  });

  it.each([
    'How much capital does a virtual bank need in Hong Kong?',
    '虛擬資產交易平台的持牌條件有哪些？',
    'Under what conditions may digital asset platforms lend?',
  ])('is first put as it stands when it says everything: %s', (question) => {
    expect(followUpQuestions(question, BEFORE)).toEqual([question, `${BEFORE} ${question}`]);
  });

  it('is put once when there is none before it, or it is the same again', () => {
    expect(followUpQuestions('and when?', null)).toEqual(['and when?']);
    expect(followUpQuestions(BEFORE, BEFORE)).toEqual([BEFORE]);
  });

  it('is not taken to go on because a word begins like one that goes on', () => {
    const question = 'Android wallets of licensed banks: who supervises such apps in Hong Kong?';
    expect(followUpQuestions(question, BEFORE)[0]).toBe(question);
  });
});
