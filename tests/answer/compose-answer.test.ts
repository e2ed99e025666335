import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_STATUSES, type IsoDate } from '../../src/corpus/article.js';
import type { Answer } from '../../src/answer/answer.js';
import { answerJson } from '../../src/answer/answer-json.js';
import { composeAnswer } from '../../src/answer/compose-answer.js';
import { CONFIDENCE_MODEL } from '../../src/answer/confidence-model.js';
import { LANGUAGES } from '../../src/language/language.js';
import { GlossaryMatcher } from '../../src/retrieval/glossary-matcher.js';
import { readQuery } from '../../src/retrieval/query.js';
import type { RetrievedPassage } from '../../src/retrieval/retrieved-passage.js';
import { expectAnswer } from '../support/answer-schema.js';
import { articleOf } from '../support/article-of.js';
import { passageWith } from '../support/passage-with.js';
import { glossaryEntry } from '../support/glossary-entry.js';

const glossary = new GlossaryMatcher([glossaryEntry({ en: ['HKMA'], zh: ['金管局'] })]);
const statistics = { inverseDocumentFrequency: () => 1, has: () => true, passages: 1_000 };
const always = { ...CONFIDENCE_MODEL, threshold: { english: 0, chinese: 0 } };
const never = { ...CONFIDENCE_MODEL, threshold: { english: 2, chinese: 2 } };

function answerTo(question: string, passages: readonly RetrievedPassage[], model = always): Answer {
  return composeAnswer(readQuery(question, null, glossary), passages, statistics, () => ({ model, scope: 0 }))
    .answer;
}

describe('an answer', () => {
  const passage = passageWith(['Banks pay a fee.', 'The HKMA issues the stablecoin licence.']);

  it('quotes the sentence that answers, with its neighbour where it is unsure, and its citation', () => {
    const either = passageWith([
      'Banks apply for the stablecoin licence.',
      'The HKMA issues the stablecoin licence.',
    ]);
    const answer = answerTo('who issues the stablecoin licence', [either]);
    expect(answer.text).toBe(
      '“Banks apply for the stablecoin licence. The HKMA issues the stablecoin licence.” [1]',
    );
    expect(answer.citations[0]).toMatchObject({
      number: 1,
      title: 'Stablecoin licences',
      section: 'Who',
      article: 'stablecoins/licences.md',
      quote: 'Banks apply for the stablecoin licence. The HKMA issues the stablecoin licence.',
      span: { start: 0, end: 79 },
    });
  });

  it('marks a quotation inside a Chinese one as such, and cites it as it stands', () => {
    const chinese = passageWith(['金管局稱「沙盒」已經開放。'], {
      article: articleOf({ language: 'zh-Hant' }),
    });
    const answer = answerTo('金管局沙盒', [chinese]);
    expect(answer.text).toBe('「金管局稱『沙盒』已經開放。」 [1]');
    expect(answer.citations[0]?.quote).toBe('金管局稱「沙盒」已經開放。');
  });

  it('names no closest articles, since it answers', () => {
    expect(answerTo('who issues the licence', [passage]).closest).toEqual([]);
  });

  it('does not say the same twice', () => {
    const twice = [passage, passageWith(['The HKMA issues the stablecoin licence.'], { number: 1 })];
    const { text } = answerTo('who issues the stablecoin licence', twice);
    expect(text.match(/issues/g)).toHaveLength(1);
  });

  it('does not mix two languages', () => {
    const chinese = passageWith(['金管局發出穩定幣牌照。'], { article: articleOf({ language: 'zh-Hant' }) });
    const { citations } = answerTo('stablecoin licence 由邊個發出', [passage, chinese]);
    expect(new Set(citations.map(({ quote }) => /\p{Script=Han}/u.test(quote))).size).toBe(1);
  });

  it('does not take an article’s own footnote mark for a citation', () => {
    const marked = passageWith(['The HKMA [7] issues the licence [12].']);
    const answer = answerTo('who issues the licence', [marked]);
    expect(answer.text).toBe('“The HKMA (7) issues the licence (12).” [1]');
    expect(answer.citations[0]?.quote).toBe('The HKMA [7] issues the licence [12].');
  });

  it.each([5_000, 1_490, 1_480])('stays readable when the sentence has %i characters', (length) => {
    const long = passageWith([`The licence ${'𠮷'.repeat(length / 2)}.`]);
    const { text, citations } = answerTo('the licence', [long]);
    expect(text.length).toBeLessThanOrEqual(1_500);
    expect(text).toMatch(/^“The licence .*[.…]” \[1\]$/su);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(citations[0]?.quote).toBe(long.sentences[0]?.quote);
  });
});

