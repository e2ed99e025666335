import * as v from 'valibot';

/** What a question is about, or what is wrong with it. */
export const QUESTION_KINDS = [
  'fact',
  'date',
  'figure',
  'who',
  'how',
  'status',
  'compare',
  'latest',
  'false-premise',
  'unanswerable',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question and how its answer is recognised. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly lang: 'en' | 'zh';
  readonly question: string;
  readonly kind: QuestionKind;
  /** Every group must be met; a group is met when one of its patterns occurs in the answer's text. */
  readonly groups: readonly (readonly RegExp[])[];
}

/** A question set that cannot be used; says which line and why. */
export class QuestionSetError extends Error {
  override readonly name = 'QuestionSetError';
}

const QuestionSchema = v.object({
  id: v.string(),
  lang: v.picklist(['en', 'zh']),
  question: v.pipe(v.string(), v.trim(), v.minLength(1)),
  kind: v.picklist(QUESTION_KINDS),
  answer_any: v.array(v.array(v.string())),
});

/**
 * JSON lines → questions.
 *
 * @throws {QuestionSetError} at the first line that is not a question, or when there is none
 */
export function parseQuestionSet(text: string): EvaluationQuestion[] {
  const questions = text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseQuestion(line, at + 1)]));
  if (questions.length === 0)
    throw new QuestionSetError('The question set is empty; expected one JSON object per line.');
  return questions;
}

function parseQuestion(line: string, number: number): EvaluationQuestion {
  try {
    const { answer_any: groups, ...question } = v.parse(QuestionSchema, JSON.parse(line));
    return {
      ...question,
      groups: groups.map((patterns) => patterns.map((pattern) => new RegExp(pattern, 'i'))),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new QuestionSetError(
      `Line ${number} of the question set: found ${reason}; expected id, lang, question, kind and answer_any.`,
      { cause },
    );
  }
}

/** Whether a text meets every group. */
export function meetsGroups(text: string, groups: EvaluationQuestion['groups']): boolean {
  return groups.every((patterns) => patterns.some((pattern) => pattern.test(text)));
}
