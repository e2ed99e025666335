import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantizeTable, restoreTable } from '../../src/training/quantized-table.js';

describe('a table of 8-bit rows', () => {
  it('differs from the original by at most half of each row’s scale', () => {
    const numbers = fc.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 5 }), (rows) => {
        const table = Float32Array.from(rows.flat());
        const quantized = quantizeTable(table, 4);
        restoreTable(quantized).forEach((value, index) => {
          const scale = quantized.scales[Math.floor(index / 4)] ?? 0;
          expect(Math.abs(value - (table[index] ?? 0))).toBeLessThanOrEqual(scale * 0.501 + 1e-6);
        });
      }),
    );
  });

  it('keeps a row of zeros at zero', () => {
    expect([...restoreTable(quantizeTable(new Float32Array(3), 3))]).toEqual([0, 0, 0]);
  });
});
