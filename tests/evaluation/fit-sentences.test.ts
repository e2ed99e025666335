import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/answer/score-sentences.js';
import { SENTENCE_SIGN_NAMES, type SentenceSigns } from '../../src/answer/sentence-signs.js';
import { fitSentences } from '../../src/evaluation/fit-sentences.js';
import { seededRandom } from '../../src/training/random-source.js';

function signs(fields: Partial<SentenceSigns>): SentenceSigns {
  return {
    ...(Object.fromEntries(SENTENCE_SIGN_NAMES.map((name) => [name, 0])) as unknown as SentenceSigns),
    ...fields,
  };
}

describe('fitted weights of sentences', () => {
  it('put the sentence that answers first, by the sign that tells it', () => {
    const random = seededRandom(1);
    const examples = Array.from({ length: 60 }, () => {
      const words = [random(), random(), random()];
      const most = Math.max(...words);
      return {
        signs: words.map((share) => signs({ words: share, similarity: random() })),
        answers: words.map((share) => share === most),
      };
    });
    const weights = fitSentences(examples);
    expect(weights.words).toBeGreaterThan(5 * Math.abs(weights.similarity));
    const right = examples.filter(({ signs: rows, answers }) => {
      const scores = rows.map((row) => weigh(row, weights));
      return answers[scores.indexOf(Math.max(...scores))];
    });
    expect(right.length).toBeGreaterThan(55);
  });

  it('learn nothing from questions that no sentence answers', () => {
    const weights = fitSentences([{ signs: [signs({ words: 1 }), signs({})], answers: [false, false] }]);
    expect(weights.words).toBe(0);
  });
});
