import {
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APISeparatorComponent,
  type APIUnfurledMediaItem,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { renderActionRow, renderButton } from './controls.js';
import { icon } from './icons.js';
import { type Markup, markup } from './markup.js';
import { renderMarkdown } from './render-markdown.js';
import type { Viewer } from './viewer.js';

/** One component of a message, with whatever it holds. */
export function renderComponent(component: APIMessageTopLevelComponent, viewer: Viewer): Markup {
  switch (component.type) {
    case ComponentType.Container:
      return renderContainer(component, viewer);
    case ComponentType.Section:
      return renderSection(component, viewer);
    case ComponentType.TextDisplay:
      return renderText(component.content, viewer);
    case ComponentType.Separator:
      return renderSeparator(component);
    case ComponentType.ActionRow:
      return renderActionRow(component.components, viewer);
    case ComponentType.MediaGallery:
      return renderGallery(component);
    case ComponentType.File:
      return renderFile(component);
  }
}

/** A text with its Markdown, as a block of its own. */
export function renderText(text: string, viewer: Viewer): Markup {
  return markup`<div class="text">${renderMarkdown(text, viewer)}</div>`;
}

function renderContainer(
  { accent_color: accent, components }: APIContainerComponent,
  viewer: Viewer,
): Markup {
  const color = typeof accent === 'number' ? accent : null;
  const style =
    color === null ? null : markup` style="--accent:#${color.toString(16).padStart(6, '0').slice(-6)}"`;
  const inside = components.map((component) => renderComponent(component, viewer));
  return markup`<div class="container${color === null ? '' : ' accented'}"${style}>${inside}</div>`;
}

function renderSection({ components, accessory }: APISectionComponent, viewer: Viewer): Markup {
  const texts = components.map(({ content }) => renderText(content, viewer));
  const side =
    accessory.type === ComponentType.Button
      ? markup`<discord-action-row>${renderButton(accessory, viewer)}</discord-action-row>`
      : renderMedia(accessory.media, accessory.description, 'thumbnail');
  return markup`<div class="section"><div class="section-texts">${texts}</div><div class="accessory">${side}</div></div>`;
}

function renderSeparator({ divider = true, spacing }: APISeparatorComponent): Markup {
  const size = spacing === SeparatorSpacingSize.Large ? 'large' : 'small';
  return markup`<div class="separator ${size}${divider ? ' divider' : ''}" role="separator"></div>`;
}

function renderGallery({ items }: APIMediaGalleryComponent): Markup {
  const media = items.map((item) => renderMedia(item.media, item.description, 'medium'));
  return markup`<div class="gallery${items.length === 1 ? ' single' : ''}">${media}</div>`;
}

/** Pictures are not fetched: a frame with their description stands in their place. */
function renderMedia(
  { url }: APIUnfurledMediaItem,
  description: string | null | undefined,
  kind: 'thumbnail' | 'medium',
): Markup {
  const text = description ?? nameInAddress(url);
  const caption = kind === 'medium' && markup`<span>${text}</span>`;
  return markup`<div class="${kind}" role="img" aria-label="${text}">${icon('picture', 24)}${caption}</div>`;
}

function renderFile({ file, name }: APIFileComponent): Markup {
  return markup`<div class="file">${icon('file', 24)}<span>${name ?? nameInAddress(file.url)}</span></div>`;
}

/** `attachment://notes.pdf` and web addresses alike end in a name. */
function nameInAddress(url: string): string {
  return (
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? ''
  );
}
