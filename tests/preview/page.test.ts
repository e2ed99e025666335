import { createHash } from 'node:crypto';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleDiscordComponents } from '../../src/preview/bundle-components.js';
import { COMPONENT_STYLE } from '../../src/preview/component-style.js';
import { renderPreviewPage } from '../../src/preview/page.js';
import { BOT, MING, NOW, conversationOf, takeApart, textDisplay } from './preview-fixtures.js';

const CONVERSATION = conversationOf([
  {
    author: BOT,
    time: NOW,
    invocation: { user: MING, command: '/ask' },
    payload: {
      components: [
        {
          type: ComponentType.Container,
          components: [
            textDisplay(
              '# a\n> b\n- c\n1. d\n-# e\n`f` ||g|| <t:1:R> @here <:h:123456789012345678> https://i.example\n```j```',
            ),
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.StringSelect, custom_id: 'k', options: [{ label: 'l', value: 'l' }] },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: 'm', label: 'm' },
          ],
        },
      ],
    },
    thread: {
      name: 'n',
      messages: [{ author: MING, time: NOW, text: 'o', replyTo: { author: BOT, text: 'p' } }],
    },
  },
]);

function scriptOf(page: string): string {
  return /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
}

describe('a page', () => {
  let components = '';
  let page = '';
  beforeAll(async () => {
    components = await bundleDiscordComponents();
    page = renderPreviewPage(CONVERSATION, components);
  });

  it('has its components in it: one script, no modules, no more than a photograph', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(scriptOf(page)).toContain('customElements');
    expect(components).not.toMatch(/\b(?:import|require)\s*\(?\s*["']/);
    expect(components.length).toBeLessThan(400_000);
  });

  it('defines every element that it shows or styles', () => {
    const shown = takeApart(page.replace(scriptOf(page), ''))
      .tags.map(({ name }) => name)
      .filter((name) => name.startsWith('discord-'));
    for (const name of new Set([...shown, ...Object.keys(COMPONENT_STYLE)]))
      expect(components).toContain(`("${name}")`);
  });

  it('loads nothing: no addresses in it but those of links', () => {
    const outside = takeApart(page.replace(scriptOf(page), '')).tags.filter(
      ({ name, attributes }) =>
        /(?:src|href|url|avatar|emoji)="(?!data:)/.test(attributes) && name !== 'discord-link',
    );
    expect(outside).toEqual([]);
    expect(page.replace(scriptOf(page), '')).not.toMatch(/@import|url\(|<link|<base/);
  });

  it('forbids loading anything, and every script but its own', () => {
    const hash = createHash('sha256').update(scriptOf(page)).digest('base64');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash}'`,
      "style-src 'unsafe-inline'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('says its language, theme and width', () => {
    expect(page).toContain('<html lang="en-GB" class="dark phone">');
    expect(
      renderPreviewPage({ ...CONVERSATION, locale: 'zh-HK', theme: 'light', width: 'desktop' }, ''),
    ).toContain('<html lang="zh-HK" class="light desktop">');
  });
});

describe('a script in a page', () => {
  it('cannot end early, whatever stands in its strings', () => {
    const page = renderPreviewPage(CONVERSATION, 'const a = "</script><!--<script>", b = "</SCRIPT >";');
    expect(scriptOf(page)).toBe('const a = "<\\/script>\\x3c!--<script>", b = "<\\/SCRIPT >";');
  });
});
