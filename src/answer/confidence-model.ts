import type { ConfidenceModel } from './confidence.js';

/**
 * Fitted by `npm run evaluate -- --calibrate` to the project's own question set. At the threshold four in five of the questions
 * that nothing answers are refused, and one in fifteen of those that something does; beyond it the second share grows
 * faster than the first. The curve is in docs/measurements.md.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  bias: -10.78,
  weights: {
    similarity: 3.7,
    sentenceSimilarity: 3.62,
    passageCoverage: 3.05,
    sentenceCoverage: 1.24,
    knownWords: 2.7,
    agreement: 0.73,
    opinion: -1.94,
    personal: -0.91,
    length: 1.24,
  },
  threshold: { english: 0.35, chinese: 0.35 },
};
