import { describe, expect, it } from 'vitest';
import { formsOf, parseGlossary, termNames } from '../../src/corpus/glossary.js';
import { cpuMilliseconds } from '../support/cpu-time.js';
import { glossaryEntry } from '../support/glossary-entry.js';

function problems(text: string): (string | number | null)[][] {
  return parseGlossary(text).problems.map(({ line, found }) => [line, found]);
}

const WALLET = `- term: Stored value facility
  acronyms: [SVF]
  zh-Hant: 儲值支付工具
  otherNames: [e-wallet, 電子錢包]
  searchWords: [top up, 增值]
  definition:
    en: A prepaid wallet.
    zh-Hant: 預付錢包。
  articles: [payments/wallets.md]
`;

describe('the glossary', () => {
  it('says what a thing is called, what it is, and where to read on', () => {
    expect(parseGlossary(WALLET)).toMatchObject({
      entries: [
        {
          en: ['Stored value facility', 'SVF', 'e-wallet'],
          zh: ['儲值支付工具', '電子錢包'],
          searchWords: ['top up', '增值'],
          definition: { en: 'A prepaid wallet.', zhHant: '預付錢包。' },
          articles: ['payments/wallets.md'],
        },
      ],
      problems: [],
    });
  });

  it('may have sets of everyday wordings, which are names of nothing', () => {
    const { entries } = parseGlossary('- searchWords: [get a licence, 攞牌]\n');
    expect(entries).toEqual([glossaryEntry({ searchWords: ['get a licence', '攞牌'] })]);
    expect(entries.map(termNames)).toEqual([[]]);
  });

  it('names acronyms that are everyday words in small letters apart from the forms that count in any case', () => {
    const [entry] = parseGlossary(
      '- term: Policy Address\n  acronymsInCapitals: [PA]\n  zh-Hant: 施政報告\n',
    ).entries;
    expect(entry).toMatchObject({ en: ['Policy Address', 'PA'], inCapitals: ['PA'] });
    expect(formsOf(entry ?? glossaryEntry({}))).toEqual(['Policy Address', '施政報告']);
  });

  it('knows the line of each entry', () => {
    const { lines } = parseGlossary(`# notes\n${WALLET}- searchWords: [a, b]\n`);
    expect([...lines.values()]).toEqual([2, 11]);
  });

  it('of thousands of forms in one entry takes no longer than their number asks for', () => {
    const forms = Array.from({ length: 20_000 }, (_, number) => `form ${number}`).join(', ');
    const text = `- searchWords: [${forms}]\n`;
    expect(cpuMilliseconds(() => expect(problems(text)).toEqual([]))).toBeLessThan(5_000);
  });

  it('counts names and search words as forms', () => {
    expect(parseGlossary(WALLET).entries.map(formsOf)).toEqual([
      ['Stored value facility', 'SVF', 'e-wallet', '儲值支付工具', '電子錢包', 'top up', '增值'],
    ]);
  });

  it('has a definition only where both languages have one', () => {
    const text = '- term: SVF\n  zh-Hant: 儲值\n  definition:\n    en: A wallet.\n';
    expect(parseGlossary(text).entries[0]?.definition).toBeNull();
  });

  it('keeps a number as it is written', () => {
    expect(parseGlossary('- term: Web 3.0\n  otherNames: [3.0]\n').entries[0]?.en).toEqual([
      'Web 3.0',
      '3.0',
    ]);
  });

  it('may be empty, or comments only', () => {
    expect(parseGlossary('# nothing yet\n')).toMatchObject({ entries: [], problems: [] });
  });

  it('reports a form in two entries with both lines, however it is capitalised', () => {
    const text =
      '# notes\n- term: SVF\n  otherNames: [e-wallet]\n- searchWords: [沙盒, 監管沙盒]\n- term: svf\n  otherNames: [wallet]\n';
    expect(problems(text)).toEqual([[5, 'the form "svf" a second time (first on line 2)']]);
    expect(parseGlossary(text).entries).toHaveLength(2);
  });

  it('reports a form that one entry has twice', () => {
    expect(problems('# notes\n- term: SVF\n  otherNames: [svf, wallet]\n')).toEqual([
      [2, 'the form "svf" a second time (first on line 2)'],
    ]);
  });

  it('reports a field that it does not know: its contents would be lost', () => {
    expect(problems('- term: a\n  zh-Hant: 甲\n  synonyms: [b]\n')).toEqual([[3, 'a field "synonyms"']]);
  });

  it.each([
    ['- term: SVF\n', [1, 'an entry with fewer than two forms']],
    ['- searchWords: [a, b]\n- just a word\n', [2, 'an entry with fewer than two forms']],
    ['term: a\nzh-Hant: 甲\n', [1, 'something that is not a list']],
  ])('reports an entry of the wrong shape on its line: %j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  it('with a YAML error has no entries, and the line of the error', () => {
    const { entries, problems: found } = parseGlossary('- term: a\n  otherNames: [c: d: e]\n- term: f\n');
    expect(entries).toEqual([]);
    expect(found).toMatchObject([{ file: 'glossary.yml', line: 2 }]);
  });

  it('with brackets without end is refused', () => {
    expect(problems('['.repeat(10_000))).toEqual([[1, 'a YAML error (lists or maps nested too deeply)']]);
  });
});
