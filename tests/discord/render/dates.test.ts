import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, relativeTime } from '../../../src/discord/render/dates.js';

/** From the last zone before the date line but one to the first but one, and where our readers are. */
const ZONES = [
  ...Array.from({ length: 12 }, (_, hours) => `Etc/GMT+${hours}`),
  ...Array.from({ length: 12 }, (_, hours) => `Etc/GMT-${hours}`),
  'Asia/Hong_Kong',
];

const format = new Map(
  ZONES.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })]),
);

describe('a date', () => {
  it('is the same calendar day for every reader from UTC−11 to UTC+11 and in Hong Kong', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        const seconds = Number(/^<t:(-?\d+):D>$/.exec(dateText(day))?.[1]);
        for (const zone of ZONES) expect(format.get(zone)?.format(seconds * 1_000)).toBe(day);
      }),
    );
  });

  it.each(['2024', '2024-05'])('of which no day is known is given as it is: %s', (date) => {
    expect(dateText(date)).toBe(date);
  });

  it('that is none shows nothing but digits and hyphens', () => {
    expect(dateText('May 2024')).toBe('2024');
    expect(dateText('<@123> **2024-99-99** and more')).toBe('1232024-99');
    expect(dateText('')).toBe('');
  });
});

describe('a moment', () => {
  it('is never told as earlier than it is', () => {
    expect(relativeTime(1_754_049_600_000)).toBe('<t:1754049600:R>');
    expect(relativeTime(1_754_049_600_001)).toBe('<t:1754049601:R>');
  });
});
