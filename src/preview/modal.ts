import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { renderSelect } from './controls.js';
import type { PreviewModal } from './conversation.js';
import { icon } from './icons.js';
import { renderText } from './layout-components.js';
import { type Markup, markup } from './markup.js';
import type { Viewer } from './viewer.js';
import { clientWords } from './words.js';

/** A form as a window over a dimmed page. Skyra's opens by a click only and knows nothing but text inputs. */
export function renderModal({ title, components }: PreviewModal, viewer: Viewer): Markup {
  const words = clientWords(viewer.locale);
  return markup`<section class="screen backdrop"><div class="modal" role="dialog">
<header><h2>${title}</h2>${icon('close', 20)}</header>
<div class="fields">${components.map((component) => renderField(component, viewer))}</div>
<footer><button type="button" class="cancel">${words.cancel}</button><button type="button" class="submit">${words.submit}</button></footer>
</div></section>`;
}

function renderField(component: APIModalInteractionResponseCallbackComponent, viewer: Viewer): Markup {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return renderText(component.content, viewer);
    case ComponentType.Label:
      return renderLabel(component, viewer);
    case ComponentType.ActionRow:
      return markup`${component.components.map((input) => renderOldInput(input))}`;
  }
}

function renderLabel({ label, description, component }: APILabelComponent, viewer: Viewer): Markup {
  const required = component.type !== ComponentType.Checkbox && component.required !== false;
  return markup`<div class="field"><div class="label">${label}${required && STAR}</div>${
    description !== undefined && markup`<div class="description">${description}</div>`
  }${renderInput(component, viewer)}</div>`;
}

const STAR = markup`<span class="required"> *</span>`;

/** A text input that stands in an action row and brings its label along: the older way. */
function renderOldInput(input: APITextInputComponent): Markup {
  const star = input.required !== false && STAR;
  return markup`<div class="field"><div class="label">${input.label ?? ''}${star}</div>${renderTextInput(input)}</div>`;
}

function renderInput(component: APIComponentInLabel, viewer: Viewer): Markup {
  switch (component.type) {
    case ComponentType.TextInput:
      return renderTextInput(component);
    case ComponentType.RadioGroup:
      return markup`<div class="choices">${component.options.map((option) => renderChoice('radio', option))}</div>`;
    case ComponentType.CheckboxGroup:
      return markup`<div class="choices">${component.options.map((option) => renderChoice('checkbox', option))}</div>`;
    case ComponentType.Checkbox:
      return renderChoice('checkbox', { ...component, label: '' });
    case ComponentType.FileUpload:
      return markup`<div class="upload">${icon('file', 24)}<span>${clientWords(viewer.locale).uploadFile}</span></div>`;
    default:
      return renderSelect(component, viewer);
  }
}

function renderTextInput({ style, placeholder = '', value = '' }: APITextInputComponent): Markup {
  return style === TextInputStyle.Paragraph
    ? markup`<textarea rows="4" placeholder="${placeholder}">${value}</textarea>`
    : markup`<input type="text" placeholder="${placeholder}" value="${value}">`;
}

interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly default?: boolean;
}

function renderChoice(kind: 'radio' | 'checkbox', choice: Choice): Markup {
  const description =
    choice.description !== undefined && markup`<span class="description">${choice.description}</span>`;
  return markup`<div class="choice"><span class="${kind}${choice.default === true ? ' checked' : ''}"></span><span class="choice-text"><span>${choice.label}</span>${description}</span></div>`;
}
