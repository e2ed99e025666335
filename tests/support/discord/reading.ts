import type { APIMessage } from 'discord-api-types/v10';
import { displayedTexts, eachComponent } from './component-tree.js';
import { COMPONENT, SELECTS } from './component-types.js';
import { fieldsOf, listOf, textOf, type Fields } from './fields.js';

type Shown = Pick<APIMessage, 'content' | 'embeds' | 'components'>;

/** Everything that a reader sees as text: content, embeds and text displays, one under the other. */
export function visibleText({ content, embeds, components }: Shown): string {
  const inEmbeds = embeds.flatMap(({ title, description, fields = [], footer }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [content, ...inEmbeds, ...displayedTexts(components)]
    .filter((text) => textOf(text) !== '')
    .join('\n');
}

export interface SeenButton {
  readonly label: string;
  /** null for a link. */
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

/** The buttons of a message, in order, also those beside sections. */
export function buttonsOf({ components }: Pick<APIMessage, 'components'>): SeenButton[] {
  return [...eachComponent(components)]
    .filter(({ type }) => type === COMPONENT.button)
    .map(({ label, custom_id: customId, url, disabled }) => ({
      label: textOf(label),
      customId: textOf(customId) || null,
      url: textOf(url) || null,
      disabled: disabled === true,
    }));
}

export interface SeenSelect {
  readonly customId: string;
  readonly placeholder: string;
  readonly options: readonly Fields[];
}

/** The select menus of a message, in order. */
export function selectsOf({ components }: Pick<APIMessage, 'components'>): SeenSelect[] {
  return [...eachComponent(components)]
    .filter(({ type }) => SELECTS.some((select) => select === type))
    .map(({ custom_id: customId, placeholder, options }) => ({
      customId: textOf(customId),
      placeholder: textOf(placeholder),
      options: listOf(options).map(fieldsOf),
    }));
}

/** How many components a message has, counted nested. */
export function componentCount({ components }: Pick<APIMessage, 'components'>): number {
  return [...eachComponent(components)].length;
}
