import type { Answer } from '../answer/answer.js';
import { type EvaluationQuestion, meetsGroups } from './question-set.js';

/** What became of one question. */
export interface Verdict {
  readonly question: EvaluationQuestion;
  readonly answer: Answer;
  /** For an unanswerable question: refused. For any other: answered, with every group met. */
  readonly right: boolean;
  /** The same for the first citation's quote alone. */
  readonly rightAtFirst: boolean;
}

/** Shares of a group of questions; null where the group has no such question. */
export interface Scores {
  readonly questions: number;
  /** Of answerable and false-premise questions: answered, with every group met. */
  readonly accuracy: number | null;
  readonly firstQuoteAccuracy: number | null;
  /** Of unanswerable questions: refused. */
  readonly refusals: number | null;
  /** Of answerable and false-premise questions: refused all the same. */
  readonly falseRefusals: number | null;
}

export function judge(question: EvaluationQuestion, answer: Answer): Verdict {
  const refused = answer.kind === 'nothing-relevant';
  if (question.kind === 'unanswerable') return { question, answer, right: refused, rightAtFirst: refused };
  const first = answer.citations[0]?.quote ?? '';
  return {
    question,
    answer,
    right: !refused && meetsGroups(answer.text, question.groups),
    rightAtFirst: !refused && meetsGroups(first, question.groups),
  };
}

export function scoreVerdicts(verdicts: readonly Verdict[]): Scores {
  const answerable = verdicts.filter(({ question }) => question.kind !== 'unanswerable');
  const unanswerable = verdicts.filter(({ question }) => question.kind === 'unanswerable');
  return {
    questions: verdicts.length,
    accuracy: share(answerable, ({ right }) => right),
    firstQuoteAccuracy: share(answerable, ({ rightAtFirst }) => rightAtFirst),
    refusals: share(unanswerable, ({ right }) => right),
    falseRefusals: share(answerable, ({ answer }) => answer.kind === 'nothing-relevant'),
  };
}

/** Scores of the whole set, of each language, and of each kind in each language, in this order. */
export function scoreTable(verdicts: readonly Verdict[]): Map<string, Scores> {
  const groups = new Map<string, Verdict[]>();
  const add = (name: string, verdict: Verdict): void =>
    void groups.set(name, [...(groups.get(name) ?? []), verdict]);
  for (const verdict of verdicts) add('all', verdict);
  for (const verdict of verdicts) add(verdict.question.lang, verdict);
  for (const verdict of verdicts) add(`${verdict.question.lang} ${verdict.question.kind}`, verdict);
  return new Map([...groups].map(([name, group]) => [name, scoreVerdicts(group)]));
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}
