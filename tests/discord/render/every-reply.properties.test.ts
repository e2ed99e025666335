import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { renderAnswer } from '../../../src/discord/render/answer-reply.js';
import { renderCheck } from '../../../src/discord/render/check-reply.js';
import { renderList } from '../../../src/discord/render/list-reply.js';
import { renderMore } from '../../../src/discord/render/more-reply.js';
import { renderPassages } from '../../../src/discord/render/passage-reply.js';
import { button, notice, type Reply } from '../../../src/discord/render/reply.js';
import { renderTerm, renderUnknownTerm } from '../../../src/discord/render/term-reply.js';
import { anyAnswered, anyFacts, anyRefused } from '../../support/answers.js';
import { disguisedLinks, markupIn } from '../../support/discord-markup.js';
import { readableText } from '../../support/discord-texts.js';
import {
  anyClaims,
  anyEngineAnswer,
  anyTerm,
  anyLanguage,
  anyPassages,
  anyView,
} from '../../support/reply-views.js';
import { expectSendable, textsOf } from '../../support/sent-reply.js';

const RUNS = { numRuns: 150 };

/** Marks that replies put around what they show. Mentions, links with other words, code and emoji are not among them. */
const OWN_MARKUP = ['strong', 'subtext', 'heading', 'blockQuote', 'timestamp'];

const TURN = (page: number): ReturnType<typeof button> =>
  button({ kind: 'sources', topic: null, page }, 'Turn', null);

const anyList = fc.record({
  title: fc.constant('Articles'),
  empty: fc.constant('There are none.'),
  entries: fc.array(
    fc.record(anyFacts).map(({ asOf, ...facts }) => ({ mark: '', date: asOf, ...facts })),
    { maxLength: 12 },
  ),
  last: fc.option(fc.constant('Page 1 of 1'), { nil: null }),
  buttons: fc.constant([TURN(0), TURN(1)]),
});

const REPLIES: readonly (readonly [what: string, replies: fc.Arbitrary<Reply>])[] = [
  ['an answer or a refusal', anyView(5).map(renderAnswer)],
  ['more to read', anyEngineAnswer.map(renderMore)],
  [
    'whole passages',
    fc.tuple(anyPassages, anyLanguage).map(([all, language]) => renderPassages(all, phrasesFor(language))),
  ],
  ['a list', anyList.map((list) => renderList(list, phrasesFor('zh-Hant')))],
  [
    'a term',
    anyTerm(fc.oneof(anyAnswered(3), anyRefused)).map((view) =>
      renderTerm(view, phrasesFor(view.answer.language)),
    ),
  ],
  ['a term that nobody knows', readableText(400).map((term) => renderUnknownTerm(term, phrasesFor('en')))],
  [
    'a message that was checked',
    fc.tuple(anyClaims, anyLanguage).map(([claims, language]) => renderCheck(claims, phrasesFor(language))),
  ],
];

describe.each(REPLIES)('%s', (_, replies) => {
  it('is taken by Discord in both its forms and pings nobody, whatever it shows', () => {
    fc.assert(fc.property(replies, expectSendable), RUNS);
  });

  it('shows what articles and members wrote as text', () => {
    fc.assert(
      fc.property(replies, (reply) => {
        for (const text of [...textsOf(reply), reply.plain]) {
          expect(markupIn(text).filter((kind) => !OWN_MARKUP.includes(kind))).toEqual([]);
          expect(disguisedLinks(text)).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

describe('a notice', () => {
  it('is taken by Discord, however long it is', () => {
    fc.assert(
      fc.property(readableText(2_000), fc.integer({ min: 1, max: 4 }), (text, times) => {
        expectSendable(notice(text.repeat(times)));
      }),
      RUNS,
    );
  });
});
