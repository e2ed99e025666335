import { describe, expect, it } from 'vitest';
import { checkQuestions } from '../../src/corpus-check/check-questions.js';
import type { CorpusProblem } from '../../src/corpus/corpus-problem.js';
import { houseArticle } from '../support/house-articles.js';

function found(problems: readonly CorpusProblem[]): string[] {
  return problems.map((problem) => problem.found);
}

describe('authored questions', () => {
  const english = ['who licences wallets', 'svf licence', 'wallet permit hk', 'card needs licence?'];
  const asked = (questions: readonly string[], section: string): object[] =>
    questions.map((question) => ({ question, section }));
  const original = houseArticle('## Licences\n\nText.', {
    questions: asked([...english, '錢包牌照'], 'Licences'),
  });
  const translation = houseArticle('## 牌照\n\n文字。', {
    path: 'a.zh-Hant.md',
    lang: 'zh-Hant',
    translationOf: 'a.md',
    questions: asked(['電子錢包要唔要牌', '邊個發牌'], '牌照'),
  });

  it('are four in English and two in Chinese, which may stand in the translation', () => {
    expect(checkQuestions([original, translation])).toEqual([]);
  });

  it('are counted for each section', () => {
    expect(found(checkQuestions([original]))).toEqual(['4 English and 1 Chinese questions for "Licences"']);
  });

  it('are asked once, however they are written', () => {
    const other = houseArticle('## Fees\n\nText.', {
      path: 'b.md',
      questions: asked(['SVF-Licence?', 'a', 'b', 'c', 'd', '甲', '乙'], 'Fees'),
    });
    const [problem, ...rest] = checkQuestions([original, translation, other]);
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      file: 'b.md',
      found: 'the question "SVF-Licence?" a second time (first in a.md, "Licences")',
    });
    expect(problem?.line).toBeGreaterThan(10);
  });
});
