import * as v from 'valibot';
import type { EmbedderIdentity } from '../embedding/embedder.js';

/** Raised whenever the files of an index change their meaning. */
export const INDEX_FORMAT = 6;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const FileName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*\.[a-z0-9]+$/));

const ManifestSchema = v.object({
  format: v.literal(INDEX_FORMAT),
  /** Folder with the other files, below the index folder. */
  build: v.pipe(v.string(), v.regex(/^build-[a-z0-9-]+$/)),
  builtAt: v.pipe(v.string(), v.isoTimestamp()),
  embedder: v.object({ modelId: v.string(), modelHash: Sha256, recipe: v.string() }),
  dimension: v.pipe(Count, v.minValue(1)),
  splitterVersion: Count,
  termsVersion: Count,
  /** SHA-256 of every file of the corpus, by path, glossary and articles left out included. */
  corpusHashes: v.record(v.string(), Sha256),
  counts: v.object({
    articles: Count,
    passages: Count,
    sentences: Count,
    questions: Count,
    terms: Count,
    vocabulary: Count,
    filesLeftOut: Count,
  }),
  files: v.record(FileName, v.object({ bytes: Count, sha256: Sha256 })),
});

/** What a saved index says about itself. */
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** What the program would build an index with now. */
export interface IndexRequirements {
  readonly embedder: EmbedderIdentity;
  /** Numbers in a vector of that embedder. */
  readonly dimension: number;
  readonly splitterVersion: number;
  readonly termsVersion: number;
}

/** @returns the manifest, or null when the text is not one of this format */
export function parseManifest(text: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const result = v.safeParse(ManifestSchema, value);
  return result.success ? result.output : null;
}

/**
 * Why an index cannot be searched by this program with this model, in words for a person; null when it can.
 *
 * Vectors of two models cannot be compared, and passages of two splitters cannot be mixed, so any difference means
 * building again from nothing.
 */
export function whyUnusable(manifest: Manifest, requirements: IndexRequirements): string | null {
  const { embedder } = requirements;
  const found = manifest.embedder;
  if (found.modelId !== embedder.modelId) {
    return `it was built with the model ${found.modelId}, and the settings ask for ${embedder.modelId}`;
  }
  if (found.modelHash !== embedder.modelHash)
    return `the files of the model ${found.modelId} have changed since it was built`;
  if (found.recipe !== embedder.recipe)
    return `it was built with the recipe "${found.recipe}", now it is "${embedder.recipe}"`;
  if (manifest.dimension !== requirements.dimension) {
    return `its vectors have ${manifest.dimension} numbers, those of the model ${requirements.dimension}`;
  }
  if (manifest.splitterVersion !== requirements.splitterVersion)
    return 'it was built by another version of the splitter';
  if (manifest.termsVersion !== requirements.termsVersion)
    return 'it was built by another version of the word index';
  return null;
}

/** What changed in the corpus since an index was built. */
export interface CorpusChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** @returns null when nothing changed */
export function corpusChange(
  indexed: Readonly<Record<string, string>>,
  current: ReadonlyMap<string, string>,
): CorpusChange | null {
  const paths = [...current.keys()];
  const change = {
    added: paths.filter((path) => indexed[path] === undefined),
    changed: paths.filter((path) => indexed[path] !== undefined && indexed[path] !== current.get(path)),
    removed: Object.keys(indexed).filter((path) => !current.has(path)),
  };
  return change.added.length + change.changed.length + change.removed.length === 0 ? null : change;
}
