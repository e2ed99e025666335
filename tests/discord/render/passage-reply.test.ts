import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../src/corpus/article.js';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { renderPassages } from '../../../src/discord/render/passage-reply.js';
import type { FullPassage } from '../../../src/engine/engine.js';
import { textsOf } from '../../support/sent-reply.js';

const PASSAGE: FullPassage = {
  title: 'Stablecoin licences',
  section: 'Who',
  text: 'An issuer needs a licence.\n\n• Banks too.',
  language: 'en',
  url: 'https://notes.example/licences',
  publisher: 'Policy Notes',
  publishedAt: '2025-08-02',
  asOf: '2025-08-01' as IsoDate,
  status: 'in-force',
  supersededBy: null,
  sources: [],
};
const english = phrasesFor('en');

describe('whole passages', () => {
  it('have their paragraphs on lines of their own under what is known of them', () => {
    expect(textsOf(renderPassages([PASSAGE], english))).toEqual([
      '**Stablecoin licences** › Who\n-# 🟢 in force · notes.example · As of <t:1754049600:D>',
      'An issuer needs a licence.\n• Banks too.',
    ]);
  });

  it('are at most three', () => {
    const four = Array.from({ length: 4 }, (_, at) => ({ ...PASSAGE, title: `Part ${at}` }));
    expect(textsOf(renderPassages(four, english)).filter((text) => text.includes('Part'))).toHaveLength(3);
  });

  it('share the room, and end with an ellipsis where they are cut', () => {
    const long = { ...PASSAGE, text: Array.from({ length: 100 }, () => 'A fee is due.').join('\n') };
    const bodies = textsOf(renderPassages([long, long, long], english)).filter((_, at) => at % 2 === 1);
    for (const body of bodies) {
      expect(body.length).toBeGreaterThan(550);
      expect(body.length).toBeLessThan(670);
      expect(body.endsWith('…')).toBe(true);
    }
    const [, alone = ''] = textsOf(renderPassages([long], english));
    expect(alone).toBe(long.text);
  });

  it('of which nothing can be shown have an ellipsis', () => {
    expect(textsOf(renderPassages([{ ...PASSAGE, text: ' \n\u200b' }], english))[1]).toBe('…');
  });

  it('are there as text too', () => {
    expect(renderPassages([PASSAGE, PASSAGE], english).plain.split('An issuer needs')).toHaveLength(3);
  });
});
