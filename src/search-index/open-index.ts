import { readCorpusHashes } from '../corpus/read-corpus-files.js';
import { readIndex, readManifest } from './index-files.js';
import type { Manifest } from './manifest.js';
import { planUpdate, requirementsOf } from './plan-update.js';
import { type SearchIndex, searchIndex } from './search-index.js';
import type { IndexListener, IndexLocation, IndexUpdate } from './update-index.js';

/**
 * The index of a corpus as the corpus is now: read from disk when it is current, built when it is not.
 *
 * @returns `update` is null when nothing had to be built; `manifest` is null when what was built could not be written
 */
export async function openIndex(
  location: IndexLocation,
  listener: IndexListener = {},
): Promise<{ index: SearchIndex; manifest: Manifest | null; update: IndexUpdate | null }> {
  const hashes = await readCorpusHashes(location.corpusDirectory);
  const stored = await readManifest(location.indexDirectory);
  const plan = planUpdate(stored, requirementsOf(location.embedder), hashes, false);
  if (plan.kind === 'up-to-date' && stored.kind === 'stored') {
    const loaded = await readIndex(location.indexDirectory, stored.manifest);
    if (loaded !== null) {
      const { manifest } = stored;
      return { index: searchIndex(loaded), manifest, update: null };
    }
  }
  // Loaded only when something has to be built: parsing Markdown and YAML is a third of a second of code.
  const { updateIndex } = await import('./update-index.js');
  const update = await updateIndex(location, false, listener);
  return { index: update.index, manifest: update.manifest, update };
}
