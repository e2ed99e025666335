import { describe, expect, it } from 'vitest';
import { representativeSource } from '../../src/corpus/official-source.js';

const source = (url: string): Parameters<typeof representativeSource>[0][number] => ({
  title: url,
  publisher: null,
  url,
  date: null,
});

describe('the document that stands for an article', () => {
  it('is the first of an authority, wherever it is listed', () => {
    const urls = ['https://news.example/a', 'https://www.hkma.gov.hk/b', 'https://apps.sfc.hk/c'];
    expect(representativeSource(urls.map(source))?.url).toBe('https://www.hkma.gov.hk/b');
  });

  it('is the first of all when none is of an authority, also when one only looks like it', () => {
    const urls = [
      'https://news.example/a',
      'https://hkma.gov.hk.example/b',
      'https://notsfc.hk/c',
      'no address',
    ];
    expect(representativeSource(urls.map(source))?.url).toBe('https://news.example/a');
  });

  it('is none without sources', () => {
    expect(representativeSource([])).toBeUndefined();
  });
});
