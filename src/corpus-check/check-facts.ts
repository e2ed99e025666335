import { plainText } from '../passages/plain-text.js';
import { type FactSheet, factsOf } from './fact-sheet.js';
import { figuresOf } from './figures/figures.js';
import type { HouseArticle } from './house-article.js';

/** What a corpus does with sheets of facts. */
export interface FactReport {
  /** Entries with a link. */
  readonly facts: number;
  /** Facts that are yet to be verified, with a link that no article has: left out, in whole or in part, as they should be. */
  readonly leftOut: readonly { readonly sheet: string; readonly line: number }[];
  /** Links of the other facts that no article has. */
  readonly unusedLinks: readonly { readonly sheet: string; readonly line: number; readonly url: string }[];
  /** Facts with a number that no paragraph with one of their links states: worth a look, for a number may be left out with reason. */
  readonly unusedFigures: readonly {
    readonly sheet: string;
    readonly line: number;
    readonly figures: readonly string[];
  }[];
}

/** Compares a corpus with the sheets that it was written from. */
export function checkFacts(sheets: readonly FactSheet[], houses: readonly HouseArticle[]): FactReport {
  const paragraphs = paragraphsByLink(houses);
  const report = {
    facts: 0,
    leftOut: [] as FactReport['leftOut'][number][],
    unusedLinks: [] as FactReport['unusedLinks'][number][],
    unusedFigures: [] as FactReport['unusedFigures'][number][],
  };
  for (const sheet of sheets) {
    for (const { line, urls, claim, toVerify } of factsOf(sheet)) {
      report.facts += 1;
      const place = { sheet: sheet.name, line };
      if (toVerify && !urls.every((url) => paragraphs.has(url))) {
        report.leftOut.push(place);
        continue;
      }
      report.unusedLinks.push(
        ...urls.filter((url) => !paragraphs.has(url)).map((url) => ({ ...place, url })),
      );
      const said = figuresOf(urls.flatMap((url) => paragraphs.get(url) ?? []).join('\n'));
      const there = new Set<number>([...said.words, ...said.numbers].flatMap(({ values }) => values));
      // Numbers in words are left alone: "one of the first" is no figure.
      const figures = figuresOf(claim)
        .numbers.filter(({ written }) => /\d/.test(written))
        .filter(({ values }) => !values.some((value) => there.has(value)));
      if (figures.length > 0)
        report.unusedFigures.push({ ...place, figures: figures.map(({ written }) => written) });
    }
  }
  return report;
}

/** Link → what readers see of each English paragraph that has it. */
function paragraphsByLink(houses: readonly HouseArticle[]): Map<string, string[]> {
  const paragraphs = new Map<string, string[]>();
  for (const { article, sections } of houses) {
    for (const { span, links } of sections.flatMap(({ blocks }) => blocks)) {
      const said = article.language === 'en' ? [plainText(article.text.slice(span.start, span.end))] : [];
      for (const { url } of links) paragraphs.set(url, [...(paragraphs.get(url) ?? []), ...said]);
    }
    for (const { url } of article.sources) if (!paragraphs.has(url)) paragraphs.set(url, []);
  }
  return paragraphs;
}
