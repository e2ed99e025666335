import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../../src/discord/render/answer-reply.js';
import { renderPassages } from '../../../src/discord/render/passage-reply.js';
import { MAX_SHOWN_QUESTION, questionIn } from '../../../src/discord/render/question-text.js';
import { notice, type Reply } from '../../../src/discord/render/reply.js';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { answerWith, citationWith, refusalWith } from '../../support/answers.js';
import { withIds } from '../../support/discord/component-tree.js';
import { readableText } from '../../support/discord-texts.js';
import { anyPassages, viewOf } from '../../support/reply-views.js';
import { textsOf } from '../../support/sent-reply.js';

/** The components of a reply as they come back in a message: numbered, and with nothing that JSON does not hold. */
function sentBack({ components }: Reply): ReturnType<typeof withIds> {
  return JSON.parse(JSON.stringify(withIds(components))) as ReturnType<typeof withIds>;
}

const answered = (question: string): Reply =>
  renderAnswer(viewOf(answerWith([citationWith()], { question })));
const refused = (question: string): Reply => renderAnswer(viewOf(refusalWith({ question })));

describe('the question of an answer', () => {
  it('can be read from its message', () => {
    for (const question of ['Who licenses *issuers*? [1] <@123>', '穩定幣由誰發牌？', '1. HK$1_000?', 'a…b'])
      for (const reply of [answered(question), refused(question)])
        expect(questionIn(sentBack(reply))).toBe(question);
  });

  it('comes back as it was asked but for spaces, or its beginning when it is too long to be shown', () => {
    fc.assert(
      fc.property(readableText(700), fc.boolean(), (question, covered) => {
        const asked = question
          .split(/[\s\p{Cc}\u200b\u2028-\u202e\u2066-\u2069]+/u)
          .filter((word) => word !== '')
          .join(' ');
        const read = questionIn(sentBack(covered ? answered(question) : refused(question)));
        if (read === null) throw new Error('the question is gone');
        expect(asked.startsWith(read)).toBe(true);
        if (!asked.endsWith('…') && asked.length * 3 < MAX_SHOWN_QUESTION) expect(read).toBe(asked);
      }),
      { numRuns: 300 },
    );
  });

  it('that goes on from another is shown before it, and asked again after it', () => {
    const answer = answerWith([citationWith()], { question: 'Who licenses issuers? and *when*?' });
    const reply = renderAnswer(viewOf(answer, { before: 'Who licenses issuers?' }));
    expect(textsOf(reply)[0]).toBe('-# 💬 and \\*when\\*?\n-# ↪ Who licenses issuers?');
    expect(questionIn(sentBack(reply))).toBe('Who licenses issuers? and *when*?');
  });

  it('that goes on from another comes back with it, however long both are', () => {
    const texts = fc.tuple(readableText(300), readableText(300));
    fc.assert(
      fc.property(texts, ([before, words]) => {
        const answer = refusalWith({ question: `${before} ${words}` });
        const read = questionIn(sentBack(renderAnswer(viewOf(answer, { before })))) ?? '';
        expect(read.length).toBeGreaterThan(2);
        expect(read.length).toBeLessThanOrEqual(MAX_SHOWN_QUESTION + 1);
        expect(read).not.toMatch(/\n|↪/);
      }),
      { numRuns: 150 },
    );
  });

  it('is in no other message of ours', () => {
    expect(questionIn(sentBack(notice('-# 💬 Who licenses issuers?')))).toBeNull();
    fc.assert(
      fc.property(anyPassages, (passages) => {
        expect(questionIn(sentBack(renderPassages(passages, phrasesFor('en'))))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('is not taken from a component that has its number and says something else', () => {
    expect(questionIn([{ id: 7_001, content: 'Who licenses issuers?' }])).toBeNull();
    expect(questionIn([{ id: 7_001 }, { id: 7_001, content: 5 }])).toBeNull();
    expect(questionIn([])).toBeNull();
  });
});
