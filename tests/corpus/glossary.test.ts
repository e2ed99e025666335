import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../src/corpus/glossary.js';
import { CORPUS_DIRECTORY } from '../support/real-articles.js';

function problems(text: string): (string | number | null)[][] {
  return parseGlossary(text).problems.map(({ line, found }) => [line, found]);
}

describe('the glossary', () => {
  it('groups what the field calls one thing', () => {
    expect(
      parseGlossary('- en: [e-wallet, " SVF "]\n  zh: [電子錢包]\n- zh: [八達通, 嘟卡]\n').groups,
    ).toEqual([
      { en: ['e-wallet', 'SVF'], zh: ['電子錢包'] },
      { en: [], zh: ['八達通', '嘟卡'] },
    ]);
  });

  it('keeps a number as it is written', () => {
    expect(parseGlossary('- en: [Web 3.0, 3.0]\n').groups[0]?.en).toEqual(['Web 3.0', '3.0']);
  });

  it('may be empty, or comments only', () => {
    expect(parseGlossary('# nothing yet\n')).toEqual({ groups: [], problems: [] });
  });

  it('reports a form in two groups with both lines, however it is capitalised', () => {
    const text = '# notes\n- en: [SVF, e-wallet]\n- zh: [沙盒, 監管沙盒]\n- en: [svf, wallet]\n';
    expect(problems(text)).toEqual([[4, 'the form "svf" a second time (first on line 2)']]);
    expect(parseGlossary(text).groups).toHaveLength(2);
  });

  it.each([
    ['- en: [SVF]\n', [1, 'an entry with fewer than two forms']],
    ['- en: [a, b]\n- just a word\n', [2, 'an entry with fewer than two forms']],
    ['- en: [a, b]\n\n- en: c\n  zh: 丙\n', [3, 'an entry with fewer than two forms']],
    ['en: [a, b]\n', [1, 'something that is not a list']],
  ])('reports an entry of the wrong shape on its line: %j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  it('with a YAML error has no groups, and the line of the error', () => {
    const { groups, problems: found } = parseGlossary('- en: [a, b]\n- en: [c: d: e]\n- en: [f, g]\n');
    expect(groups).toEqual([]);
    expect(found).toMatchObject([{ file: 'glossary.yaml', line: 2 }]);
  });

  it('with brackets without end is refused', () => {
    expect(problems('['.repeat(10_000))).toEqual([[1, 'a YAML error (lists or maps nested too deeply)']]);
  });

  it('of the project has no problem', async () => {
    const text = await readFile(join(CORPUS_DIRECTORY, 'glossary.yaml'), 'utf8');
    expect(parseGlossary(text).problems).toEqual([]);
    expect(parseGlossary(text).groups.length).toBeGreaterThan(10);
  });
});
