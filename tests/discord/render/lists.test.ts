import { describe, expect, it } from 'vitest';
import type { IsoDate, Source } from '../../../src/corpus/article.js';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { ENTRIES_PER_PAGE, renderList } from '../../../src/discord/render/list-reply.js';
import { renderMore } from '../../../src/discord/render/more-reply.js';
import { ACCENTS } from '../../../src/discord/render/reply.js';
import type { FurtherPassage } from '../../../src/engine/engine.js';
import { answerWith, citationWith, refusalWith } from '../../support/answers.js';
import { textsOf } from '../../support/sent-reply.js';

const entryOf = (
  title: string,
  url: string | null = null,
): Parameters<typeof renderList>[0]['entries'][0] => ({
  mark: '',
  title,
  section: '',
  publisher: null,
  date: null,
  status: null,
  supersededBy: null,
  url,
});
const LIST = { title: 'Articles', empty: 'None.', entries: [], last: 'Page 1', buttons: [] };
const english = phrasesFor('en');

describe('a list', () => {
  it('has a heading, its entries and a last line', () => {
    const list = { ...LIST, entries: [entryOf('Fees'), entryOf('Tax')] };
    expect(textsOf(renderList(list, english))).toEqual(['### Articles', '**Fees**', '**Tax**', '-# Page 1']);
  });

  it('shows as many entries as one message can, and as text as many as fit with their links', () => {
    const entries = Array.from({ length: 20 }, (_, at) =>
      entryOf(`Fees ${at}`, `https://notes.example/${at}/${'x'.repeat(400)}`),
    );
    const reply = renderList({ ...LIST, entries }, english);
    expect(textsOf(reply)).toHaveLength(ENTRIES_PER_PAGE + 2);
    expect(reply.plain.match(/\*\*Fees/g)).toHaveLength(4);
    expect(reply.plain.match(/<https:\S+>$/gm)).toHaveLength(4);
  });

  it('of nothing says so, and is grey', () => {
    const reply = renderList(LIST, english);
    expect(textsOf(reply)).toContain('None.');
    expect(reply.plain).toBe('Articles\nNone.');
    expect(reply.components[0]).toMatchObject({ accent_color: ACCENTS.refusal });
  });
});

describe('more to read', () => {
  const source = (name: string): Source => ({
    title: `Circular ${name}`,
    publisher: 'HKMA',
    url: `https://hkma.example/${name}`,
    date: '2025-08-01',
  });
  const further = (title: string): FurtherPassage => ({
    title,
    section: 'Who',
    article: 'a.md',
    url: null,
    publisher: null,
    asOf: '2025-08-01' as IsoDate,
    status: 'in-force',
    supersededBy: null,
  });

  it('is the passages that were not quoted, then the documents that the answer did not show, each once', () => {
    const answer = answerWith([
      citationWith({ sources: [source('a'), source('b')] }),
      citationWith({ sources: [source('b'), source('a'), source('c'), source('c')] }),
    ]);
    const texts = textsOf(renderMore({ answer, further: [further('Fees')], topics: [] }));
    expect(texts.map((text) => text.split('\n')[0])).toEqual([
      '### More to read',
      '**Fees** › Who',
      '**Circular c**',
      `-# ${english.notAdvice}`,
    ]);
  });

  it('is at most four passages and three documents', () => {
    const sources = ['a', 'b', 'c', 'd', 'e', 'f'].map(source);
    const passages = ['1', '2', '3', '4', '5'].map(further);
    const answer = answerWith([citationWith({ sources })]);
    expect(textsOf(renderMore({ answer, further: passages, topics: [] }))).toHaveLength(4 + 3 + 2);
  });

  it('says when there is none, in the language of the answer', () => {
    const reply = renderMore({ answer: refusalWith({ language: 'zh-Hans' }), further: [], topics: [] });
    expect(reply.plain).toContain(phrasesFor('zh-Hans').more.none);
  });
});
