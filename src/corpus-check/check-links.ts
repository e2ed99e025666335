import { type CorpusProblem, lineAt, quoteValue } from '../corpus/corpus-problem.js';
import { isWebAddress } from '../corpus/web-address.js';
import type { HouseArticle } from './house-article.js';

/** Links that a reader could not follow, and source labels that lost their link. */
export function checkLinks({ article: { path, text, body } }: HouseArticle): CorpusProblem[] {
  const prose = text.slice(body.start, body.end);
  const problems: CorpusProblem[] = [];
  for (const match of prose.matchAll(/\[([^[\]\n]{1,300})\](\(((?:[^()\n]|\([^()\n]*\)){0,2000})\))?/g)) {
    const [, label = '', target, address = ''] = match;
    const isFine = target === undefined ? !/\d{4}(?:-\d{2})+$/.test(label) : isReachable(address);
    if (isFine) continue;
    problems.push({
      severity: 'error',
      file: path,
      line: lineAt(text, body.start + match.index),
      found:
        target === undefined
          ? `the source ${quoteValue(label)} without its link`
          : `the link ${quoteValue(address)}`,
      expected: '[Publisher, YYYY-MM-DD](https://…)',
      remedy: 'Copy the address from the source.',
    });
  }
  return problems;
}

/** A web address with a host that has a dot: `https://hkma` is half an address. */
function isReachable(address: string): boolean {
  return isWebAddress(address) && new URL(address).hostname.includes('.');
}
