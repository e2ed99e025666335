import type { Figure } from './figures.js';
import type { UnreadText } from './unread-text.js';

/** Takes the times of day out of a text; values are hours: 6:30 pm, 下午6時30分 and 18:30 may all be 18.5. */
export function takeTimes(unread: UnreadText): Figure[] {
  const times: Figure[] = [];
  const keep = (written: string, half: string, hour: string, minutes: string): void => {
    times.push({ written, values: hoursOf(half, Number(hour), Number(minutes)), unit: null });
  };
  unread.take(CHINESE, ([written = '', half = '', hour = '', plainHour = '', minutes = '', halfPast]) => {
    keep(written, half, hour + plainHour, halfPast === '' ? minutes : '30');
  });
  unread.take(ENGLISH, ([written = '', hour = '', minutes = '', half = '']) => {
    keep(written, half, hour, minutes);
  });
  unread.take(CLOCK, ([written = '', half = '', hour = '', minutes = '']) => {
    keep(written, half, hour, minutes);
  });
  return times;
}

const HALF = '(上午|早上|凌晨|中午|下午|傍晚|晚上|午夜|夜)';
/** 點 is a point too, unless a half of the day stands before it. */
const CHINESE = new RegExp(
  String.raw`(?<![\w.-])(?:${HALF} ?(\d{1,2})[時點]|(\d{1,2})時)(?:(\d{1,2})分|(半)|正)?`,
  'g',
);
const ENGLISH = /(?<![\d.:])(\d{1,2})(?:[:.](\d\d))? ?([ap]\.?m\b\.?|noon|midnight)/gi;
const CLOCK = new RegExp(String.raw`(?<![\d.:])(?:${HALF} ?)?(\d{1,2}):(\d\d)(?![\d:])`, 'g');

/** Without a word for the half of the day it may be either. */
function hoursOf(half: string, hour: number, minutes: number): number[] {
  const time = hour + minutes / 60;
  if (hour > 12) return [time];
  if (half === '') return [time, (time + 12) % 24];
  const isAfternoon = /^(?:下午|傍晚|p)/i.test(half);
  if (hour === 12) return [isAfternoon || /^(?:中午|noon)$/i.test(half) ? time : minutes / 60];
  return [isAfternoon || /^(?:晚上|午夜|夜)/.test(half) ? time + 12 : time];
}
