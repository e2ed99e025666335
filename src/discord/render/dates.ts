/**
 * A date as every reader's own client writes it, `<t:…:D>`. Noon in UTC is the same calendar day from UTC−12 to UTC+11, and
 * in Hong Kong; midnight would be the day before for half the world. What names no day is given as it is.
 *
 * @param date - `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 */
export function dateText(date: string): string {
  const noon = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T12:00:00Z`) : Number.NaN;
  return Number.isNaN(noon) ? date.replace(/[^\d-]/g, '').slice(0, 10) : `<t:${noon / 1000}:D>`;
}

/** A moment as "in 20 seconds" or "2 months ago", by the reader's clock. */
export function relativeTime(milliseconds: number): string {
  return `<t:${Math.ceil(milliseconds / 1000)}:R>`;
}
