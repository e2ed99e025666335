import { LexicalLegs } from '../lexical-index/lexical-legs.js';
import { ExactIndex } from '../vector-index/exact-index.js';
import type { VectorIndex } from '../vector-index/vector-index.js';
import type { IndexContents } from './index-contents.js';
import type { LoadedIndex } from './index-files.js';

/** An index ready to be searched. */
export interface SearchIndex {
  readonly contents: IndexContents;
  readonly vectors: VectorIndex;
  readonly lexical: LexicalLegs;
}

/** Puts both legs over an index's data; without a graph every vector is compared. */
export function searchIndex({ contents, graph }: LoadedIndex): SearchIndex {
  return {
    contents,
    vectors: graph ?? new ExactIndex(contents.vectors, contents.dimension),
    lexical: new LexicalLegs(contents.postings),
  };
}
