import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { narrowedBy, narrowSelect } from '../../../src/discord/render/narrow-select.js';
import { anyOptions } from '../../support/reply-views.js';

const ALL = { language: null, topic: null, since: null };
const NARROWED = { language: 'zh-Hant', topic: 'abcdef', since: '2025-01-01' } as const;

describe('a choice in the menu', () => {
  it('narrows the answer by what it says and keeps the rest', () => {
    expect(narrowedBy(NARROWED, 'since:2026-01-01')).toEqual({ ...NARROWED, since: '2026-01-01' });
    expect(narrowedBy(NARROWED, 'topic:a-b_c1')).toEqual({ ...NARROWED, topic: 'a-b_c1' });
  });

  it('widens the answer again, in the same language', () => {
    expect(narrowedBy(NARROWED, 'all')).toEqual({ ...ALL, language: 'zh-Hant' });
  });

  it.each([
    '',
    'ALL',
    'since:',
    'since:2026',
    'since:2026-01-01\n',
    'topic:',
    'topic:abcdefg',
    'topic:ab/def',
    '__proto__',
    'since:2026-01-01 topic:abcdef',
  ])('that is %j means nothing', (value) => {
    expect(narrowedBy(NARROWED, value)).toBeNull();
  });

  it('never fails', () => {
    fc.assert(
      fc.property(anyOptions, fc.string(), (options, value) => {
        const narrowed = narrowedBy(options, value);
        if (narrowed !== null) expect(narrowed.language).toBe(options.language);
      }),
    );
  });
});

describe('the menu', () => {
  it('has 25 choices at most, with labels that are cut and not escaped', () => {
    const narrowings = Array.from({ length: 30 }, (_, at) => ({
      value: `topic:abcd${at + 10}` as const,
      label: `**${'x'.repeat(120)}`,
    }));
    const { options } = narrowSelect(ALL, narrowings, phrasesFor('en'));
    expect(options).toHaveLength(25);
    expect(options[0]?.label).toBe(`**${'x'.repeat(97)}…`);
  });
});
