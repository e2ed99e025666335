import * as v from 'valibot';
import { parseJsonLines, requireOwnIds } from './json-lines.js';

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

const Common = {
  id: v.pipe(v.string(), v.minLength(1)),
  lang: v.picklist(['en', 'zh']),
  question: v.pipe(v.string(), v.regex(/\S/), v.trim()),
};
const PatternSchema = v.pipe(v.string(), v.check(isPattern));
const QuestionSchema = v.variant('kind', [
  v.object({
    ...Common,
    kind: v.picklist(QUESTION_KINDS.filter((kind) => kind !== 'unanswerable')),
    // No group at all would be met by every answer, and a group without a pattern by none.
    answer_any: v.pipe(v.array(v.pipe(v.array(PatternSchema), v.minLength(1))), v.minLength(1)),
  }),
  v.object({ ...Common, kind: v.literal('unanswerable'), answer_any: v.array(v.array(PatternSchema)) }),
]);

const EXPECTED =
  '{"id": "…", "lang": "en" or "zh", "question": "…", "kind": "…", "answer_any": [["regular expression", …], …]}, ' +
  `the kind one of ${QUESTION_KINDS.join(', ')}, and "answer_any" empty for unanswerable questions only`;

/**
 * JSON lines → questions. One that nothing answers is told by its kind, never by an empty `answer_any`.
 *
 * @param file - name of the file, for messages
 * @throws {JsonLinesError} at the first line that is not a question or has the id of another, or when there is none
 */
export function parseQuestionSet(text: string, file = 'question set'): EvaluationQuestion[] {
  const lines = parseJsonLines(text, file, QuestionSchema, EXPECTED);
  requireOwnIds(lines, file);
  return lines.map(({ value: { answer_any: groups, ...question } }) => ({
    ...question,
    groups: groups.map((patterns) => patterns.map((pattern) => new RegExp(pattern, 'i'))),
  }));
}

/** A blank one occurs in every text and says nothing. */
function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'i');
    return text.trim() !== '';
  } catch {
    return false;
  }
}

/** Whether a text meets every group. */
export function meetsGroups(text: string, groups: EvaluationQuestion['groups']): boolean {
  return groups.every((patterns) => patterns.some((pattern) => pattern.test(text)));
}
