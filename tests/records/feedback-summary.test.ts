import { describe, expect, it } from 'vitest';
import { newRecords } from './records-file.js';
import { START, voteOf } from './sample-records.js';

const EVERYTHING = { guildId: null, since: 0 };
const NO_REASONS = { outdated: 0, 'wrong-passage': 0, missing: 0, unsaid: 0 };

describe('the summary of votes', () => {
  it('of no votes has a zero for everything', async () => {
    const { feedback } = await newRecords();
    const none = { up: 0, down: 0, downByReason: NO_REASONS, worstArticles: [] };
    expect(feedback.summary(EVERYTHING)).toEqual(none);
    expect(feedback.summary({ guildId: 'harbour', since: START })).toEqual(none);
  });

  it('is about one server and its time, or about all servers and direct messages', async () => {
    const { feedback } = await newRecords();
    feedback.save(voteOf({ messageId: '1', guildId: 'harbour', at: START - 1 }));
    feedback.save(voteOf({ messageId: '2', guildId: 'harbour', at: START }));
    feedback.save(voteOf({ messageId: '3', guildId: 'peak', at: START }));
    feedback.save(voteOf({ messageId: '4', guildId: null, at: START }));
    const downs = (guildId: string | null, since: number): number =>
      feedback.summary({ guildId, since }).down;
    expect([downs('harbour', START), downs('harbour', 0), downs('elsewhere', 0)]).toEqual([1, 2, 0]);
    expect([downs(null, START), downs(null, 0), downs(null, START + 1)]).toEqual([3, 4, 0]);
    const recent = feedback.recentDowns({ guildId: 'harbour', since: START, limit: 9 });
    expect(recent.map(({ messageId }) => messageId)).toEqual(['2']);
  });

  it('names the articles that most votes went against, with the reasons, the worst first', async () => {
    const { feedback } = await newRecords();
    feedback.save(voteOf({ userId: '1', articles: ['b.md', 'a.md'], reason: 'outdated' }));
    feedback.save(voteOf({ userId: '2', articles: ['b.md'], reason: 'missing' }));
    feedback.save(voteOf({ userId: '3', articles: ['b.md', 'c.md'] }));
    feedback.save(voteOf({ userId: '4', articles: ['c.md', 'd.md'], verdict: 'up' }));
    expect(feedback.summary(EVERYTHING).worstArticles).toEqual([
      { article: 'b.md', down: 3, byReason: { ...NO_REASONS, outdated: 1, missing: 1, unsaid: 1 } },
      { article: 'a.md', down: 1, byReason: { ...NO_REASONS, outdated: 1 } },
      { article: 'c.md', down: 1, byReason: { ...NO_REASONS, unsaid: 1 } },
    ]);
  });

  it('names no more than ten of them', async () => {
    const { feedback } = await newRecords();
    for (let number = 0; number < 12; number += 1) {
      for (let voter = 0; voter <= number; voter += 1)
        feedback.save(
          voteOf({ userId: `${voter}`, messageId: `${number}`, articles: [`${number}.md`], at: START }),
        );
    }
    const { worstArticles } = feedback.summary(EVERYTHING);
    expect(worstArticles.map(({ down }) => down)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });
});
