/**
 * A promise that is not waited for longer than some time.
 *
 * @param onLate - called when the time is over; gives the error to reject with
 */
export function withTimeLimit<Value>(
  promise: Promise<Value>,
  ms: number,
  onLate: () => Error,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(onLate()), ms);
    void promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
