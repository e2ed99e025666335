import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../src/answer/compose-answer.js';
import { GlossaryMatcher } from '../../src/retrieval/glossary-matcher.js';
import { readQuery } from '../../src/retrieval/query.js';
import type { RetrievedPassage } from '../../src/retrieval/retrieved-passage.js';
import { renderExplanation } from '../../src/terminal/render-explanation.js';
import { articleOf } from '../support/article-of.js';
import { passageWith } from '../support/passage-with.js';
import { glossaryEntry } from '../support/glossary-entry.js';

const glossary = new GlossaryMatcher([glossaryEntry({ en: ['HKMA'], zh: ['金管局'] })]);
const statistics = { inverseDocumentFrequency: () => 1, has: () => true, passages: 1_000 };

function explain(question: string, passages: readonly RetrievedPassage[]): string {
  const query = readQuery(question, null, glossary);
  const composed = composeAnswer(query, passages, statistics);
  const trace = { ...composed, query, passages, timings: { embedMs: 1, searchMs: 2, totalMs: 3 } };
  return renderExplanation(trace, 'hnsw', { colors: pc.createColors(false), columns: null });
}

describe('an explanation', () => {
  const passage = passageWith(['The HKMA issues licences.'], {
    scores: { passage: 0, similarity: 0.75, lexicalScore: 3.5, coverage: 0.6, fused: 0.9 },
    score: 0.8,
    ranks: { dense: 2, lexical: 1 },
  });

  it('shows how the question was read', () => {
    const text = explain('when did the HKMA issue the licences of 2025', [passage]);
    expect(text).toContain('language en · wants date');
    expect(text).toMatch(/words +hkma issu licenc 2025/);
    expect(text).toMatch(/glossary hkma = /);
  });

  it('shows score, fusion, cosine, BM25 and coverage of each passage, with its ranks in both legs', () => {
    expect(explain('licence', [passage])).toMatch(
      /1\s+0\.800\s+0\.900\s+0\.750 \(2\)\s+3\.50 \(1\)\s+0\.600\s+stablecoins\/licences\.md › Who/,
    );
  });

  it('shows a dash where a leg did not find the passage', () => {
    const lexicalOnly = passageWith(['A.'], {
      scores: { passage: 0, similarity: null, lexicalScore: 1, coverage: 0.5, fused: 0.5 },
      ranks: { dense: null, lexical: 1 },
    });
    expect(explain('licence', [lexicalOnly])).toContain('– (–)');
  });

  it('shows the sentences and what the confidence came to', () => {
    const text = explain('who issues licences', [passage]);
    expect(text).toContain('The HKMA issues licences.');
    expect(text).toMatch(/\d\.\d{3} against a threshold of \d\.\d{3}: (?:answered|nothing-relevant)/);
  });

  it('is there when nothing was found', () => {
    expect(explain('licence', [])).toContain('0.000 against a threshold');
  });

  it('lets no control character of an article through', () => {
    const hostile = passageWith(['A fee\u001b[2J is due.'], {
      article: articleOf({ path: 'a\u001b]0;b.md' }),
      headingPath: ['\u009b1m'],
    });
    expect(explain('fee', [hostile])).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
