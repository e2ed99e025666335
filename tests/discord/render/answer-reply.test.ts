import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../src/corpus/article.js';
import { parseCustomId } from '../../../src/discord/custom-id.js';
import { renderAnswer } from '../../../src/discord/render/answer-reply.js';
import { ACCENTS } from '../../../src/discord/render/reply.js';
import { answerWith, citationWith, refusalWith } from '../../support/answers.js';
import { findByCustomId } from '../../support/discord/component-tree.js';
import { buttonsOf } from '../../support/discord/reading.js';
import { viewOf } from '../../support/reply-views.js';
import { kindsOfButtons, textsOf } from '../../support/sent-reply.js';

const OLD = citationWith({ asOf: '2024-05-01' as IsoDate, title: 'Older notes' });
const ANSWER = answerWith([citationWith(), OLD]);

describe('an answer', () => {
  it('shows the question, the quotes with their numbers, the sources, and how far they know', () => {
    const texts = textsOf(renderAnswer(viewOf(ANSWER)));
    expect(texts).toEqual([
      '-# 💬 Who needs a licence?',
      '“An issuer needs a licence.” **\\[1\\]**\n\n“An issuer needs a licence.” **\\[2\\]**',
      '\\[1\\] **Stablecoin licences**\n-# Policy Notes · <t:1754136000:D> · 🟢 in force · notes.example',
      '\\[2\\] **Older notes**\n-# Policy Notes · <t:1754136000:D> · 🟢 in force · notes.example',
      '-# As of <t:1714564800:D> · quotes from dated articles, not legal advice',
    ]);
  });

  it('says to what it was narrowed, and so does a refusal', () => {
    const scope = 'Only *Stablecoins* · updated since 2026-01-01';
    const shown = 'Only \\*Stablecoins\\* · updated since 2026-01-01';
    expect(textsOf(renderAnswer(viewOf(ANSWER, { scope }))).at(-1)).toContain(` · ${shown} · `);
    expect(textsOf(renderAnswer(viewOf(refusalWith(), { scope }))).at(-1)).toBe(`-# ${shown}`);
  });

  it('offers the passage, more sources and two votes, and to share it only when it is private', () => {
    const publicly = renderAnswer(viewOf(ANSWER));
    expect(kindsOfButtons(publicly)).toEqual(['passage', 'more', 'helpful', 'unhelpful']);
    const privately = renderAnswer(viewOf(ANSWER, { isPrivate: true }));
    expect(kindsOfButtons(privately)).toEqual(['passage', 'more', 'share', 'helpful', 'unhelpful']);
  });

  it('carries in its buttons all that they need after a restart', () => {
    const options = { language: 'zh-Hant', topic: 'a-b_c1', since: '2026-01-01' } as const;
    const places = [{ article: 'abcdef', version: 'abc', offset: 4_294_967_295 }];
    const { components } = renderAnswer(viewOf(ANSWER, { options, places, isPrivate: true }));
    const actions = buttonsOf({ components: [...components] }).flatMap(({ customId }) =>
      customId === null ? [] : [parseCustomId(customId)],
    );
    expect(actions).toEqual([
      { kind: 'passage', places },
      { kind: 'more', options },
      { kind: 'share', options },
      { kind: 'helpful', places },
      { kind: 'unhelpful', places },
    ]);
  });

  it('has a menu to narrow it only when there is a choice', () => {
    const narrowings = [{ value: 'since:2026-01-01' as const, label: 'Newest only' }];
    const { components } = renderAnswer(viewOf(ANSWER, { narrowings }));
    expect(findByCustomId(components, '1:n:-:-:-')).toMatchObject({
      options: [{ value: 'since:2026-01-01', label: 'Newest only' }],
    });
    expect(findByCustomId(renderAnswer(viewOf(ANSWER)).components, '1:n:-:-:-')).toBeUndefined();
  });

  it('says as text what it says with components', () => {
    expect(renderAnswer(viewOf(answerWith([citationWith()]))).plain).toBe(
      [
        '“An issuer needs a licence.” **\\[1\\]**',
        '\\[1\\] **Stablecoin licences**',
        '-# Policy Notes · <t:1754136000:D> · 🟢 in force · notes.example',
        '<https://notes.example/licences>',
        '-# As of <t:1754049600:D> · quotes from dated articles, not legal advice',
      ].join('\n'),
    );
  });

  it('names a source whose link is too long for a message, without the link', () => {
    const url = `https://notes.example/${'x'.repeat(1_900)}`;
    const { plain } = renderAnswer(viewOf(answerWith([citationWith({ url })])));
    expect(plain).toContain('\\[1\\] **Stablecoin licences**');
    expect(plain).not.toContain('xxx');
  });
});

describe('a refusal', () => {
  const closest = [{ title: 'Stablecoin licences', article: 'a.md', url: 'https://notes.example/a' }];

  it('shows the question, that it is not covered, and what comes closest with no claim that it answers', () => {
    expect(textsOf(renderAnswer(viewOf(refusalWith({ closest }))))).toEqual([
      '-# 💬 Who needs a licence?',
      expect.stringContaining('Not covered'),
      '-# Closest articles, which may not answer it:',
      '• **Stablecoin licences**\n-# notes.example',
    ]);
  });

  it('is grey, where an answer is not', () => {
    const accentOf = (answer: typeof ANSWER | ReturnType<typeof refusalWith>): unknown =>
      renderAnswer(viewOf(answer)).components[0];
    expect(accentOf(refusalWith())).toMatchObject({ accent_color: ACCENTS.refusal });
    expect(accentOf(ANSWER)).toMatchObject({ accent_color: ACCENTS.answer });
  });

  it('has nothing to vote on or to narrow; a private one can be shared', () => {
    const narrowings = [{ value: 'all' as const, label: 'All' }];
    expect(kindsOfButtons(renderAnswer(viewOf(refusalWith(), { narrowings })))).toEqual([]);
    expect(kindsOfButtons(renderAnswer(viewOf(refusalWith(), { isPrivate: true })))).toEqual(['share']);
  });

  it('without any article near says nothing of articles', () => {
    expect(renderAnswer(viewOf(refusalWith())).plain).not.toContain('Closest');
    expect(renderAnswer(viewOf(refusalWith({ closest }))).plain).toContain('<https://notes.example/a>');
  });
});
