import { describe, expect, it } from 'vitest';
import { crossFit } from '../../src/benchmarks/trained-benchmark.js';
import { sectionsOfSet } from '../../src/training/outside-set.js';

const MATTERS = ['wallet', 'bank', 'insurer', 'broker', 'trustee', 'exchange'];
const PASSAGES = MATTERS.flatMap((matter, at) => [
  { id: `${at}|1`, text: `A ${matter} needs a licence. The ${matter} licence lasts three years.` },
  { id: `${at}|2`, text: `The fee of a ${matter} is due in March. A late ${matter} pays more.` },
]);
const QUESTIONS = MATTERS.flatMap((matter, at) => [
  { id: `l${at}`, question: `how long is a ${matter} licensed`, relevant: [`${at}|1`] },
  { id: `f${at}`, question: `when must a ${matter} pay`, relevant: [`${at}|2`] },
]);

describe('training on an outside set', () => {
  it('takes each passage for a section with the questions it answers', () => {
    const [first] = sectionsOfSet(PASSAGES, QUESTIONS);
    expect(first).toMatchObject({ language: 'en', questions: ['how long is a wallet licensed'] });
    expect(first?.passages[0]?.sentences).toHaveLength(2);
  });

  it('asks every question of a model and a ranker that never saw it', async () => {
    const folds: number[] = [];
    const scores = await crossFit(PASSAGES, QUESTIONS, 2, (fold) => folds.push(fold));
    expect(folds).toEqual([0, 1]);
    for (const { dense, fused, ranked } of scores) {
      expect(dense['recall@10']).toBeGreaterThan(0.5);
      expect(fused['MAP@10']).toBeGreaterThan(0.5);
      expect(ranked['recall@10']).toBe(1);
    }
  });
});
