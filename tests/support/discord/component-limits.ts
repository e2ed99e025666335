import { displayedTexts, eachComponent } from './component-tree.js';
import { COMPONENT, SELECTS } from './component-types.js';
import { isFields, listOf, type Fields } from './fields.js';
import { checkButton, checkSelect } from './interactive-limits.js';
import { checkAddress, checkList, checkNumber, checkText, checkUnique, type Report } from './violation.js';

const { actionRow, button, section, textDisplay, thumbnail, mediaGallery, file, separator, container } =
  COMPONENT;

const IN_CONTAINER: readonly number[] = [actionRow, section, textDisplay, mediaGallery, file, separator];
const ON_TOP: readonly number[] = [...IN_CONTAINER, container];
const IN_ROW: readonly number[] = [button, ...SELECTS];

/**
 * Reports what Discord would refuse in a message's components.
 *
 * @param v2 - whether the message has the flag IS_COMPONENTS_V2; without it there are up to five rows and nothing else
 */
export function checkComponents(report: Report, components: unknown, v2: boolean): void {
  const top = checkList(report, 'components', components, { max: v2 ? 40 : 5, optional: true });
  checkChildren(report, 'components', top, v2 ? ON_TOP : [actionRow]);
  const all = [...eachComponent(components)];
  // Twice the same report is no harm where everything lies on top.
  if (all.length > 40) report('components', `are ${all.length} counted nested, at most 40 are allowed`);
  const length = displayedTexts(components).reduce((sum, text) => sum + text.length, 0);
  if (length > 4_000) report('components', `show ${length} characters together, at most 4000 are allowed`);
  checkIds(report, all);
}

/** Reports `id`s and `custom_id`s that a message or modal has twice, and `id`s that do not fit 32 bits. */
export function checkIds(report: Report, all: readonly Fields[]): void {
  const ids = all.map(({ id }) => id ?? 0).filter((id) => id !== 0);
  for (const id of ids) checkNumber(report, 'components.id', id, { max: 2 ** 31 - 1 });
  checkUnique(report, 'components.id', ids);
  const customIds = all.map((component) => component['custom_id']).filter((id) => id !== undefined);
  checkUnique(report, 'components.custom_id', customIds);
}

type Check = (report: Report, where: string, component: Fields) => void;

const CHECKS = new Map<unknown, Check>([
  [actionRow, checkRow],
  [button, checkButton],
  [section, checkSection],
  [
    textDisplay,
    (report, where, { content }) => checkText(report, `${where}.content`, content, { max: 4_000 }),
  ],
  [thumbnail, checkMedia],
  [mediaGallery, checkGallery],
  [file, checkFile],
  [separator, checkSeparator],
  [container, checkContainer],
  ...SELECTS.map((type): [unknown, Check] => [type, checkSelect]),
]);

function checkChildren(report: Report, where: string, children: unknown[], allowed: readonly number[]): void {
  children.forEach((child, at) => {
    checkChild(report, `${where}.${at}`, child, allowed);
  });
}

function checkChild(report: Report, where: string, child: unknown, allowed: readonly number[]): void {
  if (!isFields(child)) {
    report(where, 'is no component');
    return;
  }
  const { type } = child;
  if (!allowed.some((number) => number === type))
    report(where, `has the type ${JSON.stringify(type)} in the wrong place`);
  else CHECKS.get(type)?.(report, where, child);
}

function checkRow(report: Report, where: string, { components }: Fields): void {
  const children = checkList(report, `${where}.components`, components, { min: 1, max: 5 });
  checkChildren(report, `${where}.components`, children, IN_ROW);
  const selects = children.filter((child) => isFields(child) && child['type'] !== button);
  if (selects.length > 0 && children.length > 1) report(where, 'has a select menu and more beside it');
}

function checkSection(report: Report, where: string, { components, accessory }: Fields): void {
  const texts = checkList(report, `${where}.components`, components, { min: 1, max: 3 });
  checkChildren(report, `${where}.components`, texts, [textDisplay]);
  checkChild(report, `${where}.accessory`, accessory, [button, thumbnail]);
}

function checkContainer(report: Report, where: string, { components, accent_color: color }: Fields): void {
  const children = checkList(report, `${where}.components`, components, { min: 1, max: 40 });
  checkChildren(report, `${where}.components`, children, IN_CONTAINER);
  checkNumber(report, `${where}.accent_color`, color ?? undefined, { max: 0xffffff });
}

function checkMedia(report: Report, where: string, { media, description }: Fields): void {
  checkText(report, `${where}.description`, description, { max: 1_024, optional: true });
  const url = isFields(media) ? media['url'] : undefined;
  checkAddress(report, `${where}.media.url`, url, /^(?:https?|attachment):\/\//, 2_048);
}

function checkGallery(report: Report, where: string, { items }: Fields): void {
  checkList(report, `${where}.items`, items, { min: 1, max: 10 });
  listOf(items).forEach((item, at) => {
    if (isFields(item)) checkMedia(report, `${where}.items.${at}`, item);
    else report(`${where}.items.${at}`, 'is no object');
  });
}

function checkFile(report: Report, where: string, component: Fields): void {
  const url = isFields(component['file']) ? component['file']['url'] : undefined;
  checkAddress(report, `${where}.file.url`, url, /^attachment:\/\//, 2_048);
}

function checkSeparator(report: Report, where: string, { spacing, divider }: Fields): void {
  checkNumber(report, `${where}.spacing`, spacing, { min: 1, max: 2 });
  if (divider !== undefined && typeof divider !== 'boolean')
    report(`${where}.divider`, 'is neither true nor false');
}
