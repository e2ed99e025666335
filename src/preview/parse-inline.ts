import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A node of the parser's tree, of which nothing is taken for granted. */
export type MarkdownNode = Readonly<Record<string, unknown>>;

type Rule = (typeof rulesExtended)[string];

/** Marks within marks beyond this are shown as they were written: thousands of asterisks must not end the program. */
const MAX_DEPTH = 24;

/** What is not inline has been divided before, in `markdown-blocks.ts`. */
const NOT_INLINE = new Set(['heading', 'subtext', 'blockQuote', 'codeBlock']);

/** The parser's own takes a quarter of a minute for a message of nothing but backticks. */
const INLINE_CODE: Rule = {
  order: rulesExtended['inlineCode']?.order ?? 0,
  match(source) {
    const mark = /^`+/.exec(source)?.[0] ?? '';
    if (mark === '') return null;
    const close = [...source.matchAll(/`+/g)].find(
      ({ index, 0: run }) => index > 0 && run.length === mark.length,
    );
    if (close === undefined) return null;
    return [source.slice(0, close.index + mark.length), source.slice(mark.length, close.index)];
  },
  parse: (capture) => ({ content: capture[1] }),
};

/** The parser's own takes `</:123456789012345678>` for a command, looks for its name and fails. */
function withName(rule: Rule): Rule {
  return {
    ...rule,
    match(source, state, before) {
      const capture = rule.match(source, state, before);
      return capture?.[1] === undefined ? null : capture;
    },
  };
}

const parser = SimpleMarkdown.parserFor(
  Object.fromEntries(
    Object.entries({ ...rulesExtended, inlineCode: INLINE_CODE })
      .filter(([name]) => !NOT_INLINE.has(name))
      .map(([name, rule]) => [name, withinDepth(name === 'slashCommand' ? withName(rule) : rule)]),
  ),
);

/** Reads bold, links, mentions and so on, as they are in messages of bots. */
export function parseInline(text: string): readonly MarkdownNode[] {
  return parser(text, { inline: true });
}

/** The same rule, which takes what it finds for plain text when it is nested too deeply. */
function withinDepth(rule: Rule): Rule {
  return {
    ...rule,
    parse(capture, nestedParse, state) {
      const depth = typeof state['depth'] === 'number' ? state['depth'] : 0;
      if (depth >= MAX_DEPTH) return { type: 'text', content: capture[0] };
      return rule.parse(capture, nestedParse, { ...state, depth: depth + 1 });
    },
  };
}
