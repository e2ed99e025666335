import { DATE_FORMS } from './date-forms.js';
import type { WrittenDate } from './figures.js';
import type { UnreadText } from './unread-text.js';

/** Takes the dates, months and years out of a text. */
export function takeDates(unread: UnreadText): WrittenDate[] {
  const found: Found[] = [];
  for (const { pattern, read, isEnglish = false } of DATE_FORMS) {
    unread.take(pattern, (groups, at) => {
      const dates = read(groups);
      const place = { start: at, end: at + (groups[0] ?? '').length, isEnglish };
      found.push(...dates.map((date) => ({ ...date, ...place })));
      return dates.length > 0;
    });
  }
  found.sort((a, b) => a.start - b.start);
  return withLentYears(found, unread.whole);
}

interface Found extends WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly isEnglish: boolean;
}

/** Dates in a list or a range share a year: `26 May to 30 June 2025` has it at its end, `2025年5月26日至6月30日` at its start. */
function withLentYears(found: readonly Found[], text: string): WrittenDate[] {
  const dates = [...found];
  const lend = (from: number, to: number): void => {
    const [giver, taker] = [dates[from], dates[to]];
    if (giver === undefined || taker?.year !== null) return;
    const between = from < to ? text.slice(giver.end, taker.start) : text.slice(taker.end, giver.start);
    if (JOINER.test(between)) dates[to] = { ...taker, year: giver.year };
  };
  for (let at = dates.length - 2; at >= 0; at -= 1) if (dates[at]?.isEnglish) lend(at + 1, at);
  for (let at = 1; at < dates.length; at += 1) lend(at - 1, at);
  return dates.map(({ year, month, day }) => ({ year, month, day }));
}

const JOINER = /^ ?(?:to|and|or|until|through|[至到及和或與/-]|, ?(?:and )?)? ?(?:the )?$/;
