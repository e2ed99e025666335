import type { Answer } from '../../answer/answer.js';
import { escapeText, escapeToFit } from '../escape.js';
import { LIMITS } from '../limits.js';
import { fillIn, type Phrases } from '../phrases/phrases.js';
import { dateText } from './dates.js';
import { container, type Reply, separator, text, textLength, thatFit } from './reply.js';
import { citationEntries, entryComponent, entryText } from './source-entry.js';

/** A sentence of a message and what was found for it. */
export interface CheckedClaim {
  readonly claim: string;
  readonly answer: Answer;
}

/** Characters for each sentence, its quote and its source; five of them fit into a message. */
const WIDTHS = { claim: 110, quote: 230, title: 110, section: 50 };

/** Each sentence with the nearest quote and its date. It shows, and does not judge. */
export function renderCheck(checked: readonly CheckedClaim[], phrases: Phrases): Reply {
  const { check } = phrases;
  const parts = checked.slice(0, 5).flatMap(({ claim, answer }, at) => {
    const [citation] = answer.citations;
    const [line = ''] = answer.text.split('\n');
    const heading = `> ${escapeToFit(claim, WIDTHS.claim)}`;
    const [entry] = citation === undefined ? [] : citationEntries([citation]);
    const between = at === 0 ? [] : [separator()];
    if (citation === undefined || entry === undefined)
      return [...between, text(`${heading}\n-# ${check.nothingNear}`)];
    const asOf = fillIn(phrases.asOf, { date: dateText(citation.asOf) });
    const short = {
      ...entry,
      mark: '',
      title: entry.title.slice(0, WIDTHS.title),
      section: entry.section.slice(0, WIDTHS.section),
      publisher: entry.publisher?.slice(0, 40) ?? null,
      supersededBy: null,
    };
    return [
      ...between,
      text(`${heading}\n${escapeToFit(line.replace(/ \[\d+\]$/, ''), WIDTHS.quote)}\n-# ${asOf}`),
      entryComponent(short, phrases),
    ];
  });
  const head = [`### ${escapeText(check.title)}`, `-# ${check.note}`];
  const intro = text(head.join('\n'));
  return {
    components: [
      container([intro, separator(), ...thatFit(parts, LIMITS.textDisplays - textLength([intro]))]),
    ],
    plain: [...head, ...checked.map(plainClaim(phrases))].join('\n').slice(0, LIMITS.content),
  };
}

function plainClaim(phrases: Phrases): (checked: CheckedClaim) => string {
  return ({ claim, answer }) => {
    const heading = `> ${escapeToFit(claim, WIDTHS.claim)}`;
    const [entry] = citationEntries(answer.citations);
    return entry === undefined
      ? `${heading}\n${phrases.check.nothingNear}`
      : `${heading}\n${entryText({ ...entry, mark: '' }, phrases).slice(0, 260)}`;
  };
}
