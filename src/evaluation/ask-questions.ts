import type { Answerer, AnswerTrace } from '../answer/answerer.js';
import { NO_FILTER } from '../retrieval/article-filter.js';
import type { CalibrationExample } from './calibrate.js';
import type { SentenceExample } from './fit-sentences.js';
import { type EvaluationQuestion, meetsGroups } from './question-set.js';
import { judge, type Verdict } from './score-answers.js';

/** A question with its answer and all that led to it. */
export interface AskedQuestion {
  readonly question: EvaluationQuestion;
  readonly trace: AnswerTrace;
}

/** Asks every question, one after another, in its own language. */
export async function askQuestions(
  questions: readonly EvaluationQuestion[],
  answerer: Answerer,
): Promise<AskedQuestion[]> {
  const asked: AskedQuestion[] = [];
  for (const question of questions)
    asked.push({
      question,
      trace: await answerer.answer({ question: question.question, language: null, filter: NO_FILTER }),
    });
  return asked;
}

export async function judgeAnswers(
  questions: readonly EvaluationQuestion[],
  answerer: Answerer,
): Promise<Verdict[]> {
  const asked = await askQuestions(questions, answerer);
  return asked.map(({ question, trace }) => judge(question, trace.answer));
}

/** What calibration learns from a question: its signs, and whether it should be answered. Nothing where nothing was found. */
export function calibrationExamples(
  asked: readonly AskedQuestion[],
): (CalibrationExample & { readonly lang: EvaluationQuestion['lang'] })[] {
  return asked.flatMap(({ question: { kind, lang }, trace: { signs } }) =>
    signs === null ? [] : [{ signs, answerable: kind !== 'unanswerable', lang }],
  );
}

/** What the weights of sentences are learned from: the sentences found for a question, and which of them answer it alone. */
export function sentenceExamples(asked: readonly AskedQuestion[]): SentenceExample[] {
  return asked.map(({ question, trace: { candidates } }) => ({
    signs: candidates.map(({ signs }) => signs),
    answers: candidates.map(
      ({ sentence }) => question.kind !== 'unanswerable' && meetsGroups(sentence.text, question.groups),
    ),
  }));
}
