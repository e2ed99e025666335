import type { Viewer } from './viewer.js';
import { clientWords } from './words.js';

const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Units of relative times, each from its own length on, in seconds; as the client has them, without weeks. */
const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const;

/** The styles that `<t:…:style>` can have, besides `R`. */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/**
 * What the client shows for `<t:1754006400:D>`.
 *
 * @param unixSeconds - seconds since 1970
 * @param style - one of `t T d D f F R`
 * @returns null for a moment beyond what a date can hold, which the client shows as it was written
 */
export function formatTimestamp(unixSeconds: number, style: string, viewer: Viewer): string | null {
  const moment = new Date(unixSeconds * 1000);
  if (Number.isNaN(moment.getTime())) return null;
  return style === 'R' ? relativeTime(moment, viewer) : format(moment, STYLES[style] ?? {}, viewer);
}

/** The time in the head of a message: of today without the day, of yesterday with that word. */
export function formatMessageTime(time: Date, viewer: Viewer): string {
  const clock = format(time, { timeStyle: 'short' }, viewer);
  const day = (moment: Date): string => format(moment, { dateStyle: 'short' }, viewer);
  if (day(time) === day(viewer.now)) return clock;
  const dayBefore = new Date(viewer.now.getTime() - DAY * 1000);
  if (day(time) === day(dayBefore)) return `${clientWords(viewer.locale).yesterday}${clock}`;
  return format(time, { dateStyle: 'short', timeStyle: 'short' }, viewer);
}

function relativeTime(moment: Date, { now, locale }: Viewer): string {
  const seconds = (moment.getTime() - now.getTime()) / 1000;
  const [unit, length] =
    UNITS.find(([, atLeast]) => Math.abs(seconds) >= atLeast) ?? (['second', 1] as const);
  // `Math.round` alone takes −1.5 for −1: the past would be nearer than the future.
  const count = Math.sign(seconds) * Math.round(Math.abs(seconds) / length);
  return new Intl.RelativeTimeFormat(locale, { numeric: count === 0 ? 'auto' : 'always' }).format(
    count,
    unit,
  );
}

function format(moment: Date, options: Intl.DateTimeFormatOptions, { locale, timeZone }: Viewer): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(moment);
}
