import type { ConfidenceModel } from './confidence.js';

/**
 * Fitted by `npm run evaluate -- --calibrate` to the project's own questions, with the scope model (`scope.ts`). At the thresholds
 * about nineteen in twenty of the questions that nothing answers are refused, and one in twenty-five of those that something does;
 * the risk–coverage curves are in docs/retrieval.md.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  bias: -9.35,
  weights: {
    similarity: 3.96,
    sentenceSimilarity: 3.84,
    passageCoverage: 1.29,
    sentenceCoverage: 0.58,
    knownWords: 0.96,
    agreement: 0.28,
    opinion: -0.9,
    personal: -0.22,
    elsewhere: -2.03,
    scope: 0.56,
    length: 0.68,
  },
  threshold: { english: 0.5, chinese: 0.55 },
};

/** The same without the scope model: for a corpus that it was not made for. */
export const CONFIDENCE_WITHOUT_SCOPE: ConfidenceModel = {
  bias: -13.16,
  weights: {
    similarity: 5.14,
    sentenceSimilarity: 5.62,
    passageCoverage: 1.49,
    sentenceCoverage: 0.84,
    knownWords: 2.13,
    agreement: 0.41,
    opinion: -1.31,
    personal: -0.85,
    elsewhere: -3.01,
    scope: 0,
    length: 1.41,
  },
  threshold: { english: 0.3, chinese: 0.45 },
};
