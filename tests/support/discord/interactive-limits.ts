import { COMPONENT, LINK_STYLE } from './component-types.js';
import { fieldsOf, isFields, textOf, type Fields } from './fields.js';
import { isSnowflake } from './snowflake.js';
import { checkAddress, checkList, checkNumber, checkText, checkUnique, type Report } from './violation.js';

const PREMIUM_STYLE = 6;
const LINK = /^(?:https?|discord):\/\//;

export function checkCustomId(report: Report, where: string, { custom_id: customId }: Fields): void {
  checkText(report, `${where}.custom_id`, customId, { max: 100 });
}

/** Reports a button whose fields do not go with its style, or are too long. */
export function checkButton(report: Report, where: string, button: Fields): void {
  const { style, label, emoji, url, custom_id: customId, sku_id: skuId } = button;
  if (style === PREMIUM_STYLE) {
    if (!isSnowflake(skuId)) report(`${where}.sku_id`, 'is no id');
    for (const field of ['custom_id', 'label', 'url', 'emoji']) {
      if (button[field] !== undefined) report(`${where}.${field}`, 'does not belong on a premium button');
    }
    return;
  }
  checkNumber(report, `${where}.style`, style ?? null, { min: 1, max: PREMIUM_STYLE });
  checkText(report, `${where}.label`, label, { max: 80, optional: true });
  if (textOf(label) === '' && !isFields(emoji)) report(where, 'has neither label nor emoji');
  if (skuId !== undefined) report(`${where}.sku_id`, 'belongs on a premium button only');
  if (style === LINK_STYLE) {
    checkAddress(report, `${where}.url`, url, LINK, 512);
    if (customId !== undefined) report(`${where}.custom_id`, 'does not belong on a link');
  } else {
    checkCustomId(report, where, button);
    if (url !== undefined) report(`${where}.url`, 'belongs on a link only');
  }
}

/** Reports a select menu of any kind, in a message or a modal, with too many or too long options. */
export function checkSelect(report: Report, where: string, select: Fields): void {
  const { placeholder, min_values: min, max_values: max, type } = select;
  checkCustomId(report, where, select);
  checkText(report, `${where}.placeholder`, placeholder, { max: 150, optional: true });
  checkNumber(report, `${where}.min_values`, min, { max: 25 });
  checkNumber(report, `${where}.max_values`, max, { min: 1, max: 25 });
  const most = typeof max === 'number' ? max : 1;
  const least = typeof min === 'number' ? min : 1;
  if (least > most) report(`${where}.min_values`, `is ${least}, more than max_values, ${most}`);
  if (type !== COMPONENT.stringSelect) return;
  const options = checkOptions(report, where, select, { min: 1, max: 25 });
  // Discord words it the other way round: the options must be "between {max_values} and 25 in length".
  if (options.length < most)
    report(`${where}.options`, `are ${options.length}, fewer than max_values, ${most}`);
  const chosen = options.filter((option) => fieldsOf(option)['default'] === true);
  if (chosen.length > most)
    report(`${where}.options`, `have ${chosen.length} defaults, at most ${most} are allowed`);
}

/** Reports options of a select menu, radio group or checkbox group, and returns them. */
export function checkOptions(
  report: Report,
  where: string,
  component: Fields,
  bounds: { min: number; max: number },
): unknown[] {
  const options = checkList(report, `${where}.options`, component['options'], bounds);
  options.forEach((option, at) => {
    const { label, value, description } = fieldsOf(option);
    const here = `${where}.options.${at}`;
    checkText(report, `${here}.label`, label, { max: 100 });
    checkText(report, `${here}.value`, value, { max: 100 });
    checkText(report, `${here}.description`, description, { max: 100, optional: true });
  });
  checkUnique(
    report,
    `${where}.options`,
    options.map((option) => fieldsOf(option)['value']),
  );
  return options;
}
