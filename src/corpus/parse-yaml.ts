import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { lineAt, quoteValue } from './corpus-problem.js';
import { describeYamlError } from './yaml-fault.js';

/** A YAML text as a tree whose nodes know their place, or the first thing that is wrong with it. */
export type ParsedYaml =
  | { readonly kind: 'parsed'; readonly contents: Node | null; readonly lineOf: (node: Node) => number }
  | {
      readonly kind: 'faulty';
      readonly line: number;
      readonly fault: string;
      /** What to do, where the fault tells. */
      readonly remedy: string | null;
    };

/**
 * Reads YAML 1.2 without building any value from it: no tag makes an object, an alias is not followed (so a few lines of
 * aliases cannot grow into gigabytes), and a date stays the text that was written.
 *
 * @returns lines count from 1
 */
export function parseYaml(text: string): ParsedYaml {
  const deep = offsetOfDeepNesting(text);
  if (deep !== -1) {
    const fault = 'lists or maps nested too deeply';
    return { kind: 'faulty', line: lineAt(text, deep), fault, remedy: 'Write one level of them.' };
  }
  const lineCounter = new LineCounter();
  const lineOfOffset = (offset: number): number => lineCounter.linePos(offset).line;
  // The parser takes a byte order mark for the start of a document of its own, and what follows for a second one.
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter,
    prettyErrors: false,
    resolveKnownTags: false,
    // The library compares every key with every other; a hundred thousand keys would take minutes.
    uniqueKeys: false,
  });
  const { contents } = document;
  const [error] = document.errors;
  if (error !== undefined) {
    const { offset, fault, remedy } = describeYamlError(error, text, contents);
    return { kind: 'faulty', line: lineOfOffset(offset), fault, remedy };
  }
  const repeated = firstRepeatedKey(contents);
  if (repeated !== null) {
    const fault = `the field ${quoteValue(repeated.name)} a second time`;
    return { kind: 'faulty', line: lineOfOffset(repeated.offset), fault, remedy: 'Keep one of the two.' };
  }
  return { kind: 'parsed', contents, lineOf: (node) => lineOfOffset(node.range?.[0] ?? 0) };
}

/** Text of a scalar, trimmed, and of a number as it is written (2024.10 is not 2024.1); null for anything else. */
export function textOf(node: Node): string | null {
  if (!isScalar(node)) return null;
  const { value, source } = node;
  if (value === null) return '';
  if (typeof value === 'number') return (source ?? String(value)).trim();
  return typeof value === 'string' ? value.trim() : null;
}

/** Brackets that may be open at once. */
const MAX_OPEN_BRACKETS = 100;
/** Columns a line may be indented, and `- `, `? `, `: ` on one line: each can open a level. */
const MAX_INDENT = 200;
const MAX_INDICATORS_IN_LINE = 400;

/**
 * Where a text nests so deeply that the parser, which recurses, could run out of stack. That is not always an exception one
 * can catch: V8 ends the process when it happens while a regular expression is compiled.
 *
 * Brackets inside quotation marks count as well; nobody writes a hundred unclosed ones.
 *
 * @returns offset, or -1
 */
function offsetOfDeepNesting(text: string): number {
  let open = 0;
  let indicators = 0;
  for (const { 0: found, index } of text.matchAll(/[[\]{}]|\n {0,1000}|[-?:](?=\s)/g)) {
    if (found.startsWith('\n')) {
      indicators = 0;
      if (found.length > MAX_INDENT) return index + 1;
    } else if (found === '[' || found === '{') open += 1;
    else if (found === ']' || found === '}') open = Math.max(0, open - 1);
    else indicators += 1;
    if (open > MAX_OPEN_BRACKETS || indicators > MAX_INDICATORS_IN_LINE) return index;
  }
  return -1;
}

function firstRepeatedKey(contents: Node | null): { name: string; offset: number } | null {
  const waiting: unknown[] = [contents];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isSeq(node)) for (const item of node.items.toReversed()) waiting.push(item);
    if (!isMap(node)) continue;
    const names = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      if (names.has(key.value)) return { name: String(key.value), offset: key.range?.[0] ?? 0 };
      names.add(key.value);
    }
    for (const { value } of node.items.toReversed()) waiting.push(value ?? null);
  }
  return null;
}
