/** A merge that git left for a person to finish, as the parts of a problem. */
export const MERGE_CONFLICT = {
  found: 'a merge conflict marker',
  expected: 'one version of the text',
  remedy: 'Keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>.',
};

/**
 * Offset of the first mark with which git begins or ends two versions of a text, or -1.
 *
 * The line between the two, `=======`, does not count: alone it underlines a heading.
 */
export function mergeConflictIn(text: string): number {
  return text.search(/^(?:<{7}|>{7})(?: |\r?$)/m);
}

/** Offset of the first line between two versions, or -1; for a text where no heading is underlined. */
export function mergeDivisionIn(text: string): number {
  return text.search(/^={7}\r?$/m);
}
