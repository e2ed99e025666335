/** Gives the next number of a sequence, evenly spread over 0 ≤ x < 1. */
export type RandomSource = () => number;

/**
 * Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, the same sequence for the same seed on every machine.
 *
 * @param seed - any integer; its lower 32 bits count
 */
export function seededRandom(seed: number): RandomSource {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number from the normal distribution with mean 0 and deviation 1 (Box and Muller, 1958). */
export function nextNormal(random: RandomSource): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** Puts items into a random order, in place (Fisher and Yates). */
export function shuffle(items: Int32Array, random: RandomSource): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = kept;
  }
}
