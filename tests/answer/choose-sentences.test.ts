import { describe, expect, it } from 'vitest';
import { CHOICE_RULES, chooseSentences } from '../../src/answer/choose-sentences.js';
import type { ScoredSentence } from '../../src/answer/score-sentences.js';
import { SENTENCE_SIGN_NAMES, type SentenceSigns } from '../../src/answer/sentence-signs.js';
import { termsOf } from '../../src/lexical-index/terms.js';
import type { RetrievedPassage } from '../../src/retrieval/retrieved-passage.js';
import { articleOf } from '../support/article-of.js';
import { passageWith } from '../support/passage-with.js';

const NO_SIGNS = Object.fromEntries(SENTENCE_SIGN_NAMES.map((name) => [name, 0])) as unknown as SentenceSigns;

/** Sentences of a passage with a score for each; shares as scoring gives them. */
function scored(...passages: [RetrievedPassage, ...number[]][]): ScoredSentence[] {
  const all = passages.flatMap(([passage, ...scores]) =>
    scores.map((score, at) => {
      const sentence = passage.sentences[at];
      if (sentence === undefined) throw new Error(`the passage has no sentence ${at}`);
      return { passage, sentence, terms: new Set(termsOf(sentence.text)), signs: NO_SIGNS, score };
    }),
  );
  const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
  return all.map((one) => ({ ...one, share: Math.exp(one.score) / total })).sort((a, b) => b.score - a.score);
}

function texts(sentences: ScoredSentence[], rules = CHOICE_RULES): string[] {
  return chooseSentences(sentences, rules).map(({ sentence }) => sentence.text);
}

const fees = passageWith(['Wallets pay a fee.', 'It is due in March.', 'Banks pay none.']);
const terms = passageWith(['A term lasts three years.', 'It may be renewed.'], { number: 1 });

describe('the chosen sentences', () => {
  it('are one when it is sure', () => {
    expect(texts(scored([fees, 6, 0, 0], [terms, 0, 0]))).toEqual(['Wallets pay a fee.']);
  });

  it('are more the less sure it is, up to four quotes', () => {
    const [unsure, three, four] = [
      'Insurers file reports.',
      'Brokers hold capital.',
      'Trustees meet yearly.',
    ].map((text, at) => passageWith([text], { number: at + 2 }));
    if (unsure === undefined || three === undefined || four === undefined) throw new Error('unreachable');
    const quotes = texts(scored([fees, 1], [terms, 1], [unsure, 1], [three, 1], [four, 1]));
    expect(quotes).toHaveLength(4);
  });

  it('that stand side by side become one quote, which is a slice of the article', () => {
    const [quote, ...rest] = chooseSentences(scored([fees, 1, 1, -9], [terms, -9, -9]));
    expect(rest).toEqual([]);
    expect(quote?.sentence).toMatchObject({
      quote: 'Wallets pay a fee. It is due in March.',
      span: { start: 0, end: 38 },
    });
  });

  it('that have another between them stay two quotes', () => {
    expect(texts(scored([fees, 1, -9, 1]))).toEqual(['Wallets pay a fee.', 'Banks pay none.']);
  });

  it('keep the neighbour of the best before an equal one elsewhere: subject and figure stay together', () => {
    const [first] = texts(scored([terms, -9, 1], [fees, 2, 1, -9]), { ...CHOICE_RULES, sentences: 2 });
    expect(first).toBe('Wallets pay a fee. It is due in March.');
  });

  it('of a table stand alone, each row', () => {
    const rows = passageWith(['| A | 1 |', '| B | 2 |']);
    const table = {
      ...rows,
      sentences: rows.sentences.map((sentence) => ({ ...sentence, isTableRow: true })),
    };
    expect(texts(scored([table, 1, 1]))).toHaveLength(2);
  });

  it('never say the same twice, nor mix languages', () => {
    const again = passageWith(['Wallets pay a fee.'], { number: 5 });
    const chinese = passageWith(['錢包須繳費。'], { number: 6, article: articleOf({ language: 'zh-Hant' }) });
    expect(texts(scored([fees, 2, -9, -9], [again, 1.9], [chinese, 1.9]))).toEqual(['Wallets pay a fee.']);
  });

  it('of nothing are none', () => {
    expect(chooseSentences([])).toEqual([]);
  });
});
