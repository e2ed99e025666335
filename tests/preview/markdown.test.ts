import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/preview/render-markdown.js';
import { VIEWER } from './preview-fixtures.js';

function rendered(text: string, names: Readonly<Record<string, string>> = {}): string {
  return renderMarkdown(text, { ...VIEWER, names: new Map(Object.entries(names)) }).source;
}

/** What stands in the one paragraph that a text makes. */
function inline(text: string, names: Readonly<Record<string, string>> = {}): string {
  return /^<p class="line">([^]*)<\/p>$/.exec(rendered(text, names))?.[1] ?? 'not one paragraph';
}

const ID = '123456789012345678';

describe('marks within a line', () => {
  it.each([
    ['**bold**', '<strong>bold</strong>'],
    ['*italic*', '<em>italic</em>'],
    ['_italic_', '<em>italic</em>'],
    ['***both***', '<em><strong>both</strong></em>'],
    ['__underlined__', '<u>underlined</u>'],
    ['~~struck~~', '<s>struck</s>'],
    ['||hidden||', '<discord-spoiler>hidden</discord-spoiler>'],
    ['`a **b**`', '<discord-code>a **b**</discord-code>'],
    ['``a ` b``', '<discord-code>a ` b</discord-code>'],
    ['**[1]**.', '<strong>[1]</strong>.'],
    ['**a *b* c**', '<strong>a <em>b</em> c</strong>'],
    ['「**持牌人**」', '「<strong>持牌人</strong>」'],
  ])('%s', (text, expected) => {
    expect(inline(text)).toBe(expected);
  });

  it.each(['snake_case_name', '2 * 3 * 4', '**open', '`open', 'a ~ b', '1 < 2'])('%s has none', (text) => {
    expect(inline(text)).toBe(text.replace('<', '&lt;'));
  });

  it('are taken literally after a backslash', () => {
    expect(inline('\\*a\\* \\[b](c) \\`d\\`')).toBe('*a* [b](c) `d`');
  });

  it('can go over several lines, which stay lines', () => {
    expect(inline('**a\nb**\n\nc')).toBe('<strong>a\nb</strong>\n\nc');
  });

  it('are shown as written when they are nested beyond reason', () => {
    expect(inline(`${'*a **b '.repeat(500)}c${'** *'.repeat(500)}`)).toContain('b *a');
  });
});

describe('links', () => {
  const link = (target: string, words: string): string =>
    `<discord-link href="${target}" target="_blank" rel="noopener noreferrer">${words}</discord-link>`;

  it.each([
    ['[Notes](https://a.example/b?c=d)', link('https://a.example/b?c=d', 'Notes')],
    ['[Notes](<https://a.example/b>)', link('https://a.example/b', 'Notes')],
    ['[**[1]** Notes](https://a.example)', link('https://a.example', '<strong>[1]</strong> Notes')],
    ['https://a.example/b', link('https://a.example/b', 'https://a.example/b')],
    ['see https://a.example/b.', `see ${link('https://a.example/b', 'https://a.example/b')}.`],
    ['<https://a.example/b>', link('https://a.example/b', 'https://a.example/b')],
    ['[a](https://a.example/?b&c)', link('https://a.example/?b&amp;c', 'a')],
  ])('%s', (text, expected) => {
    expect(inline(text)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//a.example',
    'ftp://a.example',
  ])('to %s are only their words', (target) => {
    expect(inline(`[words](${target})`)).toBe('words');
    expect(inline(`[words](<${target}>)`)).toBe('words');
    expect(rendered(`<${target}>`)).not.toContain('href');
  });
});

describe('what Discord fills in', () => {
  it('a moment in the language and zone of the reader', () => {
    expect(inline('<t:1754006400:D>')).toBe('<discord-time>1 August 2025</discord-time>');
    expect(inline('<t:1754006400>')).toBe('<discord-time>1 August 2025 at 08:00</discord-time>');
    expect(inline('<t:99999999999999999:D>')).toBe('&lt;t:99999999999999999&gt;');
  });

  it('names of members, roles and channels, where they are known', () => {
    const names = { [ID]: 'Ming' };
    expect(inline(`<@${ID}>`, names)).toBe('<discord-mention type="user">Ming</discord-mention>');
    expect(inline(`<@!${ID}>`, names)).toBe('<discord-mention type="user">Ming</discord-mention>');
    expect(inline(`<@&${ID}>`, names)).toBe('<discord-mention type="role">Ming</discord-mention>');
    expect(inline(`<#${ID}>`, names)).toBe('<discord-mention type="channel">Ming</discord-mention>');
    expect(inline(`<@${ID}>`)).toBe('<discord-mention type="user">unknown-user</discord-mention>');
  });

  it('commands, everyone and here', () => {
    expect(inline(`</ask:${ID}>`)).toBe('<discord-mention type="slash">ask</discord-mention>');
    expect(inline(`</:${ID}>`)).toBe(`&lt;/:${ID}&gt;`);
    expect(inline('@everyone')).toBe('<discord-mention type="role">everyone</discord-mention>');
    expect(inline('@here')).toBe('<discord-mention type="role">here</discord-mention>');
  });

  it('custom emoji, as a picture that is in the page', () => {
    expect(inline(`<:law:${ID}>`)).toMatch(
      /^<discord-custom-emoji name="law" url="data:image\/svg\+xml,[^"]+"><\/discord-custom-emoji>$/,
    );
  });
});

