import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search-index/open-index.js';
import { articleOfPassage, type IndexContents, spanAt } from '../../src/search-index/index-contents.js';
import { updateIndex } from '../../src/search-index/update-index.js';
import { smallCorpus, SMALL_CORPUS } from '../support/small-corpus.js';
import { articleText } from '../support/write-corpus.js';

async function contentsOf(files: Readonly<Record<string, string>>): Promise<IndexContents> {
  return (await updateIndex(await smallCorpus(files), false)).index.contents;
}

/** The text at each span, with the article it belongs to. */
function passageTexts({ articles, offsets, passages }: IndexContents): string[] {
  return passages.map((_, number) => {
    const path = articles[articleOfPassage(offsets, number)]?.path ?? '';
    const { start, end } = spanAt(offsets.spans, number);
    return `${path}: ${(SMALL_CORPUS[path] ?? '').slice(start, end)}`;
  });
}

describe('the contents of an index', () => {
  it('hold every passage as a slice of its article, article after article', async () => {
    expect(passageTexts(await contentsOf(SMALL_CORPUS))).toEqual([
      'banking/digital-banks.md: Eight digital banks hold a licence. A bank needs capital.',
      'banking/digital-banks.md: No bank may charge a fee.',
      'stablecoins/licences.md: A stablecoin issuer needs a licence ([HKMA, 2025-08-01](https://www.hkma.gov.hk/)).',
      'tax.txt: Funds pay no tax. The tax ends in 2026.',
    ]);
  });

  it('hold the sentences of each passage inside it, in order', async () => {
    const { offsets, passages } = await contentsOf(SMALL_CORPUS);
    passages.forEach((_, passage) => {
      let { start: last, end } = spanAt(offsets.spans, passage);
      for (
        let at = offsets.firstSentence[passage] ?? 0;
        at < (offsets.firstSentence[passage + 1] ?? 0);
        at += 1
      ) {
        const sentence = spanAt(offsets.sentenceSpans, at);
        expect(sentence.start).toBeGreaterThanOrEqual(last);
        expect(sentence.end).toBeGreaterThan(sentence.start);
        expect(sentence.end).toBeLessThanOrEqual(end);
        [last, end] = [sentence.end, end];
      }
    });
  });

  it('hold sentence vectors within a hundredth of the embedder’s own', async () => {
    const { sentenceVectors } = await contentsOf(SMALL_CORPUS);
    // "Funds pay no tax." lies along the third axis alone; it is the last sentence but one.
    expect([...sentenceVectors.slice(-8, -4)].map((component) => component / 127)).toEqual([0, 0, 1, 0]);
  });

  it('find a passage by the words of its title and of questions put to it, not only by its own', async () => {
    const { index } = await updateIndex(await smallCorpus(), false);
    const passageWith = (term: string): number[] =>
      index.lexical.words.search([{ term, weight: 1 }], 9).map(({ document }) => document);
    expect(passageWith('issu')).toEqual([2]);
    expect(passageWith('digit')).toEqual(expect.arrayContaining([0, 1]));
  });
});

describe('an authored question', () => {
  it('in the language of the article’s translation is a key of the same section there', async () => {
    const body = '## One\n\nA bank.\n\n## Two\n\nA tax.';
    const chinese = '## 一\n\n甲銀行。\n\n## 二\n\n乙稅項。';
    const questions = [
      { question: 'what of the tax', section: 'Two' },
      { question: '稅項係點', section: 'Two' },
    ];
    const keysWith = async (translation: string): Promise<number[]> => {
      const contents = await contentsOf({
        'a.md': articleText({ title: 'A', questions }, body),
        'a.zh-Hant.md': articleText({ title: '甲', lang: 'zh-Hant', translationOf: 'a.md' }, translation),
      });
      return [...contents.questions.passages];
    };
    expect(await keysWith(chinese)).toEqual([1, 3]);
    // Sections that cannot be matched leave it where its author put it.
    expect(await keysWith(`${chinese}\n\n## 三\n\n丙。`)).toEqual([1, 1]);
  });

  const body = '## Bank\n\nA bank opened.\n\n## Tax\n\nA tax was cut.';
  const passageOf = async (questions: unknown, text = body): Promise<number[]> => {
    const contents = await contentsOf({ 'a.md': articleText({ title: 'A', questions }, text) });
    return [...contents.questions.passages];
  };

  it('leads to the section that its author names, also when another is more alike', async () => {
    expect(await passageOf([{ question: 'what of the tax', section: 'Bank' }])).toEqual([0]);
  });

  it('leads to the passage most like it when its author names no section', async () => {
    expect(await passageOf(['what of the tax', 'what of the bank'])).toEqual([1, 0]);
  });

  it('leads to the passage most like it when the section named has no text of its own', async () => {
    expect(
      await passageOf([{ question: 'what of the tax', section: 'Empty' }], `## Empty\n\n${body}`),
    ).toEqual([1]);
  });

  it('of an article without text is left out, and leads to no other article', async () => {
    const location = await smallCorpus({
      'a.md': articleText({ title: 'Nothing', questions: ['what of the bank'] }, ''),
      'b.md': articleText({ title: 'Bank' }, 'A bank opened.'),
      'c.md': articleText({ title: 'Nothing again', questions: ['what of the tax'] }, ''),
    });
    const { index } = await updateIndex(location, false);
    expect(index.contents.questions.passages).toHaveLength(0);
    expect((await openIndex(location)).update).toBeNull();
  });
});
