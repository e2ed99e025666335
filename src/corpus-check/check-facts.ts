import { plainText } from '../passages/plain-text.js';
import { type Figure, figuresOf } from './figures.js';
import type { HouseArticle } from './house-article.js';

/** A sheet of facts: Markdown with one bullet to a fact, each with the links that prove it. */
export interface FactSheet {
  readonly name: string;
  readonly text: string;
}

/** What a corpus does with sheets of facts. */
export interface FactReport {
  /** Bullets with a link. */
  readonly facts: number;
  /** Links that no article has. */
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
    unusedLinks: [] as FactReport['unusedLinks'][number][],
    unusedFigures: [] as FactReport['unusedFigures'][number][],
  };
  for (const { name: sheet, text } of sheets) {
    for (const [index, bullet] of text.split(/\r?\n/).entries()) {
      const urls = /^\s*[-*] /.test(bullet) ? linksIn(bullet) : [];
      if (urls.length === 0) continue;
      report.facts += 1;
      const place = { sheet, line: index + 1 };
      report.unusedLinks.push(
        ...urls.filter((url) => !paragraphs.has(url)).map((url) => ({ ...place, url })),
      );
      const said = figuresOf(urls.flatMap((url) => paragraphs.get(url) ?? []).join('\n'));
      const there = new Set([...said.words, ...said.numbers.flatMap(({ values }) => values)]);
      const figures = numbersOf(bullet).filter(({ values }) => !values.some((value) => there.has(value)));
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

function linksIn(bullet: string): string[] {
  return [...bullet.matchAll(/\]\((https?:\/\/(?:[^()\s]|\([^()\s]*\))+)\)/g)].map(([, url = '']) => url);
}

/** Numbers of the claim itself: not of its links, nor of the remarks in brackets that a sheet's editor made. */
function numbersOf(bullet: string): readonly Figure[] {
  const claim = bullet
    .replace(/\[[^[\]]*\]\((?:[^()\s]|\([^()\s]*\))+\)/g, ' ')
    .replace(/\((?:verify|conflict|unsourced)[^()]*\)/g, ' ');
  return figuresOf(claim).numbers;
}
