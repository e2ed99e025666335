import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../search-index/index-files.js';

/** After failures the next look is later by so much at the most: half a minute, of two seconds. */
const MOST_PATIENT = 16;

/**
 * Notices that another process has put a new index in place: the manifest is looked at, because a rename inside a mounted
 * volume is not told to watchers everywhere.
 *
 * @param servedBuild - which build answers now
 * @param onNewBuild - called for each new build, again later when it rejects; it is awaited before the next look
 * @returns stops watching
 */
export function watchIndex(
  indexDirectory: string,
  servedBuild: () => string | null,
  onNewBuild: () => Promise<unknown>,
  intervalMs = 2_000,
): () => void {
  /** The manifest that has been dealt with. */
  let seen: string | null = null;
  let patience = 1;
  let stopped = false;
  let timer = next();

  function next(): NodeJS.Timeout {
    return setTimeout(() => void look(), intervalMs * patience).unref();
  }

  async function look(): Promise<void> {
    try {
      const version = await versionOf(indexDirectory);
      if (version !== seen && (await isNew()) && !stopped) await onNewBuild();
      seen = version;
      patience = 1;
    } catch {
      patience = Math.min(patience * 2, MOST_PATIENT);
    }
    if (!stopped) timer = next();
  }

  async function isNew(): Promise<boolean> {
    const stored = await readManifest(indexDirectory);
    return stored.kind === 'stored' && stored.manifest.build !== servedBuild();
  }

  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Which manifest lies there; a new one is another file. Null when there is none. */
async function versionOf(indexDirectory: string): Promise<string | null> {
  return stat(join(indexDirectory, 'manifest.json'), { bigint: true }).then(
    ({ ino, mtimeNs }) => `${ino} ${mtimeNs}`,
    () => null,
  );
}