describe('what must be said before a quote', () => {
  const noteOn = (status: (typeof ARTICLE_STATUSES)[number], question: string): string => {
    const article = articleOf({ status, asOf: '2024-05-02' as IsoDate });
    const { text } = answerTo(question, [passageWith(['A fee of 1% 收費。'], { article })]);
    return text.replace(/“.*$/s, '');
  };

  it('is nothing for what holds and for what is concluded', () => {
    expect(noteOn('in-force', 'what fee')).toBe('');
    expect(noteOn('concluded', 'what fee')).toBe('');
  });

  it('is that the article is on a proposal, has been replaced, or is on the past', () => {
    expect(noteOn('proposed', 'what fee')).toContain('proposal');
    expect(noteOn('superseded', 'what fee')).toContain('replaced');
    expect(noteOn('historical', 'what fee')).toContain('past');
  });

  it('is said in the language of the answer', () => {
    expect(noteOn('superseded', '收費係幾多')).toContain('已被取代');
    expect(noteOn('proposed', '收费是多少')).toContain('建议');
    expect(noteOn('historical', '收費係幾多')).toContain('過去');
  });
});

describe('confidence', () => {
  const passage = passageWith(['Banks pay a fee.']);
  const confidenceIn = (passages: number): number => {
    const corpus = { inverseDocumentFrequency: () => 1, has: (term: string) => term !== 'dosh', passages };
    return composeAnswer(readQuery('fee dosh banks pay', null, glossary), [passage], corpus).answer
      .confidence;
  };

  it('suffers less from an unknown word in a corpus too small to know everyday words', () => {
    expect(confidenceIn(5)).toBeGreaterThan(confidenceIn(10_000));
  });
});

describe('a refusal', () => {
  const paths = ['a.md', 'b.md', 'a.md', 'c.md', 'd.md'];
  const passages = paths.map((path) =>
    passageWith(['A fee.'], { article: articleOf({ path, title: path }) }),
  );

  it('quotes nothing and names up to three of the closest articles, each once', () => {
    const answer = answerTo('what is the weather', passages, never);
    expect(answer).toMatchObject({ kind: 'nothing-relevant', citations: [] });
    expect(answer.closest.map(({ article }) => article)).toEqual(['a.md', 'b.md', 'c.md']);
    expect(answer.text).not.toMatch(/\[\d/);
  });

  it('is given when nothing was found, with no confidence at all', () => {
    expect(answerTo('what is the weather', [], always)).toMatchObject({
      kind: 'nothing-relevant',
      closest: [],
      confidence: 0,
    });
  });

  it('is given when what was found holds no sentence that may be quoted', () => {
    expect(answerTo('what is the weather', [passageWith([])]).kind).toBe('nothing-relevant');
  });

  it('is worded in the language of the question', () => {
    expect(answerTo('天氣點', [], never).text).toContain('沒有');
    expect(answerTo('天气怎么样', [], never).text).toContain('没有');
    expect(answerTo('what is the weather', [], never).text).toMatch(/^Not covered/);
  });

  it('says that there is no advice where advice was asked for', () => {
    expect(answerTo('should i buy bitcoin', [], never).text).toContain('no advice');
    expect(answerTo('推薦一隻幣', [], never).text).toContain('不提供意見');
  });
});

describe('on any passages', () => {
  const sentence = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      'The HKMA [1] said [2].',
      '金管局發牌。',
      'Fees are 1%.',
      ' ',
      '“” [3]',
      'x'.repeat(4_000),
    ),
  );
  const cosine = fc.double({ min: -1, max: 1, noNaN: true });
  const passage = fc
    .record({
      sentences: fc.array(sentence, { maxLength: 5 }),
      status: fc.constantFrom(...ARTICLE_STATUSES),
      language: fc.constantFrom(...LANGUAGES),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      similarity: fc.option(cosine),
      rank: fc.option(fc.integer({ min: 1, max: 100 })),
      path: fc.constantFrom('a.md', 'b.txt', 'deep/c.md'),
    })
    .map(({ sentences, status, language, score, similarity, rank, path }) =>
      passageWith(sentences, {
        article: articleOf({ status, language, path }),
        score,
        scores: { passage: 0, similarity, lexicalScore: 0, coverage: 0, fused: score },
        ranks: { dense: rank, lexical: rank },
      }),
    );
  const question = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('what fee', '金管局收幾多錢', 'HKMA？'),
  );

  it.each([
    ['answering', always],
    ['by its own judgement', CONFIDENCE_MODEL],
    ['refusing', never],
  ])('an answer comes, and is one by the contract: %s', (_, model) => {
    fc.assert(
      fc.property(question, fc.array(passage, { maxLength: 6 }), (asked, passages) => {
        const answer = answerTo(asked, passages, model);
        const timings = { embedMs: 1, searchMs: 2, totalMs: 3 };
        const { confidence } = expectAnswer(answerJson(null, answer, timings, 'corpus'));
        expect(confidence).toBeGreaterThanOrEqual(0);
        for (const { quote, span } of answer.citations)
          expect(passages.some(({ text }) => text.slice(span.start, span.end) === quote)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
