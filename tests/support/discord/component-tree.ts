import { COMPONENT } from './component-types.js';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './fields.js';

/** Every component of a message or modal, parents before children, as Discord numbers them. */
export function* eachComponent(components: unknown): Generator<Fields> {
  for (const item of listOf(components)) {
    if (!isFields(item)) continue;
    yield item;
    yield* eachComponent(item['components']);
    yield* eachComponent([item['component'], item['accessory']]);
  }
}

/** The texts of all text displays, in the order in which they are read. */
export function displayedTexts(components: unknown): string[] {
  return [...eachComponent(components)]
    .filter(({ type }) => type === COMPONENT.textDisplay)
    .map(({ content }) => textOf(content));
}

export function findByCustomId(components: unknown, customId: string): Fields | undefined {
  return [...eachComponent(components)].find((component) => component['custom_id'] === customId);
}

/** The components with `id`s where they had none or 0, as Discord fills them in; given ids stay. */
export function withIds(components: unknown): Fields[] {
  const taken = new Set([...eachComponent(components)].map(({ id }) => id));
  let next = 1;
  const fill = (item: unknown): Fields => {
    const component = fieldsOf(item);
    let id = component['id'];
    if (typeof id !== 'number' || id === 0) {
      while (taken.has(next)) next += 1;
      id = next;
      next += 1;
    }
    const { components: children, component: child, accessory } = component;
    return {
      ...component,
      id,
      ...(Array.isArray(children) && { components: children.map(fill) }),
      ...(isFields(child) && { component: fill(child) }),
      ...(isFields(accessory) && { accessory: fill(accessory) }),
    };
  };
  return listOf(components).map(fill);
}
