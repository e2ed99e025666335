/** The date at the end of a link's label, as it is written; null when there is none, as in one that says undated. */
export function dateOfLabel(label: string): string | null {
  return DATE_OF_LABEL.exec(label)?.[0] ?? null;
}

/** A year alone only after a comma, for "Notice 2021" is a name. */
const DATE_OF_LABEL = /\b\d{4}-\d{1,2}(?:-\d{1,2})?$|(?<=[,，] ?)\d{4}$/;
