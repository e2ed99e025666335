import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { bodyWith, textDisplay } from './preview-fixtures.js';

const MEDIA = { media: { url: 'attachment://chart.png' } };

function rowOf(...components: readonly APIButtonComponent[]): APIMessageTopLevelComponent {
  return { type: ComponentType.ActionRow, components: [...components] };
}

/** @param fields - what is not as in a plain blue button */
function button(fields: object = {}): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    custom_id: 'x',
    label: 'Press',
    ...fields,
  };
}

describe('a container', () => {
  const container = (fields: object = {}): APIMessageTopLevelComponent => ({
    type: ComponentType.Container,
    components: [textDisplay('**Hello**')],
    ...fields,
  });

  it('holds its components', () => {
    expect(bodyWith([container()])).toContain(
      '<div class="container"><div class="text"><p class="line"><strong>Hello</strong></p></div></div>',
    );
  });

  it('has a bar in its colour, black too', () => {
    expect(bodyWith([container({ accent_color: 0x5865f2 })])).toContain(
      '<div class="container accented" style="--accent:#5865f2">',
    );
    expect(bodyWith([container({ accent_color: 0 })])).toContain('style="--accent:#000000"');
    expect(bodyWith([container({ accent_color: null })])).not.toContain('accented');
  });
});

describe('a section', () => {
  it('has its texts on the left and a button on the right', () => {
    const url = 'https://a.example/b';
    const section = bodyWith([
      {
        type: ComponentType.Section,
        components: [textDisplay('one'), textDisplay('-# two')],
        accessory: { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Open', url },
      },
    ]);
    expect(section).toMatch(/section-texts">.*one.*two.*<\/div><div class="accessory">/);
    expect(section).toContain(
      `<discord-action-row><discord-button type="secondary" url="${url}">Open</discord-button></discord-action-row>`,
    );
  });

  it('has a frame for a picture on the right, with its description', () => {
    const accessory = { type: ComponentType.Thumbnail as const, ...MEDIA, description: 'Logo' };
    expect(
      bodyWith([{ type: ComponentType.Section, components: [textDisplay('one')], accessory }]),
    ).toContain('<div class="thumbnail" role="img" aria-label="Logo">');
  });
});

describe('a separator', () => {
  it.each([
    [{}, 'separator small divider'],
    [{ divider: false }, 'separator small'],
    [{ spacing: SeparatorSpacingSize.Large }, 'separator large divider'],
  ])('%j', (fields, names) => {
    expect(bodyWith([{ type: ComponentType.Separator, ...fields }])).toContain(`<div class="${names}"`);
  });
});

describe('a button', () => {
  it.each([
    [ButtonStyle.Primary, 'primary'],
    [ButtonStyle.Secondary, 'secondary'],
    [ButtonStyle.Success, 'success'],
    [ButtonStyle.Danger, 'destructive'],
  ])('of style %i', (style, name) => {
    expect(bodyWith([rowOf(button({ style }))])).toContain(
      `<discord-action-row><discord-button type="${name}">Press</discord-button></discord-action-row>`,
    );
  });

  it('leads to a web address, and to nothing else', () => {
    expect(bodyWith([rowOf(button({ style: ButtonStyle.Link, url: 'https://a.example/?b&c' }))])).toContain(
      'url="https://a.example/?b&amp;c"',
    );
    expect(bodyWith([rowOf(button({ style: ButtonStyle.Link, url: 'javascript:alert(1)' }))])).not.toContain(
      'javascript',
    );
  });

  it('can be disabled', () => {
    expect(bodyWith([rowOf(button({ style: ButtonStyle.Primary, disabled: true }))])).toContain(
      '<discord-button type="primary" disabled>',
    );
  });

  it('shows its emoji as a picture that is in the page, with or without a label', () => {
    const emoji = { name: '📖' };
    expect(bodyWith([rowOf(button({ style: ButtonStyle.Secondary, emoji }))])).toMatch(
      /<discord-button type="secondary" emoji="data:image\/svg\+xml,[^"]+" emoji-name="📖">Press</,
    );
    expect(bodyWith([rowOf(button({ style: ButtonStyle.Secondary, emoji, label: undefined }))])).toMatch(
      /emoji-name="📖" only-emoji><\/discord-button>/,
    );
  });

  it('that sells something says so', () => {
    const premium = { type: ComponentType.Button, style: ButtonStyle.Premium, sku_id: '1' } as const;
    expect(bodyWith([rowOf(premium)])).toContain('>Premium</discord-button>');
  });
});

describe('a select menu', () => {
  const select = (fields: object): APIMessageTopLevelComponent => ({
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: 'x', options: [], ...fields }],
  });

  it('shows its placeholder, and the client’s own without one', () => {
    expect(bodyWith([select({ placeholder: 'Choose' })])).toContain(
      '<discord-string-select-menu placeholder="Choose">',
    );
    expect(bodyWith([select({})])).toContain('placeholder="Make a selection"');
    expect(bodyWith([select({})], { locale: 'zh-HK' })).toContain('placeholder="請選擇"');
  });

  it('shows what is chosen, and holds its options', () => {
    const options = [
      { label: 'One', value: '1', description: 'first', emoji: { name: '👍' } },
      { label: 'Two', value: '2', default: true },
    ];
    expect(bodyWith([select({ placeholder: 'Choose', options })])).toContain(
      '<discord-string-select-menu placeholder="Two" chosen>' +
        '<discord-string-select-menu-option label="One" description="first" emoji="👍"></discord-string-select-menu-option>' +
        '<discord-string-select-menu-option label="Two"></discord-string-select-menu-option></discord-string-select-menu>',
    );
  });

  it('gives the names of options’ emoji to nothing that could load them as pictures', () => {
    const named = (name: string): string =>
      bodyWith([select({ options: [{ label: 'l', value: 'v', emoji: { name } }] })]);
    for (const name of ['https://a.example/b.png', '/b.png', './b.png', 'xhttp'])
      expect(named(name)).not.toContain(' emoji=');
    expect(named('1️⃣')).toContain(' emoji="1️⃣"');
  });

  it('can be disabled, and can be one for members', () => {
    expect(
      bodyWith([select({ disabled: true, type: ComponentType.UserSelect, placeholder: 'Who' })]),
    ).toContain('<discord-string-select-menu placeholder="Who" disabled>');
  });
});

describe('media', () => {
  it('stand as frames with their description or name: nothing is fetched', () => {
    const url = 'https://a.example/b/chart.png?size=2';
    const gallery = bodyWith([
      { type: ComponentType.MediaGallery, items: [{ ...MEDIA, description: 'A chart' }, { media: { url } }] },
    ]);
    expect(gallery).toContain('aria-label="A chart"');
    expect(gallery).toContain('<span>chart.png</span>');
    expect(gallery).not.toContain('https://');
  });

  it('are one wide frame when alone', () => {
    expect(bodyWith([{ type: ComponentType.MediaGallery, items: [MEDIA] }])).toContain(
      'class="gallery single"',
    );
  });

  it('can be a file', () => {
    expect(bodyWith([{ type: ComponentType.File, file: { url: 'attachment://notes.pdf' } }])).toContain(
      '<span>notes.pdf</span>',
    );
  });
});
