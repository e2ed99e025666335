import { describe, expect, it } from 'vitest';
import { termNames } from '../../src/corpus/glossary.js';
import { findTerm, findTerms } from '../../src/engine/find-term.js';
import { glossaryEntry } from '../support/glossary-entry.js';

const SVF = glossaryEntry({
  en: ['Stored value facility', 'SVF', 'e-wallet'],
  zh: ['儲值支付工具', '電子錢包'],
});
const FPS = glossaryEntry({ en: ['Faster Payment System', 'FPS'], zh: ['轉數快'] });
const VALUE = glossaryEntry({ en: ['Value date'], zh: ['起息日'] });
const SANDBOX = glossaryEntry({ en: [], zh: ['沙盒', '監管沙盒'] });
const GLOSSARY = [SVF, FPS, VALUE, SANDBOX];

describe('terms while a member types', () => {
  it('are first those with this name, then those with a name that begins so, then those that hold it', () => {
    expect(findTerms([SVF, VALUE], 'value', 25)).toEqual([VALUE, SVF]);
    expect(findTerms([glossaryEntry({ en: ['FPS fees', 'x'], zh: [] }), FPS], 'fps', 25)[0]).toBe(FPS);
  });

  it('are found by any of their names, in either script, in any case and width', () => {
    for (const typed of ['svf', 'ＳＶＦ', 'e-wal', '电子钱包', '電子錢包', '支付工具'])
      expect(findTerms(GLOSSARY, typed, 25)).toEqual([SVF]);
  });

  it('are all there are before anything is typed, as many as are wanted', () => {
    expect(findTerms(GLOSSARY, '', 25)).toEqual(GLOSSARY);
    expect(findTerms(GLOSSARY, '', 2)).toEqual([SVF, FPS]);
  });
});

it('everyday wordings are no terms, and wordings of a term are not shown but found', () => {
  const wordings = glossaryEntry({ searchWords: ['get a licence', '攞牌'] });
  const wallet = { ...SVF, searchWords: ['top up', '增值'] };
  expect(findTerms([wordings, wallet], '', 25)).toEqual([wallet]);
  expect(findTerms([wordings, wallet], '增值', 25)).toEqual([wallet]);
  expect(findTerm([wordings], '攞牌')).toBeNull();
  expect(findTerms([wallet, glossaryEntry({ en: ['Top up limit'] })], 'top up', 25)).toHaveLength(2);
  expect(
    findTerm([{ ...FPS, searchWords: ['wallet'] }, glossaryEntry({ en: ['wallet'] })], 'wallet')?.en,
  ).toEqual(['wallet']);
});

describe('the term a member means', () => {
  it('is the one of that name, else the first that holds it', () => {
    expect(findTerm(GLOSSARY, ' fps ')).toBe(FPS);
    expect(findTerm(GLOSSARY, 'faster')).toBe(FPS);
    expect(findTerm(GLOSSARY, '監管沙盒')).toBe(SANDBOX);
  });

  it.each(['', '   ', 'no such term', 'constructor'])('is none for %j', (given) => {
    expect(findTerm(GLOSSARY, given)).toBeNull();
  });
});

it('a term is listed under its first name in each language that has one', () => {
  expect(termNames(SVF)).toEqual(['Stored value facility', '儲值支付工具']);
  expect(termNames(SANDBOX)).toEqual(['沙盒']);
});
