import { describe, expect, it } from 'vitest';
import { corpusChange, type Manifest, parseManifest, whyUnusable } from '../../src/search-index/manifest.js';

const HASH = '0123456789abcdef'.repeat(4);

const MANIFEST: Manifest = {
  format: 6,
  build: 'build-42-0a1b2c',
  builtAt: '2025-08-01T09:30:00.000Z',
  embedder: { modelId: 'builtin', modelHash: HASH, recipe: 'mean pooling' },
  dimension: 64,
  splitterVersion: 2,
  termsVersion: 1,
  corpusHashes: { 'stablecoins/licences.md': HASH },
  counts: { articles: 1, passages: 2, sentences: 3, questions: 0, terms: 9, vocabulary: 7, filesLeftOut: 0 },
  files: { 'vectors.f32': { bytes: 512, sha256: HASH } },
};

/** The manifest as text, with some fields replaced. */
function manifestText(changes: object): string {
  return JSON.stringify({ ...MANIFEST, ...changes });
}

describe('a manifest', () => {
  it('reads back as it was written', () => {
    expect(parseManifest(manifestText({}))).toEqual(MANIFEST);
  });

  it.each([
    ['another format', { format: 1 }],
    ['a build folder elsewhere', { build: '../../etc' }],
    ['a build folder that is the index folder itself', { build: '.' }],
    ['an absolute build folder', { build: '/etc' }],
    ['a build folder with a null byte', { build: 'build-1\0-a' }],
    ['a file elsewhere', { files: { '../secret.json': { bytes: 1, sha256: HASH } } }],
    ['a file in a folder below', { files: { 'deep/vectors.f32': { bytes: 1, sha256: HASH } } }],
    ['a file of less than nothing', { files: { 'vectors.f32': { bytes: -1, sha256: HASH } } }],
    ['a file of half a byte', { files: { 'vectors.f32': { bytes: 0.5, sha256: HASH } } }],
    ['a checksum that is none', { files: { 'vectors.f32': { bytes: 1, sha256: 'abc' } } }],
    ['no dimension', { dimension: 0 }],
    ['a dimension beyond all numbers', { dimension: '1e999' }],
    ['a count that is a text', { counts: { ...MANIFEST.counts, passages: '2' } }],
    ['a missing count', { counts: { articles: 1 } }],
    ['hashes that are a text', { corpusHashes: HASH }],
    ['a hash that is none', { corpusHashes: { 'a.md': 'x' } }],
    ['a date that is none', { builtAt: 'yesterday' }],
    ['an embedder that is a text', { embedder: 'builtin' }],
  ])('with %s is refused', (_, changes) => {
    expect(parseManifest(manifestText(changes))).toBeNull();
  });

  it.each(['', 'null', '[]', '"manifest"', '12', '{', '\u0000'])('is not %j', (text) => {
    expect(parseManifest(text)).toBeNull();
  });

  it('with an enormous count is only a manifest of another size: nothing is reserved for it', () => {
    const enormous = { 'vectors.f32': { bytes: Number.MAX_SAFE_INTEGER, sha256: HASH } };
    expect(parseManifest(manifestText({ files: enormous }))?.files).toEqual(enormous);
  });
});

describe('an index can be used', () => {
  const { embedder, dimension, splitterVersion, termsVersion } = MANIFEST;
  const requirements = { embedder, dimension, splitterVersion, termsVersion };

  it('by the program and model that made it', () => {
    expect(whyUnusable(MANIFEST, requirements)).toBeNull();
  });

  it('by no other, and the reason names what differs', () => {
    const other = { ...requirements, embedder: { ...embedder, modelId: 'Xenova/bge-m3' } };
    expect(whyUnusable(MANIFEST, other)).toBe(
      'it was built with the model builtin, and the settings ask for Xenova/bge-m3',
    );
    expect(whyUnusable(MANIFEST, { ...requirements, dimension: 384 })).toContain('64 numbers');
  });
});

describe('the change of a corpus', () => {
  it('is none when every file is as it was', () => {
    expect(corpusChange({ a: '1', b: '2' }, new Map(Object.entries({ b: '2', a: '1' })))).toBeNull();
  });

  it('is what was added, changed and removed', () => {
    expect(corpusChange({ a: '1', b: '2' }, new Map(Object.entries({ b: '3', c: '4' })))).toEqual({
      added: ['c'],
      changed: ['b'],
      removed: ['a'],
    });
  });
});
