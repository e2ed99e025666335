import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOWN_REASONS } from '../../src/records/down-reason.js';
import type { Vote } from '../../src/records/feedback.js';
import { newRecords } from './records-file.js';
import { START, voteOf } from './sample-records.js';

const EVERYTHING = { guildId: null, since: 0 };
const NO_REASONS = { outdated: 0, 'wrong-passage': 0, missing: 0, unsaid: 0 };

describe('a vote', () => {
  it('against an answer is told as it was given, but for the member', async () => {
    const { feedback } = await newRecords();
    feedback.save(
      voteOf({
        reason: 'outdated',
        comment: 'The fee is lower now.',
        articles: ['b.md', 'a.md'],
        language: 'zh-Hant',
        question: '牌照費是多少？',
        at: START + 5,
      }),
    );
    expect(feedback.recentDowns({ ...EVERYTHING, limit: 10 })).toEqual([
      {
        guildId: 'harbour',
        messageId: 'answer-1',
        reason: 'outdated',
        comment: 'The fee is lower now.',
        articles: ['b.md', 'a.md'],
        language: 'zh-Hant',
        question: '牌照費是多少？',
        at: START + 5,
      },
    ]);
  });

  it('that is given again replaces the one before, of the same member on the same message only', async () => {
    const { feedback } = await newRecords();
    feedback.save(voteOf({ verdict: 'up' }));
    feedback.save(voteOf({ verdict: 'up', userId: 'ben' }));
    feedback.save(voteOf({ verdict: 'up', messageId: 'answer-2' }));
    feedback.save(voteOf({ verdict: 'down', reason: 'missing' }));
    expect(feedback.summary(EVERYTHING)).toMatchObject({ up: 2, down: 1, downByReason: { missing: 1 } });
  });

  it('for an answer clears the reason and the comment of one against it', async () => {
    const { feedback } = await newRecords();
    feedback.save(voteOf({ reason: 'outdated', comment: 'The fee is lower now.' }));
    feedback.save(voteOf({ verdict: 'up', reason: 'outdated', comment: 'Said by mistake.' }));
    expect(feedback.summary(EVERYTHING)).toEqual({
      up: 1,
      down: 0,
      downByReason: NO_REASONS,
      worstArticles: [],
    });
    feedback.save(voteOf());
    expect(feedback.recentDowns({ ...EVERYTHING, limit: 1 })).toMatchObject([
      { reason: null, comment: null },
    ]);
  });

  it('counts an article once, however often the answer cites it', async () => {
    const { feedback } = await newRecords();
    feedback.save(voteOf({ articles: ['a.md', 'a.md'] }));
    expect(feedback.summary(EVERYTHING).worstArticles).toMatchObject([{ article: 'a.md', down: 1 }]);
  });

  it('on an answer that cites nothing is counted all the same', async () => {
    const { feedback } = await newRecords();
    feedback.save(voteOf({ articles: [] }));
    expect(feedback.summary(EVERYTHING)).toMatchObject({ down: 1, worstArticles: [] });
  });
});

describe('a comment', () => {
  const kept = async (comment: string): Promise<string | null | undefined> => {
    const { feedback } = await newRecords();
    feedback.save(voteOf({ comment }));
    return feedback.recentDowns({ ...EVERYTHING, limit: 1 })[0]?.comment;
  };

  it('is kept up to its five hundredth character', async () => {
    expect(await kept('x'.repeat(500))).toBe('x'.repeat(500));
    expect(await kept(`${'x'.repeat(500)}y`)).toBe('x'.repeat(500));
  });

  it('is never cut in the middle of a character', async () => {
    expect(await kept('😀'.repeat(600))).toBe('😀'.repeat(500));
    expect(await kept(`x${'😀'.repeat(600)}`)).toBe(`x${'😀'.repeat(499)}`);
  });

  it('of blanks alone is none', async () => {
    expect(await kept(' \n\u3000')).toBeNull();
  });
});

describe('recent votes against answers', () => {
  it('come latest first, of one moment the last given first, as many as are wanted', async () => {
    const { feedback } = await newRecords();
    for (const [messageId, at] of [
      ['1', 3],
      ['2', 1],
      ['3', 2],
      ['4', 3],
    ] as const)
      feedback.save(voteOf({ messageId, at }));
    feedback.save(voteOf({ messageId: '5', at: 9, verdict: 'up' }));
    const messages = (limit: number): string[] =>
      feedback.recentDowns({ ...EVERYTHING, limit }).map(({ messageId }) => messageId);
    expect(messages(3)).toEqual(['4', '1', '3']);
    expect(messages(99)).toEqual(['4', '1', '3', '2']);
    expect(messages(0)).toEqual([]);
  });

  it('are all there when they are hundreds', async () => {
    const { feedback } = await newRecords();
    for (let at = 0; at < 350; at += 1) feedback.save(voteOf({ messageId: `${at}`, at }));
    const found = feedback.recentDowns({ ...EVERYTHING, limit: 1000 });
    expect(found.map(({ at }) => at)).toEqual(Array.from({ length: 350 }, (_, number) => 349 - number));
  });
});

const anyVote: fc.Arbitrary<Vote> = fc.record({
  userId: fc.constantFrom('ann', 'ben', 'cho'),
  guildId: fc.constantFrom('harbour', 'peak', null),
  messageId: fc.constantFrom('1', '2', '3'),
  verdict: fc.constantFrom('up', 'down'),
  reason: fc.constantFrom(...DOWN_REASONS, null),
  comment: fc.option(fc.string({ maxLength: 20 })),
  articles: fc.uniqueArray(fc.constantFrom('a.md', 'b.md', 'c.md')),
  language: fc.constantFrom('en', 'zh-Hant'),
  question: fc.option(fc.string({ maxLength: 20 })),
  at: fc.integer({ min: START, max: START + 1000 }),
});

it('whatever votes are given in whatever order, the last of each member on each message is what counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyVote, { maxLength: 30 }), async (votes) => {
      const { feedback } = await newRecords();
      for (const vote of votes) feedback.save(vote);
      const last = [...new Map(votes.map((vote) => [`${vote.userId} ${vote.messageId}`, vote])).values()];
      const down = last.filter(({ verdict }) => verdict === 'down');
      const summary = feedback.summary(EVERYTHING);
      expect([summary.up, summary.down]).toEqual([last.length - down.length, down.length]);
      for (const reason of DOWN_REASONS)
        expect(summary.downByReason[reason]).toBe(down.filter((vote) => vote.reason === reason).length);
      for (const { article, down: against } of summary.worstArticles)
        expect(against).toBe(down.filter(({ articles }) => articles.includes(article)).length);
      expect(summary.worstArticles.length).toBe(new Set(down.flatMap(({ articles }) => articles)).size);
      const recent = feedback.recentDowns({ ...EVERYTHING, limit: 99 });
      const byMoment = (a: { at: number }, b: { at: number }): number => b.at - a.at;
      expect(recent.map(({ at }) => at)).toEqual(down.sort(byMoment).map(({ at }) => at));
    }),
    { numRuns: 60 },
  );
});
