import type { ConfidenceModel } from './confidence.js';

/**
 * Fitted by `npm run evaluate -- --calibrate` to the project's own questions, with the scope model (`scope.ts`). At the thresholds
 * 96 to 97 in a hundred of the questions that nothing answers are refused, and one to four of those that something does;
 * the risk–coverage curves are in docs/retrieval.md.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  bias: -8.58,
  weights: {
    similarity: 3.55,
    sentenceSimilarity: 3.96,
    passageCoverage: 1.23,
    sentenceCoverage: 1.18,
    knownWords: -0.09,
    agreement: 0.64,
    opinion: -1.44,
    personal: -0.1,
    elsewhere: -2.04,
    scope: 0.58,
    length: 0.71,
  },
  threshold: { english: 0.5, chinese: 0.5 },
};

/**
 * Without the scope model, for sections that it has not seen. The weights were fitted when it did not exist, on a corpus of 138 articles; kept
 * because it leans on words more and on similarity less, which is what a model that does not know an article's words needs.
 */
export const CONFIDENCE_WITHOUT_SCOPE: ConfidenceModel = {
  bias: -12.25,
  weights: {
    similarity: 4.05,
    sentenceSimilarity: 3.47,
    passageCoverage: 1.63,
    sentenceCoverage: 1.9,
    knownWords: 3.12,
    agreement: 0.87,
    opinion: -1.86,
    personal: -0.77,
    elsewhere: -3.13,
    scope: 0,
    length: 1.8,
  },
  threshold: { english: 0.4, chinese: 0.5 },
};
