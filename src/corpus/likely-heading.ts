/** Share of its pairs of characters that a heading has in common with what was written, from which on it was meant. */
const ALIKE = 0.5;

/**
 * The heading that was meant by one that is not there: written a little differently, or renamed.
 *
 * @param unasked - headings for which no question is, the likelier ones
 * @param headings - all of the article
 * @returns null when none is like it, or nothing was written
 */
export function likelyHeading(
  written: string,
  unasked: readonly string[],
  headings: readonly string[],
): string | null {
  if (written === '') return null;
  for (const candidates of [unasked, headings]) {
    const [best] = candidates
      .map((heading) => ({ heading, likeness: likeness(written, heading) }))
      .sort((a, b) => b.likeness - a.likeness);
    if (best !== undefined && best.likeness >= ALIKE) return best.heading;
  }
  // A heading that was rewritten has nothing in common with what it was, but it has lost all its questions.
  return unasked.length === 1 ? (unasked[0] ?? null) : null;
}

/** Dice's coefficient of the pairs of neighbouring characters, 0…1. */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / Math.max(1, pairs.size + others.size);
}

function pairsOf(text: string): Set<string> {
  const letters = text.toLowerCase().slice(0, 200);
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}
