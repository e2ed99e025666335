import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { pathOption, wholeNumber } from '../../src/cli/option-values.js';

describe('a number on the command line', () => {
  const read = wholeNumber(2, 100);

  it('is whole and within its bounds', () => {
    expect([read('2', undefined), read('100', undefined)]).toEqual([2, 100]);
  });

  it.each(['1', '101', '-2', '2.5', '1e1', '0x10', 'abc', 'NaN', 'Infinity', '', ' ', '９', '9'.repeat(400)])(
    'is not %j',
    (text) => {
      expect(() => read(text, undefined)).toThrow(InvalidArgumentError);
      expect(() => read(text, undefined)).toThrow('Expected a whole number from 2 to 100.');
    },
  );

  it('is given once', () => {
    expect(() => read('3', 3)).toThrow('given twice');
  });
});

describe('a path on the command line', () => {
  it('is taken as written', () => {
    expect(pathOption(' my file.jsonl', undefined)).toBe(' my file.jsonl');
  });

  it.each(['', '  ', '--questions'])('is not %j', (text) => {
    expect(() => pathOption(text, undefined)).toThrow(InvalidArgumentError);
  });

  it('is given once', () => {
    expect(() => pathOption('a', 'b')).toThrow('given twice');
  });
});
