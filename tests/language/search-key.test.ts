import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKey } from '../../src/language/search-key.js';

describe('the key under which a name is found', () => {
  it.each([
    ['HKMA', 'hkma'],
    ['ＨＫＭＡ　Ｓｖｆ', 'hkma svf'],
    ['穩定幣', '稳定币'],
    ['儲值支付工具', '储值支付工具'],
    ['裏面', '裡面'],
    [' e-HKD\n pilot\t', 'E-HKD PILOT'],
    ['ﬁnance', 'finance'],
  ])('is the same for %j and %j', (one, other) => {
    expect(searchKey(one)).toBe(searchKey(other));
  });

  it('is another one for another name', () => {
    const names = ['e-HKD', 'eHKD', 'HKD', '港元', '數碼港元', 'a b', 'ab'];
    expect(new Set(names.map(searchKey)).size).toBe(names.length);
  });

  it('is empty for nothing but white space', () => {
    expect(searchKey(' \u3000\n')).toBe('');
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(searchKey(searchKey(name))).toBe(searchKey(name));
      }),
    );
  });
});
