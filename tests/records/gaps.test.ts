import { describe, expect, it } from 'vitest';
import { newRecords } from './records-file.js';
import { gapOf, START } from './sample-records.js';

const EVERYTHING = { guildId: null, since: 0 };

describe('the summary of questions without an answer', () => {
  it('of none has nothing in it', async () => {
    const { gaps } = await newRecords();
    expect(gaps.summary(EVERYTHING)).toEqual({
      total: 0,
      byKind: { 'not-covered': 0, 'no-advice': 0 },
      byLanguage: [],
      byClosest: [],
      questions: [],
    });
  });

  it('counts them by kind, by language and by the articles that came nearest, the most frequent first', async () => {
    const { gaps } = await newRecords();
    gaps.save(gapOf({ language: 'en', closest: ['b.md', 'a.md'] }));
    gaps.save(gapOf({ language: 'zh-Hant', closest: ['b.md'], kind: 'no-advice' }));
    gaps.save(gapOf({ language: 'zh-Hant', closest: [] }));
    expect(gaps.summary(EVERYTHING)).toMatchObject({
      total: 3,
      byKind: { 'not-covered': 2, 'no-advice': 1 },
      byLanguage: [
        { language: 'zh-Hant', count: 2 },
        { language: 'en', count: 1 },
      ],
      byClosest: [
        { article: 'b.md', count: 2 },
        { article: 'a.md', count: 1 },
      ],
    });
  });

  it('counts the same question of the same member as often as it is asked', async () => {
    const { gaps } = await newRecords();
    gaps.save(gapOf({ question: 'Who?' }));
    gaps.save(gapOf({ question: 'Who?' }));
    expect(gaps.summary(EVERYTHING)).toMatchObject({ total: 2, questions: ['Who?', 'Who?'] });
  });

  it('names no more than ten articles', async () => {
    const { gaps } = await newRecords();
    gaps.save(gapOf({ closest: Array.from({ length: 12 }, (_, number) => `${number}.md`) }));
    expect(gaps.summary(EVERYTHING).byClosest).toHaveLength(10);
  });

  it('quotes questions only where they were kept, the latest first, no more than twenty', async () => {
    const { gaps } = await newRecords();
    for (let number = 0; number < 30; number += 1)
      gaps.save(gapOf({ question: number % 5 === 0 ? null : `question ${number}`, at: START + number }));
    const { questions, total } = gaps.summary(EVERYTHING);
    expect(total).toBe(30);
    expect(questions).toHaveLength(20);
    expect(questions.slice(0, 5)).toEqual([29, 28, 27, 26, 24].map((number) => `question ${number}`));
  });

  it('is about one server and its time, or about all servers and direct messages', async () => {
    const { gaps } = await newRecords();
    gaps.save(
      gapOf({ guildId: 'harbour', at: START - 1, question: 'early', language: 'en', closest: ['a.md'] }),
    );
    gaps.save(gapOf({ guildId: 'harbour', at: START, question: 'late', language: 'en', closest: ['b.md'] }));
    gaps.save(gapOf({ guildId: null, at: START, question: 'direct', language: 'zh-Hans', closest: [] }));
    expect(gaps.summary({ guildId: 'harbour', since: START })).toEqual({
      total: 1,
      byKind: { 'not-covered': 1, 'no-advice': 0 },
      byLanguage: [{ language: 'en', count: 1 }],
      byClosest: [{ article: 'b.md', count: 1 }],
      questions: ['late'],
    });
    expect(gaps.summary({ guildId: null, since: START }).questions).toEqual(['direct', 'late']);
    expect(gaps.summary({ guildId: 'peak', since: 0 }).total).toBe(0);
  });
});

it('a question is kept up to the four thousandth character, the length of the longest message', async () => {
  const { gaps } = await newRecords();
  gaps.save(gapOf({ question: `${'問'.repeat(4_000)}!` }));
  expect(gaps.summary(EVERYTHING).questions).toEqual(['問'.repeat(4_000)]);
});
