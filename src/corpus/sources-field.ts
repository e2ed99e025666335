import { isMap } from 'yaml';
import type { Source } from './article.js';
import type { FrontMatterReader } from './front-matter-reader.js';
import { textOf } from './parse-yaml.js';
import { isWebAddress } from './web-address.js';

/** `sources`: maps with title, publisher, url and date, or addresses alone. One without an address is reported. */
export function readSources(reader: FrontMatterReader): Source[] {
  return reader.items('sources').flatMap((item): Source[] => {
    if (isMap(item)) {
      const url = reader.url('url', item);
      if (url !== null) {
        return [
          {
            title: reader.string('title', item) ?? url,
            publisher: reader.string('publisher', item),
            url,
            date: reader.partialDate('date', item),
          },
        ];
      }
      // One that is there has been reported as wrong.
      if (!reader.isMissing('url', item)) return [];
    }
    const address = textOf(item);
    if (address !== null && isWebAddress(address)) {
      return [{ title: address, publisher: null, url: address, date: null }];
    }
    reader.report(item, 'a source without an address', 'title, publisher, url and date', 'Add its url.');
    return [];
  });
}
