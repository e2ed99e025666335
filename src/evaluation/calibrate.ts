import { confidenceOf, type ConfidenceModel, type RelevanceSigns, SIGN_NAMES } from '../answer/confidence.js';

/** One question's signs and whether answering it was right. */
export interface CalibrationExample {
  readonly signs: RelevanceSigns;
  readonly answerable: boolean;
}

/** A point of the risk–coverage curve: what happens at one threshold. */
export interface ThresholdOutcome {
  readonly threshold: number;
  /** Share of the unanswerable questions that are refused. */
  readonly refusals: number;
  /** Share of the answerable ones that are refused. */
  readonly falseRefusals: number;
}

type Logistic = Pick<ConfidenceModel, 'bias' | 'weights'>;

/**
 * Fits a logistic model to examples by gradient descent on the log loss, both classes weighing the same, with a ridge penalty
 * on the weights of the standardised signs (few examples, signs that go together).
 *
 * @param ridge - strength of the penalty, above 0
 */
export function fitConfidence(
  examples: readonly CalibrationExample[],
  ridge = 0.02,
  steps = 4_000,
  rate = 0.5,
): Logistic {
  const scale = SIGN_NAMES.map((name) => standardisation(examples.map(({ signs }) => signs[name])));
  const rows = examples.map(({ signs }) =>
    SIGN_NAMES.map((name, at) => (signs[name] - (scale[at]?.mean ?? 0)) / (scale[at]?.deviation ?? 1)),
  );
  const positives = examples.filter(({ answerable }) => answerable).length;
  const importance = examples.map(
    ({ answerable }) => 0.5 / (answerable ? positives : examples.length - positives),
  );
  const weights = SIGN_NAMES.map(() => 0);
  let bias = 0;
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((weight) => ridge * weight);
    let biasGradient = 0;
    rows.forEach((row, example) => {
      const sum = row.reduce((total, value, at) => total + value * (weights[at] ?? 0), bias);
      const error =
        (1 / (1 + Math.exp(-sum)) - (examples[example]?.answerable === true ? 1 : 0)) *
        (importance[example] ?? 0);
      biasGradient += error;
      row.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + error * value));
    });
    bias -= rate * biasGradient;
    gradient.forEach((value, at) => (weights[at] = (weights[at] ?? 0) - rate * value));
  }
  // Back from standardised signs to the signs themselves.
  const plain = weights.map((weight, at) => weight / (scale[at]?.deviation ?? 1));
  const shift = plain.reduce((sum, weight, at) => sum + weight * (scale[at]?.mean ?? 0), 0);
  return {
    bias: bias - shift,
    weights: Object.fromEntries(SIGN_NAMES.map((name, at) => [name, plain[at] ?? 0])) as Logistic['weights'],
  };
}

/**
 * Confidence of each example by a model that has not seen it: fitted on the other folds. What thresholds are chosen on.
 *
 * @param folds - at least 2; example i belongs to fold i mod folds
 */
export function crossFittedConfidences(examples: readonly CalibrationExample[], folds: number): number[] {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitConfidence(examples.filter((_example, at) => at % folds !== fold)),
  );
  return examples.map(({ signs }, at) => {
    const model = models[at % folds];
    return model === undefined ? 0 : confidenceOf(signs, { ...model, threshold: { english: 0, chinese: 0 } });
  });
}

/** The risk–coverage curve, at thresholds from 0.05 to 0.95. */
export function riskCoverage(
  examples: readonly CalibrationExample[],
  confidences: readonly number[],
): ThresholdOutcome[] {
  const refusedShare = (answerable: boolean, threshold: number): number => {
    const group = confidences.filter((_, at) => examples[at]?.answerable === answerable);
    return group.filter((confidence) => confidence < threshold).length / Math.max(1, group.length);
  };
  return Array.from({ length: 19 }, (_, at) => (at + 1) / 20).map((threshold) => ({
    threshold,
    refusals: refusedShare(false, threshold),
    falseRefusals: refusedShare(true, threshold),
  }));
}

function standardisation(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  return { mean, deviation: variance === 0 ? 1 : Math.sqrt(variance) };
}
