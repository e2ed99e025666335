import { describe, expect, it } from 'vitest';
import { formatMessageTime, formatTimestamp } from '../../src/preview/timestamps.js';
import type { Viewer } from '../../src/preview/viewer.js';
import { NOW, VIEWER } from './preview-fixtures.js';

const CHINESE: Viewer = { ...VIEWER, locale: 'zh-HK' };
const MOMENT = Date.UTC(2025, 7, 1, 6, 5, 9) / 1000;
const SECONDS_NOW = NOW.getTime() / 1000;

describe('a timestamp in a message', () => {
  it.each([
    ['t', '14:05', '下午2:05'],
    ['T', '14:05:09', '下午2:05:09'],
    ['d', '01/08/2025', '1/8/2025'],
    ['D', '1 August 2025', '2025年8月1日'],
    ['f', '1 August 2025 at 14:05', '2025年8月1日 下午2:05'],
    ['F', 'Friday, 1 August 2025 at 14:05', '2025年8月1日星期五 下午2:05'],
  ])('in style %s', (style, english, chinese) => {
    expect(formatTimestamp(MOMENT, style, VIEWER)?.replace('Friday 1', 'Friday, 1')).toBe(english);
    expect(formatTimestamp(MOMENT, style, CHINESE)).toBe(chinese);
  });

  it.each([
    [0, 'now', '現在'],
    [-20, '20 seconds ago', '20 秒前'],
    [-3 * 60, '3 minutes ago', '3 分鐘前'],
    [5 * 3600, 'in 5 hours', '5 小時後'],
    [-26 * 3600, '1 day ago', '1 日前'],
    [-45 * 86_400, '2 months ago', '2 個月前'],
    [2 * 365 * 86_400, 'in 2 years', '2 年後'],
  ])('relative, %i seconds from now', (seconds, english, chinese) => {
    expect(formatTimestamp(SECONDS_NOW + seconds, 'R', VIEWER)).toBe(english);
    expect(formatTimestamp(SECONDS_NOW + seconds, 'R', CHINESE)).toBe(chinese);
  });

  it('beyond every calendar is nothing', () => {
    for (const style of ['D', 'R']) expect(formatTimestamp(1e17, style, VIEWER)).toBeNull();
  });
});

describe('the time of a message', () => {
  it('says no day for today, where the reader is', () => {
    expect(formatMessageTime(new Date('2026-01-15T06:30:00Z'), VIEWER)).toBe('14:30');
    expect(formatMessageTime(new Date('2026-01-14T16:30:00Z'), VIEWER)).toBe('00:30');
  });

  it('says yesterday, else the date', () => {
    expect(formatMessageTime(new Date('2026-01-14T15:30:00Z'), VIEWER)).toBe('Yesterday at 23:30');
    expect(formatMessageTime(new Date('2026-01-14T15:30:00Z'), CHINESE)).toBe('昨天下午11:30');
    expect(formatMessageTime(new Date('2026-01-13T06:30:00Z'), VIEWER)).toBe('13/01/2026, 14:30');
  });
});
