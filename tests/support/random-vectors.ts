/** Numbers in 0…1 that are the same in every run. Mulberry32, public domain. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Unit-length rows that point anywhere, shape [size × dimension]. */
export function randomUnitVectors(size: number, dimension: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  const vectors = new Float32Array(size * dimension);
  for (let row = 0; row < size; row += 1) {
    // Sums of several uniform numbers are close to normal ones, which favour no direction.
    const numbers = Array.from({ length: dimension }, () => random() + random() + random() + random() - 2);
    const length = Math.hypot(...numbers);
    vectors.set(
      numbers.map((number) => number / length),
      row * dimension,
    );
  }
  return vectors;
}
