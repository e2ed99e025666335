import * as v from 'valibot';
import { storable } from './storable-text.js';

/** Paths of articles as one value: each once, in their order. */
export function storedPaths(paths: readonly string[]): string {
  return JSON.stringify([...new Set(paths.map(storable))]);
}

/** The same, read back. */
export const StoredPaths = v.pipe(v.string(), v.parseJson(), v.array(v.string()));
