import { COMPONENT } from './component-types.js';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './fields.js';

/** What a user enters, by custom id: text, a radio button's value or null, chosen values, or a checkbox's state. */
export type ModalValues = Readonly<Record<string, string | readonly string[] | boolean | null>>;

/**
 * The `components` of a modal submission: the shape of the modal, with values where it had inputs.
 *
 * Inputs that `values` leaves out keep what the modal filled in.
 *
 * @throws {Error} when the modal has no such input, or does not let a user send this
 */
export function submittedComponents(modal: Fields, values: ModalValues): Fields[] {
  const unused = new Set(Object.keys(values));
  const components = listOf(modal['components'])
    .filter(isFields)
    .map(({ type, id, component, components: row }) => {
      if (isFields(component)) return { type, id, component: submitted(component, values, unused) };
      if (type !== COMPONENT.actionRow) return { type, id };
      return { type, id, components: listOf(row).map((one) => submitted(fieldsOf(one), values, unused)) };
    });
  if (unused.size > 0) throw new Error(`the modal has no input ${[...unused].join()}`);
  return components;
}

function submitted(input: Fields, values: ModalValues, unused: Set<string>): Fields {
  const customId = textOf(input['custom_id']);
  unused.delete(customId);
  const { type, id } = input;
  return { type, id, custom_id: customId, ...answer(input, customId, values[customId]) };
}

function answer(input: Fields, customId: string, value: ModalValues[string] | undefined): Fields {
  switch (input['type']) {
    case COMPONENT.textInput:
      return { value: text(input, customId, value ?? textOf(input['value'])) };
    case COMPONENT.radioGroup:
      return { value: chosen(input, customId, value ?? defaults(input))[0] ?? null };
    case COMPONENT.checkbox:
      return { value: value ?? input['default'] === true };
    default:
      return { values: chosen(input, customId, value ?? defaults(input)) };
  }
}

function text(input: Fields, customId: string, value: unknown): string {
  const { min_length: shortest = 0, max_length: longest = 4_000, required } = input;
  if (typeof value !== 'string') throw new Error(`${customId} takes text`);
  if (required !== false && value === '') throw new Error(`${customId} is required`);
  const tooShort = value !== '' && value.length < Number(shortest);
  if (tooShort || value.length > Number(longest)) {
    throw new Error(
      `${customId} takes ${String(shortest)} to ${String(longest)} characters, not ${value.length}`,
    );
  }
  return value;
}

/** The chosen values of a select menu or group. */
function chosen(input: Fields, customId: string, value: unknown): readonly unknown[] {
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  const offered = listOf(input['options']).map((option) => fieldsOf(option)['value']);
  const unknown = offered.length === 0 ? undefined : values.find((one) => !offered.includes(one));
  if (unknown !== undefined) throw new Error(`${customId} has no option ${JSON.stringify(unknown)}`);
  if (input['required'] !== false && values.length === 0) throw new Error(`${customId} is required`);
  return values;
}

function defaults(input: Fields): unknown[] {
  return listOf(input['options'])
    .filter((option) => fieldsOf(option)['default'] === true)
    .map((option) => fieldsOf(option)['value']);
}
