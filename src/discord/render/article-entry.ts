import { representativeSource } from '../../corpus/official-source.js';
import type { IndexedArticle } from '../../search-index/index-contents.js';
import type { SourceEntry } from './source-entry.js';

/** An article in a list of things to read, with the document that stands for it. */
export function articleEntry({ title, publisher, asOf, status, url, sources }: IndexedArticle): SourceEntry {
  return {
    mark: '',
    title,
    section: '',
    publisher,
    date: asOf,
    status,
    supersededBy: null,
    url: url ?? representativeSource(sources)?.url ?? null,
  };
}
