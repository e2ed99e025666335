import type { Embedder } from '../embedding/embedder.js';
import { TERMS_VERSION } from '../lexical-index/terms.js';
import { SPLITTER_VERSION } from '../passages/splitter-version.js';
import type { StoredIndex } from './index-files.js';
import { corpusChange, type CorpusChange, type IndexRequirements, whyUnusable } from './manifest.js';

/** What has to be done before an index can be searched. */
export type UpdatePlan =
  | { readonly kind: 'up-to-date' }
  | {
      readonly kind: 'build';
      /** For a person: why the index that is there, if any, does not do. */
      readonly reason: string;
      /** Whether vectors of unchanged articles can be taken over from it. */
      readonly reusePrevious: boolean;
    };

/**
 * Compares an index with the program and the corpus as they are now.
 *
 * @param hashes - SHA-256 of every file of the corpus
 * @param full - build from nothing, whatever is there
 */
export function planUpdate(
  stored: StoredIndex,
  requirements: IndexRequirements,
  hashes: ReadonlyMap<string, string>,
  full: boolean,
): UpdatePlan {
  const fromNothing = (reason: string): UpdatePlan => ({ kind: 'build', reason, reusePrevious: false });
  if (full) return fromNothing('a full build was asked for');
  if (stored.kind === 'missing') return fromNothing('there is none yet');
  if (stored.kind === 'damaged') return fromNothing(stored.reason);
  const unusable = whyUnusable(stored.manifest, requirements);
  if (unusable !== null) return fromNothing(unusable);
  const change = corpusChange(stored.manifest.corpusHashes, hashes);
  return change === null
    ? { kind: 'up-to-date' }
    : { kind: 'build', reason: describeChange(change), reusePrevious: true };
}

/** What this program would build an index with, given a model. */
export function requirementsOf({
  identity,
  dimension,
}: Pick<Embedder, 'identity' | 'dimension'>): IndexRequirements {
  return { embedder: identity, dimension, splitterVersion: SPLITTER_VERSION, termsVersion: TERMS_VERSION };
}

function describeChange({ added, changed, removed }: CorpusChange): string {
  const parts = [
    [added.length, 'added'],
    [changed.length, 'changed'],
    [removed.length, 'removed'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `corpus files: ${words.join(', ')}`;
}
