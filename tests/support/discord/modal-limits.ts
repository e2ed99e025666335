import { checkIds } from './component-limits.js';
import { eachComponent } from './component-tree.js';
import { COMPONENT, SELECTS } from './component-types.js';
import { fieldsOf, isFields, type Fields } from './fields.js';
import { checkCustomId, checkOptions, checkSelect } from './interactive-limits.js';
import { checkList, checkNumber, checkText, collect, type Report, type Violation } from './violation.js';

/** Everything in a modal that Discord refuses. */
export function modalViolations(modal: Fields): Violation[] {
  return collect((report) => {
    checkText(report, 'title', modal['title'], { max: 45 });
    checkText(report, 'custom_id', modal['custom_id'], { max: 100 });
    const components = checkList(report, 'components', modal['components'], { min: 1, max: 5 });
    components.forEach((component, at) => {
      checkTop(report, `components.${at}`, fieldsOf(component));
    });
    checkIds(report, [...eachComponent(modal['components'])]);
  });
}

function checkTop(report: Report, where: string, component: Fields): void {
  switch (component['type']) {
    case COMPONENT.label:
      checkLabel(report, where, component);
      return;
    case COMPONENT.textDisplay:
      checkText(report, `${where}.content`, component['content'], { max: 4_000 });
      return;
    case COMPONENT.actionRow:
      checkOldRow(report, where, component);
      return;
    default:
      report(where, `has the type ${JSON.stringify(component['type'])}, which a modal cannot have on top`);
  }
}

/** Rows with a text input are deprecated, but still taken. */
function checkOldRow(report: Report, where: string, row: Fields): void {
  const [input] = checkList(report, `${where}.components`, row['components'], { min: 1, max: 1 });
  const here = `${where}.components.0`;
  if (fieldsOf(input)['type'] !== COMPONENT.textInput) report(here, 'is no text input');
  else checkTextInput(report, here, fieldsOf(input));
  checkText(report, `${here}.label`, fieldsOf(input)['label'], { max: 45 });
}

function checkLabel(report: Report, where: string, { label, description, component }: Fields): void {
  checkText(report, `${where}.label`, label, { max: 45 });
  checkText(report, `${where}.description`, description, { max: 100, optional: true });
  const here = `${where}.component`;
  if (!isFields(component)) {
    report(here, 'is missing');
    return;
  }
  const check = INPUTS.get(component['type']);
  if (check === undefined)
    report(here, `has the type ${JSON.stringify(component['type'])}, which is no input`);
  else check(report, here, component);
  if (component['label'] !== undefined) report(`${here}.label`, 'belongs on the label around it');
}

type Check = (report: Report, where: string, component: Fields) => void;

const INPUTS = new Map<unknown, Check>([
  [COMPONENT.textInput, checkTextInput],
  [COMPONENT.radioGroup, checkRadioGroup],
  [COMPONENT.checkboxGroup, checkCheckboxGroup],
  [COMPONENT.checkbox, checkCustomId],
  [COMPONENT.fileUpload, checkFileUpload],
  ...SELECTS.map((type): [unknown, Check] => [type, checkSelectInModal]),
]);

function checkTextInput(report: Report, where: string, input: Fields): void {
  const { style, min_length: min, max_length: max, value, placeholder } = input;
  checkCustomId(report, where, input);
  checkNumber(report, `${where}.style`, style ?? null, { min: 1, max: 2 });
  checkNumber(report, `${where}.min_length`, min, { max: 4_000 });
  checkNumber(report, `${where}.max_length`, max, { min: 1, max: 4_000 });
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    report(`${where}.min_length`, `is ${min}, more than max_length, ${max}`);
  }
  checkText(report, `${where}.value`, value, { min: 0, max: 4_000, optional: true });
  checkText(report, `${where}.placeholder`, placeholder, { max: 100, optional: true });
}

function checkSelectInModal(report: Report, where: string, select: Fields): void {
  checkSelect(report, where, select);
  checkRequired(report, where, select);
  if (select['disabled'] === true) report(`${where}.disabled`, 'is impossible in a modal');
}

function checkRadioGroup(report: Report, where: string, group: Fields): void {
  checkCustomId(report, where, group);
  const options = checkOptions(report, where, group, { min: 2, max: 10 });
  const chosen = options.filter((option) => fieldsOf(option)['default'] === true).length;
  if (chosen > 1) report(`${where}.options`, `have ${chosen} defaults, at most 1 is allowed`);
}

function checkCheckboxGroup(report: Report, where: string, group: Fields): void {
  checkCustomId(report, where, group);
  checkOptions(report, where, group, { min: 1, max: 10 });
  checkNumber(report, `${where}.min_values`, group['min_values'], { max: 10 });
  checkNumber(report, `${where}.max_values`, group['max_values'], { min: 1, max: 10 });
  checkRequired(report, where, group);
}

function checkFileUpload(report: Report, where: string, upload: Fields): void {
  checkCustomId(report, where, upload);
  checkNumber(report, `${where}.min_values`, upload['min_values'], { max: 10 });
  checkNumber(report, `${where}.max_values`, upload['max_values'], { min: 1, max: 10 });
  checkRequired(report, where, upload);
}

/** Inputs are required unless they say otherwise, and then nothing cannot be enough. */
function checkRequired(report: Report, where: string, { required, min_values: min }: Fields): void {
  if (required !== false && min === 0) report(`${where}.min_values`, 'is 0 although an answer is required');
}
