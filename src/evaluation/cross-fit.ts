import type { Answerer, Tuning } from '../answer/answerer.js';
import { CONFIDENCE_MODEL } from '../answer/confidence-model.js';
import { askQuestions, calibrationExamples, judgeAnswers, sentenceExamples } from './ask-questions.js';
import { fitConfidence } from './calibrate.js';
import { fitSentences } from './fit-sentences.js';
import type { EvaluationQuestion } from './question-set.js';
import type { Verdict } from './score-answers.js';

/**
 * Verdicts on questions by weights that have not seen them: for each fold the weights of sentences and of refusal are fitted to the
 * other folds. What the shipped weights, which are fitted to the whole set, would do on a set of the same kind. The thresholds of
 * refusal stay as they are, and so does everything that is not fitted.
 *
 * @param tuned - the answerer with other weights
 * @param folds - at least 2; question i belongs to fold i mod folds
 * @returns in the order of the questions
 */
export async function crossFittedVerdicts(
  questions: readonly EvaluationQuestion[],
  tuned: (tuning: Tuning) => Answerer,
  folds: number,
): Promise<Verdict[]> {
  const verdicts = new Map<EvaluationQuestion, Verdict>();
  for (let fold = 0; fold < folds; fold += 1) {
    const others = questions.filter((_, at) => at % folds !== fold);
    const sentences = fitSentences(sentenceExamples(await askQuestions(others, tuned({}))));
    const signs = calibrationExamples(await askQuestions(others, tuned({ sentences })));
    const confidence = { ...fitConfidence(signs), threshold: CONFIDENCE_MODEL.threshold };
    const own = questions.filter((_, at) => at % folds === fold);
    for (const verdict of await judgeAnswers(own, tuned({ sentences, confidence })))
      verdicts.set(verdict.question, verdict);
  }
  return questions.flatMap((question) => verdicts.get(question) ?? []);
}
