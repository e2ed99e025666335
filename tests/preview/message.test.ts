import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { PreviewConversation, PreviewMessage } from '../../src/preview/conversation.js';
import { BOT, MING, NOW, bodyOf, conversationOf, textDisplay } from './preview-fixtures.js';

function bodyOfMessage(
  fields: Partial<PreviewMessage>,
  conversation: Partial<PreviewConversation> = {},
): string {
  return bodyOf(conversationOf([{ author: BOT, time: NOW, ...fields }], conversation));
}

describe('a message', () => {
  it('says who wrote it and when', () => {
    expect(bodyOfMessage({})).toMatch(
      /<discord-message author="Policy Bot" avatar="data:image\/svg\+xml,[^"]+" bot timestamp="14:32">/,
    );
    expect(bodyOfMessage({ author: MING })).not.toContain(' bot ');
  });

  it('shows names and pictures in the colour of the author, if it is one', () => {
    const colored = (color: string): string => bodyOfMessage({ author: { ...MING, color } });
    expect(colored('#e67e22')).toContain('role-color="#e67e22"');
    expect(colored('#e67e22')).toContain(encodeURIComponent('fill="#e67e22"'));
    expect(colored('red;background:url(//x)')).not.toContain('url(');
  });

  it('shows a picture of the author that is in the page, and no other', () => {
    const pictured = (avatar: string): string => bodyOfMessage({ author: { ...BOT, avatar } });
    expect(pictured('data:image/png;base64,AAAA')).toContain('avatar="data:image/png;base64,AAAA"');
    expect(pictured('https://a.example/b.png')).not.toContain('a.example');
  });

  it('shows its text in Markdown, a member’s as well as a payload’s', () => {
    for (const fields of [{ text: '**a**' }, { payload: { content: '**a**' } }]) {
      expect(bodyOfMessage(fields)).toContain(
        '<div class="text"><p class="line"><strong>a</strong></p></div>',
      );
    }
  });

  it('has its components below its text', () => {
    const body = bodyOfMessage({ payload: { content: 'above', components: [textDisplay('below')] } });
    expect(body).toMatch(/above.*<div slot="components" class="components">.*below/);
  });

  it('names the command it answers', () => {
    expect(bodyOfMessage({ invocation: { user: MING, command: '/ask' } })).toMatch(
      /<discord-command slot="reply" author="Ming" avatar="data:[^"]+" command="\/ask"><\/discord-command>/,
    );
  });

  it('shows one line of what it replies to', () => {
    expect(bodyOfMessage({ replyTo: { author: MING, text: 'Who?\nWhat?' } })).toMatch(
      /<discord-reply slot="reply" author="Ming" avatar="data:[^"]+" mentions>Who\?<\/discord-reply>/,
    );
  });

  it('is marked when only its reader sees it', () => {
    const marked = /<discord-message [^>]* ephemeral>/;
    expect(bodyOfMessage({ ephemeral: true })).toMatch(marked);
    expect(
      bodyOfMessage({ payload: { flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 } }),
    ).toMatch(marked);
    expect(bodyOfMessage({ payload: { flags: MessageFlags.IsComponentsV2 } })).not.toMatch(marked);
  });
});

describe('a thread', () => {
  const thread = {
    name: 'Follow-up',
    messages: [
      { author: MING, time: NOW, text: 'and retail?' },
      { author: BOT, time: new Date(NOW.getTime() - 120_000), text: 'Not yet.\nSoon.' },
    ],
  };

  it('has a card under its message, with its last words', () => {
    const body = bodyOfMessage({ thread });
    expect(body).toContain('<discord-thread slot="thread" name="Follow-up" cta="2 Messages">');
    expect(body).toMatch(
      /<discord-thread-message author="Policy Bot" [^>]*relative-timestamp="2 minutes ago">Not yet\.</,
    );
  });

  it('has a screen of its own', () => {
    const body = bodyOfMessage({ thread });
    expect(body.match(/<section class="screen">/g)).toHaveLength(2);
    expect(body).toContain('<h1>Follow-up</h1>');
    expect(body).toContain('and retail?');
  });
});

describe('a screen', () => {
  it('names its channel, above and in the empty field below', () => {
    expect(bodyOfMessage({})).toContain('<h1>questions</h1>');
    expect(bodyOfMessage({})).toContain('<span>Message #questions</span>');
    expect(bodyOfMessage({}, { channel: "$& $'" })).toContain('<span>Message #$&amp; $&#39;</span>');
  });

  it('speaks Chinese to readers of it', () => {
    const body = bodyOfMessage({}, { locale: 'zh-HK', channel: '問答' });
    expect(body).toContain('傳送訊息到 #問答');
    expect(body).toContain('timestamp="下午2:32"');
  });

  it('is light or dark', () => {
    expect(bodyOfMessage({}, { theme: 'light' })).toContain('<discord-messages no-background light-theme>');
    expect(bodyOfMessage({}, { theme: 'dark' })).toContain('<discord-messages no-background>');
  });
});
