import { describe, expect, it } from 'vitest';
import { confidenceOf, type RelevanceSigns, SIGN_NAMES } from '../../src/answer/confidence.js';
import {
  type CalibrationExample,
  crossFittedConfidences,
  fitConfidence,
  riskCoverage,
} from '../../src/evaluation/calibrate.js';

function example(value: number, answerable: boolean): CalibrationExample {
  return {
    signs: Object.fromEntries(
      SIGN_NAMES.map((name) => [name, name === 'similarity' ? value : 0.5]),
    ) as unknown as RelevanceSigns,
    answerable,
  };
}

/** Similar questions are answerable, with one exception on each side. */
const examples = Array.from({ length: 40 }, (_, at) => example(at / 40, at === 5 || (at >= 20 && at !== 35)));

describe('confidence calibration', () => {
  it('gives the sign that tells answerable questions apart a positive weight, and the constant ones none', () => {
    const { weights } = fitConfidence(examples);
    expect(weights.similarity).toBeGreaterThan(1);
    expect(Math.abs(weights.knownWords)).toBeLessThan(1e-6);
  });

  it('puts confident answers above half and doubtful ones below', () => {
    const model = { ...fitConfidence(examples), threshold: { english: 0.5, chinese: 0.5 } };
    expect(confidenceOf(example(0.95, true).signs, model)).toBeGreaterThan(0.5);
    expect(confidenceOf(example(0.05, false).signs, model)).toBeLessThan(0.5);
  });

  it('judges each example by a model that has not seen it', () => {
    const flipped = examples.map((each, at) => (at === 39 ? { ...each, answerable: false } : each));
    // The last example's own label does not reach its own confidence.
    expect(crossFittedConfidences(flipped, 5)[39]).toBe(crossFittedConfidences(examples, 5)[39]);
  });

  it('refuses more of both kinds as the threshold rises', () => {
    const curve = riskCoverage(examples, crossFittedConfidences(examples, 5));
    curve.slice(1).forEach((point, at) => {
      expect(point.refusals).toBeGreaterThanOrEqual(curve[at]?.refusals ?? 1);
      expect(point.falseRefusals).toBeGreaterThanOrEqual(curve[at]?.falseRefusals ?? 1);
    });
  });
});
