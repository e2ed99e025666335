/**
 * A promise, and what happens when it takes too long.
 *
 * @param onLate - called after `ms`; what it throws rejects, otherwise the promise goes on being waited for
 */
export function withTimeLimit<Value>(
  promise: Promise<Value>,
  ms: number,
  onLate: () => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      try {
        onLate();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    }, ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
