import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/lexical-index/terms.js';
import { GlossaryMatcher } from '../../src/retrieval/glossary-matcher.js';
import { cpuMilliseconds } from '../support/cpu-time.js';
import { glossaryEntry } from '../support/glossary-entry.js';

const matcher = new GlossaryMatcher([
  glossaryEntry({ en: ['bank'], zh: ['銀行'] }),
  glossaryEntry({ en: ['digital bank', 'virtual bank'], zh: ['數碼銀行', '虛擬銀行'] }),
  glossaryEntry({ en: ['Hong Kong Monetary Authority', 'HKMA'], zh: ['金管局'] }),
  glossaryEntry({ en: ['Insurance Authority', 'IA'], zh: ['保監局'] }),
  glossaryEntry({ en: ['Stablecoins Ordinance', 'SO'], inCapitals: ['SO'], zh: ['《穩定幣條例》'] }),
  glossaryEntry({ en: ['e-HKD', 'digital Hong Kong dollar'], zh: ['數碼港元'] }),
  glossaryEntry({ en: ['Customs and Excise Department', 'C&ED'], zh: ['香港海關'] }),
  glossaryEntry({ en: ['Banking Ordinance (Cap. 155)', 'Cap. 155'], zh: ['《銀行業條例》'] }),
]);

/** The names that a text uses, as terms, joined. */
function asked(text: string): string[] {
  return matcher.conceptsIn(text).map((concept) => concept.asked.join(' '));
}

/** A name as terms, joined. */
function terms(name: string): string {
  return termsOf(name).join(' ');
}

describe('what a question names', () => {
  it('comes with every other name of the same thing', () => {
    const [concept] = matcher.conceptsIn('what does the HKMA say');
    expect(concept).toEqual({
      asked: ['hkma'],
      alternatives: [termsOf('Hong Kong Monetary Authority'), termsOf('金管局')],
    });
  });

  it('is found in any case and anywhere in the text', () => {
    expect(asked('hkma')).toEqual(['hkma']);
    expect(asked('Ask the Hkma, please')).toEqual(['hkma']);
  });

  it('is the longest name alone, not the shorter one inside it', () => {
    expect(asked('open a digital bank account')).toEqual([terms('digital bank')]);
    expect(asked('虛擬銀行牌照')).toEqual([terms('虛擬銀行')]);
  });

  it('is also the shorter name where that stands elsewhere on its own', () => {
    expect(asked('is a digital bank a bank')).toEqual([terms('digital bank'), terms('bank')]);
  });

  it('is nothing where nothing of the glossary is named', () => {
    expect(asked('what is the weather')).toEqual([]);
    expect(asked('')).toEqual([]);
  });

  it('is each thing once, however often it is named', () => {
    expect(asked('HKMA and HKMA')).toEqual(['hkma']);
  });
});

describe('a name', () => {
  it('is recognised in the plural and with a possessive', () => {
    expect(asked('which digital banks are open')).toEqual([terms('digital bank')]);
    expect(asked('which banks are open')).toEqual(['bank']);
    expect(asked("the HKMA's and the HKMA’s rules")).toEqual(['hkma']);
  });

  it('is not recognised inside a longer word', () => {
    expect(asked('bankruptcy of a databank, Riksbank')).toEqual([]);
    expect(asked('via media, aia, ian')).toEqual([]);
    expect(asked('digital bankers, digital banking, Cap. 1555')).toEqual([]);
  });

  it('is recognised next to any punctuation', () => {
    for (const text of [
      '(HKMA)',
      'the regulator,HKMA.',
      '"HKMA"',
      "'HKMA'",
      '「HKMA」',
      'SFC/HKMA',
      'HKMA?',
      '—HKMA—',
    ])
      expect(asked(text), text).toEqual(['hkma']);
  });

  it('is recognised in Chinese without spaces around it, and English in the middle of Chinese', () => {
    expect(asked('我想問金管局幾時批')).toEqual([terms('金管局')]);
    expect(asked('問HKMA攞牌')).toEqual(['hkma']);
  });

  it('is recognised in Traditional, Simplified and Hong Kong characters alike', () => {
    expect(asked('数码银行')).toEqual(asked('數碼銀行'));
    expect(asked('数码银行')).toHaveLength(1);
  });

  it('is recognised with and without its hyphen, spaces and title marks', () => {
    for (const text of ['e-HKD', 'e HKD', 'e\u2011HKD', '數碼港元', '《數碼港元》'])
      expect(asked(text), text).toHaveLength(1);
    expect(asked('digital  Hong\nKong dollar')).toHaveLength(1);
    expect(asked('銀行業條例')).toHaveLength(1);
  });

  it('may hold punctuation of its own', () => {
    expect(asked('ask C&ED')).toEqual([terms('C&ED')]);
    expect(asked('under Cap. 155 today')).toEqual([terms('Cap. 155')]);
    expect(asked('the Banking Ordinance (Cap. 155) says')).toEqual([terms('Banking Ordinance (Cap. 155)')]);
  });

  it('covers all terms that a question has of it, compounds included', () => {
    expect(matcher.conceptsIn('what is e-HKD')[0]?.asked).toEqual(termsOf('e-HKD'));
  });

  it('that is an everyday word in small letters counts only in capitals, and widens no question', () => {
    expect(asked('is the SO in force')).toEqual([terms('SO')]);
    expect(asked('so is it in force')).toEqual([]);
    expect(matcher.conceptsIn('the stablecoins ordinance')[0]?.alternatives).toEqual([
      termsOf('《穩定幣條例》'),
    ]);
  });

  it('is looked for in a long text without taking long', () => {
    // A question is cut at 1,000 characters; this is the worst of ten times that.
    expect(cpuMilliseconds(() => matcher.conceptsIn('bank '.repeat(2_000)))).toBeLessThan(5_000);
  });
});
