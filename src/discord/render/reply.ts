import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { type Action, customIdOf } from '../custom-id.js';
import { cutEscaped, fit } from '../escape.js';
import { LIMITS } from '../limits.js';
import { webLink } from './links.js';

/** What the bot says: as components, and as text for where components cannot go. Neither can ping anybody. */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** The same in at most 2,000 characters. */
  readonly plain: string;
}

/** Discord's blurple reads on dark and light alike; a refusal is grey, so that it never looks like an answer. */
export const ACCENTS = { answer: 0x5865f2, refusal: 0x80848e } as const;

export function container(
  parts: readonly APIComponentInContainer[],
  accent: number = ACCENTS.answer,
): APIMessageTopLevelComponent {
  return { type: ComponentType.Container, accent_color: accent, components: [...parts] };
}

/** @param id - names the text, so that it can be found again in the message */
export function text(content: string, id?: number): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content, ...(id === undefined ? {} : { id }) };
}

export function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true };
}

/** A text with a button that opens its link; only the text when there is no link that a button can hold. */
export function linked(content: string, url: string | null, label: string): APIComponentInContainer {
  const link = url === null ? null : webLink(url);
  if (link === null || link.length > LIMITS.buttonUrl) return text(content);
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    accessory: {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      url: link,
      label: fit(label, LIMITS.buttonLabel),
    },
  };
}

export function button(
  action: Action,
  label: string | null,
  emoji: string | null,
  disabled = false,
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: customIdOf(action),
    ...(label === null ? {} : { label: fit(label, LIMITS.buttonLabel) }),
    ...(emoji === null ? {} : { emoji: { name: emoji } }),
    ...(disabled ? { disabled } : {}),
  };
}

export function row(
  ...controls: readonly APIButtonComponent[] | readonly [APIStringSelectComponent]
): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components: [...controls] };
}

/** Characters of all text displays among these components and inside them: what Discord limits for a message. */
export function textLength(components: readonly APIComponentInContainer[]): number {
  return components.reduce((sum, component) => {
    if (component.type === ComponentType.TextDisplay) return sum + component.content.length;
    return component.type === ComponentType.Section ? sum + textLength(component.components) : sum;
  }, 0);
}

/** The first components whose texts fit together into so many characters. */
export function thatFit(
  components: readonly APIComponentInContainer[],
  room: number,
): readonly APIComponentInContainer[] {
  let used = 0;
  return components.filter((component) => (used += textLength([component])) <= room);
}

/** A reply of one text: notices and short results. */
export function notice(content: string, accent: number = ACCENTS.refusal): Reply {
  return {
    components: [container([text(cutEscaped(content, LIMITS.textDisplays))], accent)],
    plain: cutEscaped(content, LIMITS.content),
  };
}
