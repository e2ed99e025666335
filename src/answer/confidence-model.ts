import type { ConfidenceModel } from './confidence.js';

/** Fitted by `npm run evaluate -- --calibrate` on the project's own question set; docs/measurements.md has the curve. */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  bias: -4,
  weights: {
    similarity: 2,
    sentenceSimilarity: 2,
    passageCoverage: 3,
    sentenceCoverage: 1,
    knownWords: 1,
    agreement: 0.5,
    length: 0,
  },
  threshold: { english: 0.4, chinese: 0.4 },
};
