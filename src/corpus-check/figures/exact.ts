/** The same number, however it was computed. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
