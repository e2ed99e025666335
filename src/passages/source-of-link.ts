import type { Article, Source } from '../corpus/article.js';
import type { Link } from './block.js';

/**
 * A link in an article → the source it names. Our articles label a link `Publisher, YYYY-MM-DD`; any other label is taken as
 * the title. What the article's own list of sources says of the same address completes it.
 */
export function sourceOfLink(link: Link, article: Pick<Article, 'sources'>): Source {
  const label = link.label.replace(/\s+/g, ' ').trim();
  const listed = article.sources.find((source) => source.url === link.url);
  const dated = /^(.{1,200}?)\s*[,，]\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?|undated|[^\s,，]*日期[^\s,，]*)$/u.exec(
    label,
  );
  if (dated === null)
    return listed ?? { title: label === '' ? link.url : label, publisher: null, url: link.url, date: null };
  const publisher = dated[1] ?? label;
  const date = /^\d/.test(dated[2] ?? '') ? (dated[2] ?? null) : null;
  return {
    title: listed?.title ?? publisher,
    publisher: listed?.publisher ?? publisher,
    url: link.url,
    date: date ?? listed?.date ?? null,
  };
}
