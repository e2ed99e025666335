import {
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreviewConversation } from '../../src/preview/conversation.js';
import { NOW, bodyOf, takeApart, textDisplay } from './preview-fixtures.js';

/** A conversation that has the same text wherever a text can be. */
function conversationFullOf(text: string): PreviewConversation {
  const author = { name: text, bot: true, color: text, avatar: text };
  const emoji = { name: text };
  const option = { label: text, value: text, description: text, emoji };
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: text,
    placeholder: text,
    options: [option],
  };
  const link = {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: text,
    url: text,
    emoji,
  } as const;
  const plain = {
    type: ComponentType.Button,
    style: ButtonStyle.Danger,
    label: text,
    custom_id: text,
  } as const;
  const media = { media: { url: text }, description: text };
  const input = {
    type: ComponentType.TextInput,
    custom_id: text,
    label: text,
    placeholder: text,
    value: text,
  } as const;
  const label = { type: ComponentType.Label, label: text, description: text } as const;
  const message = { author, time: NOW, text };
  return {
    channel: text,
    theme: 'dark',
    width: 'desktop',
    now: NOW,
    names: { '123456789012345678': text },
    messages: [
      { ...message, replyTo: { author, text }, thread: { name: text, messages: [message] } },
      {
        author,
        time: NOW,
        invocation: { user: author, command: text },
        payload: {
          content: `${text} <@123456789012345678> [${text}](${text}) <:${text}:123456789012345678>`,
          components: [
            {
              type: ComponentType.Container,
              components: [
                textDisplay(text),
                textDisplay(`- ${text}\n> ${text}\n# ${text}\n-# ${text}\n\`\`\`${text}\`\`\` **${text}**`),
                { type: ComponentType.Section, components: [textDisplay(text)], accessory: link },
                {
                  type: ComponentType.Section,
                  components: [textDisplay(text)],
                  accessory: { type: ComponentType.Thumbnail, ...media },
                },
                { type: ComponentType.MediaGallery, items: [media] },
                { type: ComponentType.File, file: { url: text } },
                { type: ComponentType.ActionRow, components: [link, plain] },
                { type: ComponentType.ActionRow, components: [select] },
              ],
            },
          ],
        },
      },
    ],
    modal: {
      title: text,
      components: [
        textDisplay(text),
        { ...label, component: { ...input, style: TextInputStyle.Paragraph } },
        { ...label, component: { ...input, style: TextInputStyle.Short } },
        { ...label, component: select },
        { ...label, component: { type: ComponentType.RadioGroup, custom_id: text, options: [option] } },
      ],
    },
  };
}

/** Tags of a conversation with nothing special in it, and those that a text may make: there may be no others. */
const HARMLESS = takeApart(bodyOf(conversationFullOf('https://a.example/b')));
const MARKS = ['strong', 'em', 'u', 's', 'discord-spoiler', 'discord-code', 'discord-time', 'discord-link'];
const TAGS = new Set([
  ...HARMLESS.tags.map(({ name }) => name),
  ...MARKS,
  'discord-ordered-list',
  'discord-custom-emoji',
  'discord-mention',
]);

const ATTRIBUTE = /\s+([a-zA-Z-]+)(?:="([^"]*)")?/g;

function expectHarmless(text: string): void {
  const { tags, rest } = takeApart(bodyOf(conversationFullOf(text)));
  expect(rest).not.toMatch(/[<>]/);
  expect(tags.map(({ name }) => name).filter((name) => !TAGS.has(name))).toEqual([]);
  for (const { attributes } of tags) {
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      expect(name).not.toMatch(/^on[a-z]+$|^srcdoc$|^formaction$/i);
      if (name === 'href' || name === 'url') expect(value).toMatch(/^(?:https?:\/\/|data:image\/svg\+xml,)/i);
      if (name === 'emoji') expect(value).not.toMatch(/^(?!data:image\/svg\+xml,).*http|^\.?\//);
      if (name === 'avatar') expect(value).toMatch(/^data:image\//);
      if (name === 'style') expect(value).toMatch(/^--accent:#[\da-f]{6}$/);
    }
  }
}

describe('text that wants to be more than text', () => {
  it.each([
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    `' onmouseover='alert(1)`,
    '" onclick="alert(1)',
    '</textarea><script>alert(1)</script>',
    '</discord-message></main></body><iframe src="https://a.example">',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/png;base64,"><script>alert(1)</script>',
    'https://a.example/"onmouseover="alert(1)',
    '[a](https://a.example/"><script>alert(1)</script>)',
    '[a](javascript:alert(1)) <javascript:/alert(1)>',
    '&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;',
    '<!-- <script> -->',
    '<style>*{display:none}</style>',
    '<discord-link href="javascript:alert(1)">x</discord-link>',
    '\u0000<\u0000script>',
    'half \ud83d of a pair',
    '\ud83d',
    '#fff;background:url(https://a.example)',
  ])('%j stays text', (text) => {
    expectHarmless(text);
  });

  it('stays text, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '&',
        '`',
        '```',
        '*',
        '**',
        '_',
        '~~',
        '||',
        '[',
        '](',
        ')',
        '<t:1:R>',
        '\n',
        '> ',
        '- ',
      ],
      ...[
        '# ',
        '-# ',
        '\\',
        '<script>',
        'https://a.example/',
        'javascript:',
        ' onerror=',
        '=',
        '/',
        'a',
        '穩',
        '📖',
      ],
    );
    const text = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, expectHarmless), { numRuns: 150 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectHarmless), { numRuns: 50 });
  });
});
