import fc from 'fast-check';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { describe, expect, it } from 'vitest';
import { chineseScript, foldChinese } from '../../src/language/chinese-variants.js';
import { anyText } from '../support/markdown-arbitraries.js';

describe('folded Chinese', () => {
  it.each([
    ['穩定幣發行人', '稳定币发行人'],
    ['頭髮與發行', '头发与发行'],
    ['裏面', '裡面'],
    ['香港衞生署', '香港衛生署'],
    ['餘額', '馀额'],
    ['諮詢', '谘询'],
  ])('is the same for %s and %s', (one, other) => {
    expect(foldChinese(one)).toBe(foldChinese(other));
  });

  it('is the same for every Traditional character and its Simplified form', () => {
    const pairs = traditionalToSimplified.split('|').map((entry) => entry.split(' '));
    const apart = pairs.filter(
      ([traditional = '', simplified = '']) => foldChinese(traditional) !== foldChinese(simplified),
    );
    expect(apart).toEqual([]);
  });

  it('leaves everything else as it is, keeps the number of characters and changes nothing a second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldChinese(text);
        expect(folded.replace(/\p{Script=Han}/gu, '')).toBe(text.replace(/\p{Script=Han}/gu, ''));
        expect([...folded]).toHaveLength([...text].length);
        expect(foldChinese(folded)).toBe(folded);
      }),
    );
    expect(foldChinese('HKMA 2025, 𠮷!')).toBe('HKMA 2025, 𠮷!');
  });
});

describe('the script of Chinese', () => {
  it.each([
    ['穩定幣發行人須持牌', 'zh-Hant'],
    ['稳定币发行人须持牌', 'zh-Hans'],
    ['金融科技', 'zh-Hant'],
    ['稳定币與发行人', 'zh-Hans'],
    ['', 'zh-Hant'],
  ])('of %s is %s', (text, script) => {
    expect(chineseScript(text)).toBe(script);
  });
});
