import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Answer } from '../../answer/answer.js';
import type { AnswerOptions, PlaceKey } from '../custom-id.js';
import { escapeToFit } from '../escape.js';
import { type Phrases, phrasesFor } from '../phrases/phrases.js';
import { type NarrowingOption, narrowSelect } from './narrow-select.js';
import { LIMITS } from '../limits.js';
import { plainAnswer } from './plain-answer.js';
import { questionText } from './question-text.js';
import { lastLine, quoteLines } from './quote-lines.js';
import {
  ACCENTS,
  button,
  container,
  linked,
  type Reply,
  row,
  separator,
  text,
  textLength,
  thatFit,
} from './reply.js';
import { citationEntries, entryComponent, entryText } from './source-entry.js';

/** An answer and everything its buttons need. */
export interface AnswerView {
  readonly answer: Answer;
  readonly options: AnswerOptions;
  /** What was said before the question, when both were asked together. */
  readonly before: string | null;
  /** To what the answer was narrowed, in words. */
  readonly scope: string | null;
  /** Where the quotes lie, for buttons; as many as there are passages quoted. */
  readonly places: readonly PlaceKey[];
  readonly narrowings: readonly NarrowingOption[];
  /** Whether only the asker sees it, and may share it. */
  readonly isPrivate: boolean;
}

/** Characters for all quotes, escaped; the question, three sources and the last line fit beside it. */
const QUOTES = 1_450;

/** An answer as a member sees it: the quotes with their numbers, the sources, how far they know, and what to do next. */
export function renderAnswer(view: AnswerView): Reply {
  const { answer } = view;
  const phrases = phrasesFor(answer.language);
  return {
    components: [answer.kind === 'answered' ? answered(view, phrases) : refused(view, phrases)],
    plain: plainAnswer(answer, phrases),
  };
}

function answered(view: AnswerView, phrases: Phrases): Reply['components'][number] {
  const { answer } = view;
  const question = questionText(view);
  const quotes = text(quoteLines(answer.text, QUOTES));
  const last = text(`-# ${lastLine(answer, phrases, view.scope)}`);
  const entries = citationEntries(answer.citations).map((entry) => entryComponent(entry, phrases));
  return container([
    question,
    quotes,
    separator(),
    ...thatFit(entries, LIMITS.textDisplays - textLength([question, quotes, last])),
    last,
    ...controls(view, phrases),
  ]);
}

function refused(view: AnswerView, phrases: Phrases): Reply['components'][number] {
  const { answer } = view;
  const closest = answer.closest.map(({ title, url }) =>
    linked(
      entryText(
        {
          mark: '•',
          title,
          section: '',
          publisher: null,
          date: null,
          status: null,
          supersededBy: null,
          url,
        },
        phrases,
      ),
      url,
      phrases.buttons.open,
    ),
  );
  return container(
    [
      questionText(view),
      text(escapeToFit(answer.text, QUOTES)),
      ...(view.scope === null ? [] : [text(`-# ${escapeToFit(view.scope, 120)}`)]),
      ...(closest.length === 0 ? [] : [separator(), text(`-# ${phrases.closest}`), ...closest]),
      ...(view.isPrivate
        ? [row(button({ kind: 'share', options: view.options }, phrases.buttons.share, '📣'))]
        : []),
    ],
    ACCENTS.refusal,
  );
}

function controls(
  { places, options, narrowings, isPrivate }: AnswerView,
  phrases: Phrases,
): APIComponentInContainer[] {
  const { passage, more, share } = phrases.buttons;
  const buttons = [
    button({ kind: 'passage', places }, passage, '📖'),
    button({ kind: 'more', options }, more, '🔎'),
    ...(isPrivate ? [button({ kind: 'share', options }, share, '📣')] : []),
    button({ kind: 'helpful', places }, null, '👍'),
    button({ kind: 'unhelpful', places }, null, '👎'),
  ];
  return [
    row(...buttons),
    ...(narrowings.length === 0 ? [] : [row(narrowSelect(options, narrowings, phrases))]),
  ];
}
