import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/corpus/article.js';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import {
  citationEntries,
  entryText,
  type SourceEntry,
  statusBadge,
} from '../../../src/discord/render/source-entry.js';
import { citationWith } from '../../support/answers.js';

const english = phrasesFor('en');

const source = (name: string, fields: Partial<Source> = {}): Source => ({
  title: `Circular ${name}`,
  publisher: 'HKMA',
  url: `https://hkma.example/${name}`,
  date: '2025-08-01',
  ...fields,
});

const ENTRY: SourceEntry = {
  mark: '',
  title: 'Licences',
  section: '',
  publisher: null,
  date: null,
  status: null,
  supersededBy: null,
  url: null,
};

describe('the sources of an answer', () => {
  it('stand once for quotes from one section and one document, with all their numbers', () => {
    const [first, second] = [citationWith(), citationWith({ number: 2 })];
    expect(citationEntries([first, second])).toMatchObject([{ mark: '\\[1\\] \\[2\\]' }]);
  });

  it('give the document behind the words, not the article that quotes it', () => {
    expect(citationEntries([citationWith({ sources: [source('a'), source('b')] })])).toMatchObject([
      { title: 'Stablecoin licences', publisher: 'HKMA', date: '2025-08-01', url: 'https://hkma.example/a' },
    ]);
    const nameless = source('a', { publisher: null, date: null });
    expect(citationEntries([citationWith({ sources: [nameless] })])).toMatchObject([
      { publisher: 'Circular a', date: null },
    ]);
    expect(citationEntries([citationWith()])).toMatchObject([
      { publisher: 'Policy Notes', date: '2025-08-02', url: 'https://notes.example/licences' },
    ]);
  });

  it('have the title once: further ones are known by their section, or by their document where that is one', () => {
    const namesOf = (citations: Parameters<typeof citationEntries>[0]): string[] =>
      citationEntries(citations).map(({ title, section }) => `${title} › ${section}`);
    const who = citationWith();
    const fees = citationWith({ number: 2, section: 'Fees' });
    expect(namesOf([who])).toEqual(['Stablecoin licences › ']);
    expect(namesOf([who, fees])).toEqual(['Stablecoin licences › Who', 'Fees › ']);
    const documents = ['a', 'b'].map((name, at) => citationWith({ number: at, sources: [source(name)] }));
    expect(namesOf(documents)).toEqual(['Stablecoin licences › Circular a', 'Circular b › ']);
    const other = citationWith({ number: 3, title: 'Tax', section: 'Fees' });
    expect(namesOf([who, fees, other])).toEqual(['Stablecoin licences › Who', 'Fees › ', 'Tax › ']);
  });

  it('that cannot be told apart have their title all the same', () => {
    const nowhere = ['a', 'b'].map((url) =>
      citationWith({ section: '', url: `https://notes.example/${url}` }),
    );
    expect(citationEntries(nowhere).map(({ title }) => title)).toEqual([
      'Stablecoin licences',
      'Stablecoin licences',
    ]);
  });
});

describe('an entry', () => {
  it('has its facts on a second line, in one order, and no line for none', () => {
    expect(entryText(ENTRY, english)).toBe('**Licences**');
    const whole = {
      ...ENTRY,
      mark: '\\[1\\]',
      section: 'Who',
      publisher: 'HKMA',
      date: '2025-08-01',
      status: 'proposed',
      url: 'https://www.hkma.gov.hk/a',
    } as const;
    expect(entryText(whole, english)).toBe(
      '\\[1\\] **Licences** › Who\n-# HKMA · <t:1754049600:D> · 🟡 proposed · hkma.gov.hk',
    );
    expect(entryText({ ...ENTRY, date: '2025' }, english)).toBe('**Licences**\n-# 2025');
  });

  it('has no link that is none', () => {
    expect(entryText({ ...ENTRY, url: 'javascript:alert(1)' }, english)).toBe('**Licences**');
  });
});

describe('the status of an article', () => {
  it('names what took its place, where that is known', () => {
    expect(statusBadge('superseded', 'New rules', english)).toBe('🔴 superseded by “New rules”');
    expect(statusBadge('superseded', null, english)).toBe('🔴 superseded');
    expect(statusBadge('in-force', 'New rules', english)).toBe('🟢 in force');
  });

  it('keeps the name from being markup or a part of our phrase', () => {
    expect(statusBadge('superseded', '**{title}**', english)).toBe('🔴 superseded by “\\*\\*{title}\\*\\*”');
  });
});
