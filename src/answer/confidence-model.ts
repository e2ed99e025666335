import type { ConfidenceModel } from './confidence.js';

/**
 * Fitted by `npm run evaluate -- --calibrate` to the project's own question set. At the threshold four in five of the questions
 * that nothing answers or more are refused, and about one in twenty of those that something does; beyond it the second share grows
 * faster than the first. The curve is in docs/measurements.md.
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
  threshold: { english: 0.3, chinese: 0.45 },
};

/** The same with the scope model, for the corpus it was made for. */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  bias: -9.5,
  weights: {
    similarity: 3.39,
    sentenceSimilarity: 3.35,
    passageCoverage: 1.68,
    sentenceCoverage: 0.83,
    knownWords: 1.31,
    agreement: 0.45,
    opinion: -0.95,
    personal: -0.13,
    elsewhere: -1.52,
    scope: 0.44,
    length: 1.21,
  },
  threshold: { english: 0.3, chinese: 0.4 },
};
