import {
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIMessageComponentEmoji,
  type APISelectMenuComponent,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { isWebAddress } from '../corpus/web-address.js';
import { emojiImage } from './drawn-images.js';
import { type Markup, markup } from './markup.js';
import type { Viewer } from './viewer.js';
import { clientWords } from './words.js';

/** Buttons side by side, or one select menu. */
export function renderActionRow(controls: readonly APIComponentInMessageActionRow[], viewer: Viewer): Markup {
  return markup`<discord-action-row>${controls.map((control) =>
    control.type === ComponentType.Button ? renderButton(control, viewer) : renderSelect(control, viewer),
  )}</discord-action-row>`;
}

/** Skyra's names for the styles; links and what is for sale have none of their own. */
const STYLE_NAMES: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'destructive',
  [ButtonStyle.Link]: 'secondary',
  [ButtonStyle.Premium]: 'primary',
};

/** One button; Skyra's must be the child of an action row. */
export function renderButton(button: APIButtonComponent, viewer: Viewer): Markup {
  const premium = button.style === ButtonStyle.Premium;
  const label = premium ? clientWords(viewer.locale).premium : (button.label ?? '');
  const emoji = premium || !button.emoji?.name ? undefined : button.emoji;
  const url = button.style === ButtonStyle.Link && isWebAddress(button.url) ? button.url : null;
  const attributes = [
    markup` type="${STYLE_NAMES[button.style]}"`,
    ...(emoji === undefined ? [] : [emojiAttributes(emoji)]),
    ...(url === null ? [] : [markup` url="${url}"`]),
    ...(button.disabled === true ? [markup` disabled`] : []),
    ...(label === '' ? [markup` only-emoji`] : []),
  ];
  return markup`<discord-button${attributes}>${label}</discord-button>`;
}

/** A closed select menu: the chosen options, else the placeholder. Opened by a click, it shows its options. */
export function renderSelect(select: APISelectMenuComponent, viewer: Viewer): Markup {
  const options = select.type === ComponentType.StringSelect ? select.options : [];
  const chosen = options.filter((option) => option.default === true).map(({ label }) => label);
  const placeholder = select.placeholder ?? clientWords(viewer.locale).makeSelection;
  const shown = chosen.length > 0 ? chosen.join(', ') : placeholder;
  return markup`<discord-string-select-menu placeholder="${shown}"${chosen.length > 0 && markup` chosen`}${
    select.disabled === true && markup` disabled`
  }>${options.map(renderOption)}</discord-string-select-menu>`;
}

/** Skyra takes whatever looks like an address for a picture to load, so of emoji only characters are given to it. */
function renderOption({ label, description, emoji }: APISelectMenuOption): Markup {
  const character = emoji?.name !== undefined && /^[^a-z/.]+$/i.test(emoji.name) ? emoji.name : null;
  return markup`<discord-string-select-menu-option label="${label}"${
    description !== undefined && markup` description="${description}"`
  }${character !== null && markup` emoji="${character}"`}></discord-string-select-menu-option>`;
}

function emojiAttributes({ id, name = '' }: APIMessageComponentEmoji): Markup {
  return markup` emoji="${emojiImage({ name, custom: id !== undefined })}" emoji-name="${name}"`;
}
