import { isMap, type YAMLMap } from 'yaml';
import type { QuotableField, Source } from './article.js';
import type { FrontMatterReader } from './front-matter-reader.js';

/**
 * The article's own excerpt, its title where there is no prose, and titles and excerpts of related items, each of which is
 * a report of its own publisher and day.
 *
 * @param withoutProse - whether nothing stands below the front matter, so that the title is part of what can be answered from
 *
 * @returns in the order in which they stand in the file
 */
export function readQuotableFields(reader: FrontMatterReader, withoutProse: boolean): QuotableField[] {
  const fields: QuotableField[] = [];
  const excerpt = reader.span('excerpt');
  if (excerpt !== null) fields.push({ span: excerpt, headingPath: [], attribution: null });
  for (const item of reader.items('related')) {
    const attribution = isMap(item) ? relatedSource(reader, item) : null;
    if (!isMap(item) || attribution === null) {
      reader.report(
        item,
        'a related item without title or webUrl',
        'both',
        'Add them; until then it cannot be quoted.',
        'warning',
      );
      continue;
    }
    for (const name of ['title', 'excerpt']) {
      const span = reader.span(name, item);
      if (span !== null) fields.push({ span, headingPath: [attribution.title], attribution });
    }
  }
  // A title alone says too little to be an article; beside an excerpt it is part of what can be answered from.
  const title = withoutProse && fields.length > 0 ? reader.span('title') : null;
  if (title !== null) fields.push({ span: title, headingPath: [], attribution: null });
  return fields.sort((a, b) => a.span.start - b.span.start);
}

/** A related item can be quoted when it has a title and an address to check it at. */
function relatedSource(reader: FrontMatterReader, item: YAMLMap): Source | null {
  const title = reader.string('title', item);
  const url = reader.url('webUrl', item) ?? reader.url('originalUrl', item);
  if (title === null || url === null) return null;
  return {
    title,
    publisher: readPublisher(reader, item),
    url,
    date: reader.date('publishedDateTime', item),
  };
}

/** Name, else domain, of the `provider` of an article or a related item. */
export function readPublisher(reader: FrontMatterReader, item?: YAMLMap): string | null {
  const provider = reader.map('provider', item);
  return provider === null ? null : (reader.string('name', provider) ?? reader.string('domain', provider));
}
