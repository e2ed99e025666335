import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate, parsePartialDate, parseWrittenDate } from '../../src/corpus/calendar-date.js';

const days = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date', () => {
  it('is read back as it was written, in every form', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(`${day}T00:00:00Z`);
        const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const name = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
        expect(parseIsoDate(day)).toBe(day);
        expect(parsePartialDate(day)).toBe(day);
        for (const written of [
          `${name} ${number}, ${year}`,
          `${number} ${name.slice(0, 3).toUpperCase()} ${year}`,
          `${number}th ${name}, ${year}`,
          `${year}年${month}月${number}日`,
          `${year} 年 ${month} 月 ${number} 日`,
        ])
          expect([written, parseWrittenDate(written)]).toEqual([written, day]);
      }),
    );
  });

  it('that does not exist is refused, not rolled over', () => {
    for (const date of [
      '2025-02-30',
      '2023-02-29',
      '1900-02-29',
      '2025-04-31',
      '2025-13-01',
      '2025-00-10',
      '2025-01-00',
    ])
      expect([date, parseIsoDate(date)]).toEqual([date, null]);
    for (const date of ['February 30, 2025', '31 June 2025', '2025年2月30日', 'Smarch 5, 2025'])
      expect([date, parseWrittenDate(date)]).toEqual([date, null]);
  });

  it('on a leap day exists in leap years', () => {
    expect([parseIsoDate('2024-02-29'), parseIsoDate('2000-02-29')]).toEqual(['2024-02-29', '2000-02-29']);
  });

  it.each(['2024-01-24T04:00:00Z', '2024-01-24 23:59', '2024-01-24T04:00:00.000+08:00', ' 2024-01-24 '])(
    'with a time of day is the day as its publisher wrote it: %j',
    (text) => {
      expect(parseIsoDate(text)).toBe('2024-01-24');
    },
  );

  it.each(['2024-1-24', '24-01-2024', '2024-01-24T25:00', '2024-01-24 or so', '1066-10-14', 'today', ''])(
    'in another form is none: %j',
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  );

  it('may be a month or a year where that is all that is known', () => {
    expect(['2024', '2024-05', '2024-13', '1066', '24'].map(parsePartialDate)).toEqual([
      '2024',
      '2024-05',
      null,
      null,
      null,
    ]);
  });
});
