import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest, type Manifest } from '../../src/search-index/manifest.js';
import type { IndexLocation } from '../../src/search-index/update-index.js';
import { temporaryFolder } from './temporary-folder.js';
import { WordEmbedder } from './word-embedder.js';
import { articleText, writeCorpus } from './write-corpus.js';

/** The axes of the embedder: each article of the small corpus lies mostly along one of them. */
export const WORDS = ['stablecoin', 'bank', 'tax', '穩定幣'];

/** Three articles and a glossary, few enough to be counted by hand. */
export const SMALL_CORPUS: Readonly<Record<string, string>> = {
  'banking/digital-banks.md': articleText(
    { title: 'Digital banks', topics: ['Banking'], asOf: '2025-03-01', status: 'in-force' },
    'Eight digital banks hold a licence. A bank needs capital.\n\n## Fees\n\nNo bank may charge a fee.',
  ),
  'glossary.yml': '- term: stablecoin\n  zh-Hant: 穩定幣\n  otherNames: [stable coin]\n',
  'stablecoins/licences.md': articleText(
    {
      title: 'Stablecoin licences',
      topics: ['Stablecoins'],
      asOf: '2025-08-01',
      status: 'in-force',
      questions: [{ question: 'who may issue a stablecoin', section: 'Who' }],
    },
    '## Who\n\nA stablecoin issuer needs a licence ([HKMA, 2025-08-01](https://www.hkma.gov.hk/)).',
  ),
  'tax.txt': 'Tax on funds\n\nTax on funds\n\nby May 2, 2024\n\nFunds pay no tax. The tax ends in 2026.\n',
};

/** The small corpus in a folder of its own, an index folder beside it that is not there yet, and a fresh embedder. */
export async function smallCorpus(
  files: Readonly<Record<string, string>> = SMALL_CORPUS,
): Promise<IndexLocation & { readonly embedder: WordEmbedder }> {
  const folder = await temporaryFolder();
  const corpusDirectory = join(folder, 'corpus');
  await writeCorpus(corpusDirectory, files);
  return { corpusDirectory, indexDirectory: join(folder, 'index'), embedder: new WordEmbedder(WORDS) };
}

/** The manifest of an index that is there. */
export async function manifestIn(indexDirectory: string): Promise<Manifest> {
  const manifest = parseManifest(await readFile(join(indexDirectory, 'manifest.json'), 'utf8'));
  if (manifest === null) throw new Error(`${indexDirectory} holds no manifest of this format`);
  return manifest;
}

/** Names in an index folder that are not of the index that serves. */
export async function leftoversIn(indexDirectory: string): Promise<string[]> {
  const { build } = await manifestIn(indexDirectory);
  return (await readdir(indexDirectory)).filter((name) => name !== build && name !== 'manifest.json');
}
