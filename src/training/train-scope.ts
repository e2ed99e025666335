import { SCOPE_FEATURES, type ScopeModel, scopeFeatures } from '../answer/scope.js';
import { type RandomSource, shuffle } from './random-source.js';

const PASSES = 12;
const RATE = 0.3;
const RIDGE = 1e-4;
/** Largest weight that eight bits hold. */
const STEPS = 127;

/**
 * Logistic regression by AdaGrad (Duchi and others, 2011), both classes weighing the same though there are ten times as many
 * questions of the field.
 *
 * @param inside - questions of the field
 * @param outside - questions that are not to be answered
 */
export function trainScope(
  inside: readonly string[],
  outside: readonly string[],
  random: RandomSource,
): Omit<ScopeModel, 'sections'> {
  const weights = new Float32Array(SCOPE_FEATURES);
  const squares = new Float32Array(SCOPE_FEATURES).fill(1e-8);
  const all = [
    ...inside.map((question) => ({ question, target: 1, importance: outside.length + inside.length })),
    ...outside.map((question) => ({ question, target: 0, importance: outside.length + inside.length })),
  ].map(({ question, target, importance }) => ({
    features: scopeFeatures(question, SCOPE_FEATURES),
    target,
    importance: (0.5 * importance) / (target === 1 ? inside.length : outside.length),
  }));
  const order = Int32Array.from(all.keys());
  let bias = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    for (const at of order) {
      const { features, target, importance } = all[at]!;
      if (features.length === 0) continue;
      const norm = Math.sqrt(features.length);
      const sum = features.reduce((total, feature) => total + weights[feature]!, 0);
      const error = importance * (target - 1 / (1 + Math.exp(-(bias + sum / norm))));
      for (const feature of features) {
        const gradient = error / norm - RIDGE * weights[feature]!;
        squares[feature]! += gradient * gradient;
        weights[feature]! += (RATE * gradient) / Math.sqrt(squares[feature]!);
      }
      bias += RATE * 0.01 * error;
    }
  }
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / STEPS;
  return {
    bias,
    step,
    weights: Int8Array.from(weights, (weight) => (step === 0 ? 0 : Math.round(weight / step))),
  };
}
