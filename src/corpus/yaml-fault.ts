import { isMap, isScalar, isSeq, type Node, type YAMLParseError } from 'yaml';
import { quoteValue } from './corpus-problem.js';
import { MERGE_CONFLICT, mergeDivisionIn } from './merge-conflict.js';

/** What is wrong with a YAML text, and where. */
export interface YamlFault {
  readonly offset: number;
  readonly fault: string;
  /** Null where the fault does not tell: mostly it is quotation marks that are missing. */
  readonly remedy: string | null;
}

/**
 * What the YAML library found, in the words of those who write articles; in its own words where it is nothing that they
 * are likely to do.
 */
export function describeYamlError(
  error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  text: string,
  contents: Node | null,
): YamlFault {
  const [offset] = error.pos;
  const { code, message } = error;
  const division = mergeDivisionIn(text);
  if (division !== -1)
    return { offset: division, fault: MERGE_CONFLICT.found, remedy: MERGE_CONFLICT.remedy };
  if (code === 'MISSING_CHAR' && /^Missing closing .quote/.test(message)) {
    // Where another quotation mark follows, the parser knows the place. Where none does, it notices only at the end of the
    // text; the writer wants the line where the mark was opened, which began the last value.
    const noticedAtEnd = text.slice(offset).trim() === '';
    return {
      offset: (noticedAtEnd ? startOfLastScalar(contents) : null) ?? offset,
      fault: 'a quotation mark that is not closed',
      remedy: 'Add the closing one.',
    };
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys'))
    return { offset, ...describeKey(lineFrom(text, offset)) };
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return /:\s/.test(lineFrom(text, offset))
      ? { offset, fault: 'a colon in a value without quotation marks', remedy: null }
      : { offset, fault: 'a field below a value', remedy: 'Indent it as the other fields are.' };
  if (code === 'BAD_SCALAR_START')
    return { offset, fault: `a value that begins with ${quoteValue(text.charAt(offset))}`, remedy: null };
  if (message.startsWith('Unexpected scalar at node end') && /["']\s*$/.test(text.slice(0, offset)))
    return {
      offset,
      fault: 'text after the closing quotation mark',
      remedy: 'Put \\ before a quotation mark inside of "double quotes".',
    };
  const remedy = code === 'TAB_AS_INDENT' ? 'Indent with spaces.' : null;
  return { offset, fault: message.split('\n')[0] ?? 'unknown', remedy };
}

/** A line that should be a field and has no colon with a blank after it. */
function describeKey(line: string): Pick<YamlFault, 'fault' | 'remedy'> {
  const [, name, value] = /^(?:- )?["']?([A-Za-z-]{1,40})["']?:(\S.*)$/.exec(line) ?? [];
  return name === undefined || value === undefined
    ? {
        fault: `the line ${quoteValue(line)}, which is no field`,
        remedy: 'Write it as "field: value", or remove it.',
      }
    : {
        fault: `${quoteValue(line)} without a blank after the colon`,
        remedy: `Write ${name}: ${value.slice(0, 60)}`,
      };
}

function lineFrom(text: string, offset: number): string {
  return /^[^\r\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
}

function startOfLastScalar(contents: Node | null): number | null {
  let node: unknown = contents;
  for (;;) {
    if (isMap(node)) node = node.items.at(-1)?.value ?? node.items.at(-1)?.key;
    else if (isSeq(node)) node = node.items.at(-1);
    else return isScalar(node) ? (node.range?.[0] ?? null) : null;
  }
}