describe('lines of a kind of their own', () => {
  const paragraph = (text: string): string => `<p class="line">${text}</p>`;
  const item = (text: string): string => `<discord-list-item>${text}</discord-list-item>`;

  it('headings of three levels', () => {
    expect(rendered('# A\n## B\n### C *c*\ntext')).toBe(
      '<discord-header level="1">A</discord-header><discord-header level="2">B</discord-header>' +
        `<discord-header level="3">C <em>c</em></discord-header>${paragraph('text')}`,
    );
    expect(rendered('#tag and #### four')).toBe(paragraph('#tag and #### four'));
  });

  it('subtext, also straight after a line', () => {
    expect(rendered('**Title**\n-# HKMA · 2025')).toBe(
      `${paragraph('<strong>Title</strong>')}<discord-subscript>HKMA · 2025</discord-subscript>`,
    );
  });

  it('quotes of lines, and of the whole rest', () => {
    expect(rendered('> a\n> **b**\nc')).toBe(
      `<discord-quote>${paragraph('a\n<strong>b</strong>')}</discord-quote>${paragraph('c')}`,
    );
    expect(rendered('a\n>>> b\n\nc')).toBe(
      `${paragraph('a')}<discord-quote>${paragraph('b\n\nc')}</discord-quote>`,
    );
    expect(rendered('> -# small')).toBe(
      '<discord-quote><discord-subscript>small</discord-subscript></discord-quote>',
    );
    expect(rendered('>a')).toBe(paragraph('&gt;a'));
  });

  it('lists, nested ones and numbered ones', () => {
    expect(rendered('- a\n* b\n  - c\n- d')).toBe(
      `<discord-unordered-list>${item('a')}${item('b')}<discord-unordered-list>${item('c')}</discord-unordered-list>${item('d')}</discord-unordered-list>`,
    );
    expect(rendered('3. a\n4. b\n- c')).toBe(
      `<discord-ordered-list start="3">${item('a')}${item('b')}</discord-ordered-list><discord-unordered-list>${item('c')}</discord-unordered-list>`,
    );
  });

  it('code blocks, whose language is not shown and whose marks are not read', () => {
    const code = '<discord-code multiline>a **b**\n\nc &lt; d</discord-code>';
    expect(rendered('```ts\na **b**\n\nc < d\n```')).toBe(code);
    expect(rendered('x ```\na **b**\n\nc < d``` y')).toBe(`${paragraph('x ')}${code}${paragraph(' y')}`);
    expect(rendered('```open')).toBe(paragraph('```open'));
  });

  it('keeps an empty line before them', () => {
    expect(rendered('a\n\n- b')).toContain(paragraph('a\n\n'));
  });
});

describe('texts made to take long', () => {
  const marks = [
    '*',
    '_',
    '`',
    '```',
    '```\n',
    '[',
    '](',
    '||',
    '~~',
    '<',
    '> ',
    '- ',
    '\\',
    '# ',
    '[[',
    '\n',
    '1. ',
  ];
  it.each(marks)('are drawn all the same: 4,000 characters of %j', (mark) => {
    const start = performance.now();
    rendered(mark.repeat(4000 / mark.length));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
