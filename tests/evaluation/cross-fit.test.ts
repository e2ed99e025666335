import { beforeAll, describe, expect, it } from 'vitest';
import { Answerer, type Tuning } from '../../src/answer/answerer.js';
import { askQuestions, sentenceExamples } from '../../src/evaluation/ask-questions.js';
import { crossFittedVerdicts } from '../../src/evaluation/cross-fit.js';
import { fitSentences } from '../../src/evaluation/fit-sentences.js';
import { parseQuestionSet } from '../../src/evaluation/question-set.js';
import { CorpusTexts } from '../../src/retrieval/article-texts.js';
import { GlossaryMatcher } from '../../src/retrieval/glossary-matcher.js';
import { smallEngine } from '../support/small-engine.js';

const QUESTIONS = parseQuestionSet(
  [
    ['fact', 'How many digital banks hold a licence?', [['Eight']]],
    ['fact', 'What tax do funds pay?', [['no tax']]],
    ['unanswerable', 'Why is the sky blue?', []],
    ['unanswerable', 'What is the best pizza in Rome?', []],
    ['fact', 'stablecoin issuer licence', [['needs a licence']]],
    ['unanswerable', 'How tall is Mount Everest?', []],
  ]
    .map(([kind, question, groups], at) =>
      JSON.stringify({ id: `q${at}`, lang: 'en', kind, question, answer_any: groups }),
    )
    .join('\n'),
);

let tuned: (tuning: Tuning) => Answerer;
beforeAll(async () => {
  const { index, embedder, corpusDirectory } = await smallEngine();
  const glossary = new GlossaryMatcher(index.contents.glossary);
  tuned = (tuning) =>
    new Answerer(embedder, index, new CorpusTexts(corpusDirectory), glossary, () => 0, null, tuning);
});

describe('cross-fitted verdicts', () => {
  it('are one for each question, in order', async () => {
    const verdicts = await crossFittedVerdicts(QUESTIONS, tuned, 2);
    expect(verdicts.map(({ question }) => question.id)).toEqual(QUESTIONS.map(({ id }) => id));
  });

  it('are by weights that were fitted to the other folds alone', async () => {
    const judges: Tuning[] = [];
    await crossFittedVerdicts(
      QUESTIONS,
      (tuning) => {
        if (tuning.confidence !== undefined) judges.push(tuning);
        return tuned(tuning);
      },
      2,
    );
    const ofOthers = await Promise.all(
      [1, 0].map(async (fold) => {
        const others = QUESTIONS.filter((_, at) => at % 2 === fold);
        return fitSentences(sentenceExamples(await askQuestions(others, tuned({}))));
      }),
    );
    expect(judges.map(({ sentences }) => sentences)).toEqual(ofOthers);
  });
});
