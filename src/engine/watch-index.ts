import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../search-index/index-files.js';

/**
 * Notices that another process has put a new index in place: the manifest is looked at, because a rename inside a mounted
 * volume is not told to watchers everywhere.
 *
 * @param servedBuild - which build answers now
 * @param onNewBuild - called once for each new build; it is awaited before the next look
 * @returns stops watching
 */
export function watchIndex(
  indexDirectory: string,
  servedBuild: () => string | null,
  onNewBuild: () => Promise<unknown>,
  intervalMs = 2_000,
): () => void {
  let seen: string | null = null;
  let timer = setTimeout(() => void look(), intervalMs).unref();
  let stopped = false;

  async function look(): Promise<void> {
    const version = await versionOf(indexDirectory);
    if (version !== null && version !== seen) {
      seen = version;
      const stored = await readManifest(indexDirectory);
      if (stored.kind === 'stored' && stored.manifest.build !== servedBuild())
        await onNewBuild().catch(() => undefined);
    }
    if (!stopped) timer = setTimeout(() => void look(), intervalMs).unref();
  }

  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Which manifest lies there; a new one is another file. */
async function versionOf(indexDirectory: string): Promise<string | null> {
  return stat(join(indexDirectory, 'manifest.json'), { bigint: true }).then(
    ({ ino, mtimeNs }) => `${ino} ${mtimeNs}`,
    () => null,
  );
}
