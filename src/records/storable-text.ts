/** Longest comment that is kept, in characters (code points). */
export const LONGEST_COMMENT = 500;
/** Longest question that is kept, in characters: Discord's longest message. */
export const LONGEST_QUESTION = 4_000;

/**
 * A text that is read back as it was stored: SQLite's driver gives back a text only up to its first zero character, and half
 * of a surrogate pair not at all. Both become U+FFFD.
 */
export function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}

/** The beginning of a member's words without the blanks around them; null when nothing is left. */
export function beginning(words: string | null, length: number): string | null {
  // A code point has at most two units: the rest of a long text need not be looked at.
  const start = [...(words ?? '').trim().slice(0, 2 * length)].slice(0, length).join('').trim();
  return start === '' ? null : start;
}
