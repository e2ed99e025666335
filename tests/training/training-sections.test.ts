import { beforeAll, describe, expect, it } from 'vitest';
import type { TrainingText } from '../../src/training/built-in-model.js';
import { holdOutQuestions } from '../../src/training/held-out.js';
import { collectPairs } from '../../src/training/training-pairs.js';
import { collectSections, type TrainingSection } from '../../src/training/training-sections.js';
import { readTinyText } from './tiny-model.js';
import { glossaryEntry } from '../support/glossary-entry.js';

let text: TrainingText;
let sections: TrainingSection[];
beforeAll(async () => {
  text = await readTinyText();
  sections = collectSections(text.articles, text.passages);
});

const headingOf = ({ headingPath }: TrainingSection): string => headingPath.at(-1) ?? '';

describe('sections', () => {
  it('share a group with their translation, in order', () => {
    const groups = new Map(sections.map((section) => [headingOf(section), section.group]));
    expect(groups.get('誰可以借書')).toBe(groups.get('Who may borrow books'));
    expect(groups.get('遺失圖書證的費用')).toBe(groups.get('What a lost card costs'));
    expect(groups.get('誰可以借書')).not.toBe(groups.get('遺失圖書證的費用'));
  });

  it('are not aligned with a translation that has another number of sections', () => {
    const chinese = text.articles.find(({ language }) => language === 'zh-Hant');
    const fewer = text.passages.filter(
      ({ article, headingPath }) => article !== chinese?.path || headingPath.includes('誰可以借書'),
    );
    const unaligned = collectSections(text.articles, fewer);
    const [only] = unaligned.filter(({ language }) => language === 'zh-Hant');
    expect(unaligned.filter(({ group }) => group === only?.group)).toEqual([only]);
  });

  it('carry the questions that their author gave them', () => {
    const lost = sections.find((section) => headingOf(section) === 'What a lost card costs');
    expect(lost?.questions).toEqual([
      'lost my card, how much?',
      'is a stolen card free?',
      'how long for a replacement?',
    ]);
  });
});

describe('pairs', () => {
  it('join a question with its own section’s passage and with the translated section', () => {
    const pairs = collectPairs(sections, []).filter(({ left }) => left === '補領要等幾耐?');
    expect(pairs.map(({ kind }) => kind)).toEqual([
      'question and passage',
      'question and passage without context',
      'question and translated section',
    ]);
    expect(pairs[0]?.right).toContain('補領需時兩個工作天');
    expect(pairs[2]?.right).toContain('The replacement takes two working days.');
  });

  it('join a sentence with the rest of its passage, not with itself', () => {
    const pairs = collectPairs(sections, []).filter(({ kind }) => kind === 'sentence and rest of passage');
    for (const { left, right } of pairs) expect(right).not.toContain(left);
  });

  it('join every form of a glossary entry with every other, in a group of its own', () => {
    const pairs = collectPairs(sections, [glossaryEntry({ en: ['card', 'ticket'], zh: ['證'] })]).filter(
      ({ kind }) => kind === 'glossary forms',
    );
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([
      ['card', 'ticket'],
      ['card', '證'],
      ['ticket', '證'],
    ]);
    expect(sections.map(({ group }) => group)).not.toContain(pairs[0]?.group);
  });
});

describe('held-out questions', () => {
  it('are every n-th, and are in no section any more', () => {
    const { sections: remaining, heldOut } = holdOutQuestions(sections, 5);
    expect(heldOut.map(({ question }) => question)).toEqual(['is a stolen card free?', '補領要等幾耐?']);
    const asked = remaining.flatMap(({ questions }) => questions);
    expect(asked).toHaveLength(8);
    for (const { question } of heldOut) expect(asked).not.toContain(question);
  });
});
