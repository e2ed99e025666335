import { SIGN_NAMES } from '../answer/confidence.js';
import type { AnswerTrace } from '../answer/answerer.js';
import { printable } from '../language/printable.js';
import type { TerminalStyle } from './render-answer.js';

/** Sentences shown; the rest are weaker. */
const SENTENCES = 8;

/** How an answer came about: words, ranks and scores of both legs, fusion, sentences, and what spoke for answering at all. */
export function renderExplanation(trace: AnswerTrace, searchKind: string, { colors }: TerminalStyle): string {
  const { query, passages, candidates, signs, threshold, answer, timings } = trace;
  const title = (text: string): string => `\n  ${colors.bold(text)}`;
  const number = (value: number | null, digits = 3): string => (value === null ? '–' : value.toFixed(digits));
  const concepts = query.concepts.map(
    ({ asked, alternatives }) =>
      `${asked.join(' ')} = ${alternatives
        .slice(0, 4)
        .map((terms) => terms.join(' '))
        .join(' | ')}`,
  );
  const lines = [
    title('Question'),
    `  language ${query.language} · wants ${query.wanted}`,
    `  words    ${query.terms.join(' ')}`,
    ...concepts.map((concept) => `  glossary ${concept}`),
    title(`Passages (${searchKind} vector search + BM25, convex sum)`),
    '   rank  score  fused   cosine (rank)    BM25 (rank)  covered  passage',
    ...passages.map(({ score, scores, ranks, article, headingPath }, at) =>
      [
        `  ${String(at + 1).padStart(5)}`,
        number(score),
        number(scores.fused),
        `${number(scores.similarity)} (${ranks.dense ?? '–'})`.padStart(13),
        `${number(scores.lexicalScore, 2)} (${ranks.lexical ?? '–'})`.padStart(13),
        number(scores.coverage),
        printable(` ${article.path} › ${headingPath.at(-1) ?? ''}`),
      ].join('  '),
    ),
    title('Sentences'),
    '   score  words  cosine  sentence',
    ...candidates
      .slice(0, SENTENCES)
      .map(
        ({ score, signs: { words }, sentence }) =>
          `   ${number(score)}  ${number(words)}  ${number(sentence.similarity)}   ${printable(sentence.text)}`,
      ),
    title('Confidence'),
    ...(signs === null ? [] : SIGN_NAMES.map((name) => `  ${name.padEnd(20)} ${number(signs[name])}`)),
    `  ${answer.confidence.toFixed(3)} against a threshold of ${threshold.toFixed(3)}: ${answer.kind}`,
    `  ${colors.dim(`embedding ${number(timings.embedMs, 1)} ms, search ${number(timings.searchMs, 1)} ms, all ${number(timings.totalMs, 1)} ms`)}`,
  ];
  return `${lines.join('\n')}\n`;
}
