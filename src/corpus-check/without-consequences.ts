import type { CorpusProblem } from '../corpus/corpus-problem.js';
import type { HouseArticle } from './house-article.js';
import type { ProseFault } from './prose-fault.js';

/**
 * Leaves out the differences between an article and its translation in sections where the prose of one of the two has a
 * fault: a link that is broken is not missing, and is told of once.
 *
 * @param differences - found in translations, each with its line there
 */
export function withoutConsequences(
  differences: readonly CorpusProblem[],
  faults: ReadonlyMap<HouseArticle, readonly ProseFault[]>,
): CorpusProblem[] {
  const houses = new Map<string, HouseArticle>(
    [...faults.keys()].map((house) => [house.article.path, house]),
  );
  return differences.filter(({ file, line }) => {
    const translation = houses.get(file);
    const original = houses.get(translation?.article.translationOf ?? '');
    if (translation === undefined) return true;
    const versions = original === undefined ? [translation] : [translation, original];
    const faulty = new Set(versions.flatMap((house) => sectionsOf(house, faults.get(house) ?? [])));
    const section = line === null ? -1 : sectionAt(translation, line);
    // How many sections there are depends on all of them.
    const isOfAll = original !== undefined && original.sections.length !== translation.sections.length;
    if (line === null || (isOfAll && section !== -1)) return faulty.size === 0;
    return !faulty.has(section);
  });
}

function sectionsOf(house: HouseArticle, faults: readonly ProseFault[]): number[] {
  return faults.map(({ at }) => sectionAt(house, house.lineOf(at)));
}

/** Position of the section that a line belongs to; −1 above the first. */
function sectionAt({ sections }: HouseArticle, line: number): number {
  return sections.findLastIndex((section) => section.line <= line);
}
