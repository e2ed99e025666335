import { fieldsOf, isFields, listOf, textOf, type Fields } from './fields.js';
import {
  checkList,
  checkNumber,
  checkText,
  checkUnique,
  collect,
  type Report,
  type Violation,
} from './violation.js';

/** Numbers of the kinds of command and of option. */
export const COMMAND = { chatInput: 1, user: 2, message: 3 };
export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
};

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** How many commands of each kind there may be for everyone, and for a guild. */
const MOST = new Map([
  [COMMAND.chatInput, 100],
  [COMMAND.user, 15],
  [COMMAND.message, 15],
]);

/** Everything that Discord refuses in the list of all commands. Paths begin with the number of the command. */
export function commandsViolations(commands: readonly unknown[]): Violation[] {
  return collect((report) => {
    commands.forEach((command, at) => {
      checkCommand(report, String(at), fieldsOf(command));
    });
    for (const [type, most] of MOST) {
      const names = commands.filter((c) => typeOf(fieldsOf(c)) === type).map((c) => fieldsOf(c)['name']);
      if (names.length > most)
        report('commands', `of the type ${type} are ${names.length}, at most ${most} are allowed`);
      checkUnique(report, 'commands', names);
    }
  });
}

export function typeOf(command: Fields): unknown {
  return command['type'] ?? COMMAND.chatInput;
}

function checkCommand(report: Report, where: string, command: Fields): void {
  const { name, description } = command;
  if (typeOf(command) === COMMAND.chatInput) {
    checkNamed(report, where, command);
    checkOptions(report, where, command, [OPTION.subcommand, OPTION.group]);
    const length = countedCharacters(command);
    if (length > 8_000) report(where, `has ${length} characters in all, at most 8000 are allowed`);
  } else {
    checkText(report, `${where}.name`, name, { max: 32 });
    if (textOf(description) !== '') report(`${where}.description`, 'belongs on chat commands only');
    if (listOf(command['options']).length > 0) report(`${where}.options`, 'belong on chat commands only');
  }
}

/** Name and description with all their localisations. */
function checkNamed(report: Report, where: string, named: Fields): void {
  for (const [at, name] of localised(named, 'name')) {
    if (typeof name !== 'string' || !NAME.test(name))
      report(`${where}.${at}`, `is ${JSON.stringify(name)}, no name`);
    else if (name !== name.toLowerCase()) report(`${where}.${at}`, 'has capital letters');
  }
  for (const [at, description] of localised(named, 'description')) {
    checkText(report, `${where}.${at}`, description, { max: 100 });
  }
}

/** @param mayNest - which kinds of subcommand may be among the options */
function checkOptions(report: Report, where: string, parent: Fields, mayNest: readonly number[]): void {
  const options = checkList(report, `${where}.options`, parent['options'], { max: 25, optional: true });
  let optionalSeen = false;
  options.map(fieldsOf).forEach((option, at) => {
    const here = `${where}.options.${at}`;
    const nests = option['type'] === OPTION.subcommand || option['type'] === OPTION.group;
    checkNamed(report, here, option);
    checkNumber(report, `${here}.type`, option['type'] ?? null, { min: 1, max: 11 });
    if (nests) {
      if (!mayNest.includes(Number(option['type']))) report(here, 'is nested too deep');
      checkOptions(report, here, option, option['type'] === OPTION.group ? [OPTION.subcommand] : []);
    } else checkLeaf(report, here, option);
    if (option['required'] !== true) optionalSeen = true;
    else if (optionalSeen) report(here, 'is required, but comes after one that is not');
  });
  const kinds = new Set(options.map((option) => Number(fieldsOf(option)['type']) <= OPTION.group));
  if (kinds.size > 1) report(`${where}.options`, 'mix subcommands and values');
  checkUnique(
    report,
    `${where}.options`,
    options.map((option) => fieldsOf(option)['name']),
  );
}

function checkLeaf(report: Report, where: string, option: Fields): void {
  const choices = checkList(report, `${where}.choices`, option['choices'], { max: 25, optional: true });
  choices.forEach((choice, at) => {
    checkChoice(report, `${where}.choices.${at}`, fieldsOf(choice));
  });
  checkUnique(
    report,
    `${where}.choices`,
    choices.map((choice) => fieldsOf(choice)['name']),
  );
  if (option['autocomplete'] === true && choices.length > 0) report(where, 'has choices and autocomplete');
  checkNumber(report, `${where}.min_length`, option['min_length'], { max: 6_000 });
  checkNumber(report, `${where}.max_length`, option['max_length'], { min: 1, max: 6_000 });
}

/** One choice of an option, or one that an autocomplete answer offers. */
export function checkChoice(report: Report, where: string, choice: Fields): void {
  for (const [at, name] of localised(choice, 'name')) checkText(report, `${where}.${at}`, name, { max: 100 });
  if (typeof choice['value'] !== 'number') checkText(report, `${where}.value`, choice['value'], { max: 100 });
}

function localised(named: Fields, field: string): [where: string, text: unknown][] {
  const others = fieldsOf(named[`${field}_localizations`]);
  const rest = Object.entries(others).filter(([, text]) => text !== null);
  return [
    [field, named[field]],
    ...rest.map(([at, text]): [string, unknown] => [`${field}_localizations.${at}`, text]),
  ];
}

/** Names, descriptions and values of the command, its options and choices; of localisations the longest counts. */
function countedCharacters(command: Fields): number {
  const longest = (field: string): number =>
    Math.max(...localised(command, field).map(([, text]) => textOf(text).length));
  const parts = [...listOf(command['options']), ...listOf(command['choices'])].filter(isFields);
  const own = longest('name') + longest('description') + textOf(command['value']).length;
  return parts.reduce((sum, part) => sum + countedCharacters(part), own);
}
