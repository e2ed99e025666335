import type { ConfidenceModel } from './confidence.js';

/**
 * Fitted by `npm run evaluate -- --calibrate` to the project's own question set. At the threshold four in five of the questions
 * that nothing answers or more are refused, and about one in twenty of those that something does; beyond it the second share grows
 * faster than the first. The curve is in docs/measurements.md.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  bias: -11.79,
  weights: {
    similarity: 3.74,
    sentenceSimilarity: 3.58,
    passageCoverage: 1.8,
    sentenceCoverage: 1.93,
    knownWords: 2.66,
    agreement: 0.9,
    opinion: -1.83,
    personal: -0.45,
    elsewhere: -3.09,
    length: 1.81,
  },
  threshold: { english: 0.3, chinese: 0.45 },
};
