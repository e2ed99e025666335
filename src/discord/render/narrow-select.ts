import { type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import { type AnswerOptions, customIdOf } from '../custom-id.js';
import { fit } from '../escape.js';
import { LIMITS } from '../limits.js';
import type { Phrases } from '../phrases/phrases.js';

/** A way to narrow an answer. */
export interface NarrowingOption {
  readonly value: NarrowingValue;
  readonly label: string;
}

/** `all`, `since:2026-01-01`, or `topic:` and a topic's key. */
export type NarrowingValue = 'all' | `since:${string}` | `topic:${string}`;

/** A menu of ways to narrow an answer: by topic, or to the newest. */
export function narrowSelect(
  options: AnswerOptions,
  narrowings: readonly NarrowingOption[],
  phrases: Phrases,
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: customIdOf({ kind: 'narrow', options }),
    placeholder: fit(phrases.narrow.placeholder, LIMITS.optionText),
    options: narrowings
      .slice(0, LIMITS.selectOptions)
      .map(({ value, label }) => ({ value, label: fit(label, LIMITS.optionText) })),
  };
}

/** What a chosen value changes of an answer's options; null when it is garbled. */
export function narrowedBy(options: AnswerOptions, value: string): AnswerOptions | null {
  if (value === 'all') return { ...options, topic: null, since: null };
  const since = /^since:(\d{4}-\d\d-\d\d)$/.exec(value)?.[1];
  if (since !== undefined) return { ...options, since };
  const topic = /^topic:([\w-]{6})$/.exec(value)?.[1];
  return topic === undefined ? null : { ...options, topic };
}
