import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_QUESTION } from '../../src/records/storable-text.js';
import { newRecords, newRecordsFile, open, query } from './records-file.js';
import { gapOf, START, voteOf } from './sample-records.js';

const EVERYTHING = { guildId: null, since: 0 };
const LATEST = { ...EVERYTHING, limit: 1 };

const HOSTILE = [
  ['SQL', "'); DROP TABLE feedback; --"],
  ['a pattern', '%_*?[a-z]'],
  ['marks of parameters', '?1 :name @name $name ??'],
  ['JSON', '["a", {"b": null}]'],
  ['emoji and rare characters', '👩‍👩‍👧‍👦 𠮷野家 \u202eesrever\u202c'],
  ['line ends and control characters', 'a\r\nb\tc\u0001d\u007fe'],
  ['a megabyte', 'ferry '.repeat(175_000).trim()],
] as const;

describe('a text that is', () => {
  it.each(HOSTILE)('%s is kept as it is wherever it may stand', async (_, text) => {
    const records = await newRecords();
    const words = [...text];
    records.feedback.save(
      voteOf({
        userId: text,
        guildId: text,
        messageId: text,
        language: text,
        articles: [text, 'a.md'],
        comment: text,
        question: text,
      }),
    );
    expect(records.feedback.recentDowns({ ...LATEST, guildId: text })).toEqual([
      {
        guildId: text,
        messageId: text,
        reason: null,
        comment: words.slice(0, 500).join('').trim(),
        articles: [text, 'a.md'],
        language: text,
        question: words.slice(0, LONGEST_QUESTION).join('').trim(),
        at: START,
      },
    ]);
    expect(
      records.feedback
        .summary(EVERYTHING)
        .worstArticles.map(({ article }) => article)
        .sort(),
    ).toEqual([text, 'a.md'].sort());
    records.gaps.save(gapOf({ userId: text, language: text, closest: [text] }));
    expect(records.gaps.summary(EVERYTHING)).toMatchObject({
      byLanguage: [{ language: text }],
      byClosest: [{ article: text }],
    });
    expect([records.claims.claim(text, START), records.claims.claim(text, START)]).toEqual([true, false]);
    records.threads.remember(text, text, START);
    expect(records.threads.isOurs(text)).toBe(true);
    records.registrations.save(text, text, text, START);
    expect(records.registrations.hashOf(text, text)).toBe(text);
    expect(records.qaChannels.add(text, text, text, START)).toBe(true);
    expect(records.qaChannels.list(text)).toMatchObject([{ channelId: text, addedBy: text }]);
    expect(records.forgetUser(text)).toBe(2);
    expect(records.qaChannels.remove(text, text)).toBe(true);
  });

  it('broken by a zero character, or by half a character, is kept whole but for that one', async () => {
    const { feedback, gaps } = await newRecords();
    feedback.save(voteOf({ comment: 'a\0b', question: 'c\ud83dd', articles: ['e\0f.md', '\udc00.md'] }));
    expect(feedback.recentDowns(LATEST)).toMatchObject([
      { comment: 'a\ufffdb', question: 'c\ufffdd', articles: ['e\ufffdf.md', '\ufffd.md'] },
    ]);
    gaps.save(gapOf({ closest: ['e\0f.md'] }));
    expect(gaps.summary(EVERYTHING).byClosest).toEqual([{ article: 'e\ufffdf.md', count: 1 }]);
  });

  it('an id with a zero character finds what was saved under it', async () => {
    const { claims, feedback } = await newRecords();
    expect([claims.claim('1\0', START), claims.claim('1\0', START), claims.claim('1', START)]).toEqual([
      true,
      false,
      true,
    ]);
    feedback.save(voteOf({ guildId: 'a\0b' }));
    expect(feedback.summary({ guildId: 'a\0b', since: 0 }).down).toBe(1);
    expect(feedback.summary({ guildId: 'a', since: 0 }).down).toBe(0);
  });

  it('anything at all leaves the file whole and comes back as it went in', async () => {
    const file = await newRecordsFile();
    const { feedback } = open(file);
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(text, text, (question, article) => {
        feedback.save(voteOf({ question, articles: [article] }));
        const [found] = feedback.recentDowns(LATEST);
        expect(found?.question).toBe(question.replaceAll('\0', '\ufffd').trim() || null);
        expect(found?.articles).toEqual([article.replaceAll('\0', '\ufffd')]);
      }),
    );
    expect(query(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});
