import { describe, expect, it } from 'vitest';
import { checkPresence } from '../../src/corpus-check/check-presence.js';
import { article, FRONT_MATTER } from '../support/articles.js';

const ARTICLES = [article(`${FRONT_MATTER}Text.`)];
const NOTHING = { articles: [], draftCount: 0, hashes: new Map<string, string>(), problems: [] };

describe('a corpus', () => {
  it('without anything in it is an error', () => {
    expect(checkPresence(NOTHING, 0)).toMatchObject([{ severity: 'error', found: 'no article' }]);
    expect(checkPresence({ ...NOTHING, draftCount: 1 }, 0)).toEqual([]);
  });

  it('with house articles and no glossary gets a warning; one of news pages needs none', () => {
    const corpus = { ...NOTHING, articles: ARTICLES };
    expect(checkPresence(corpus, 1)).toMatchObject([{ severity: 'warning', file: 'glossary.yml' }]);
    expect(checkPresence(corpus, 0)).toEqual([]);
    expect(checkPresence({ ...corpus, hashes: new Map([['glossary.yml', 'x']]) }, 1)).toEqual([]);
  });
});
