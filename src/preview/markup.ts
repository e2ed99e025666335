/** HTML that may stand in the page as it is: whatever came from outside has been escaped. */
export class Markup {
  constructor(
    /** Written by this program, or escaped; nothing else may be put here. */
    readonly source: string,
  ) {}
}

/** What can stand in a template: text is escaped, markup is not; null and false leave nothing. */
export type MarkupValue = string | number | Markup | readonly Markup[] | null | false;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that an HTML parser reads back as the same text, between tags and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/**
 * Template tag for HTML. Every value is escaped unless it is markup itself, so a forgotten escape is not possible; values
 * in attributes need double quotes around them.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(strings.map((text, at) => text + sourceOf(values[at] ?? null)).join(''));
}

function sourceOf(value: MarkupValue): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'object') return value.map(({ source }) => source).join('');
  return escapeMarkup(String(value));
}
