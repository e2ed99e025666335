import type { Article } from './article.js';
import { type CorpusProblem, lineAt } from './corpus-problem.js';

/**
 * Articles that say again what an earlier one (in path order) says: the same text, or the same address in the same
 * language. Two languages of one page may share its address.
 *
 * @returns the articles to keep, and a problem for each that is left out
 */
export function leaveOutDuplicates(articles: readonly Article[]): {
  kept: Article[];
  problems: CorpusProblem[];
} {
  const bodies = new Map<string, Article>();
  const addresses = new Map<string, Article>();
  const kept: Article[] = [];
  const problems: CorpusProblem[] = [];
  for (const article of articles) {
    const body = article.text.slice(article.body.start, article.body.end).replace(/\s+/g, ' ').trim();
    const address = article.url === null ? null : `${article.language} ${normalizeAddress(article.url)}`;
    const sameBody = body === '' ? undefined : bodies.get(body);
    const sameAddress = address === null ? undefined : addresses.get(address);
    const original = sameBody ?? sameAddress;
    if (original !== undefined) {
      const { text, url } = article;
      const [found, at] =
        sameBody === undefined
          ? [`the address of ${original.path}`, text.indexOf(url ?? '')]
          : [
              `the same text as ${original.path}`,
              article.body.start + text.slice(article.body.start).search(/\S/),
            ];
      problems.push({
        severity: 'error',
        file: article.path,
        line: at === -1 ? null : lineAt(text, at),
        found,
        expected: 'one file for each article',
        remedy: 'Delete one of the two files; the first in order of name is used.',
      });
      continue;
    }
    kept.push(article);
    if (body !== '') bodies.set(body, article);
    if (address !== null) addresses.set(address, article);
  }
  return { kept, problems };
}

/** The same page under http or https, with or without `www.`, a trailing slash or a fragment. */
function normalizeAddress(address: string): string {
  const url = new URL(address);
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
