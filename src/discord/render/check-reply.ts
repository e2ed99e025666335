import type { Answer } from '../../answer/answer.js';
import { cutEscaped, escapeText, escapeToFit, fit } from '../escape.js';
import { LIMITS } from '../limits.js';
import { fillIn, type Phrases } from '../phrases/phrases.js';
import { dateText } from './dates.js';
import { container, type Reply, separator, text } from './reply.js';
import { citationEntries, entryComponent, entryText } from './source-entry.js';

/** A sentence of a message and what was found for it. */
export interface CheckedClaim {
  readonly claim: string;
  readonly answer: Answer;
}

/** Characters for each sentence, its quote and its source; five of them fit into a message. */
const WIDTHS = { claim: 110, quote: 230, title: 110, publisher: 40 };

/** Each sentence with the nearest quote and its date. It shows, and does not judge. */
export function renderCheck(checked: readonly CheckedClaim[], phrases: Phrases): Reply {
  const { check } = phrases;
  const claims = checked.slice(0, 5).flatMap(({ claim, answer }) => {
    const [citation] = answer.citations;
    const [line = ''] = answer.text.split('\n');
    const heading = `> ${escapeToFit(claim, WIDTHS.claim)}`;
    const [entry] = citation === undefined ? [] : citationEntries([citation]);
    if (citation === undefined || entry === undefined)
      return [separator(), text(`${heading}\n-# ${check.nothingNear}`)];
    const asOf = fillIn(phrases.asOf, { date: dateText(citation.asOf) });
    const short = {
      ...entry,
      mark: '',
      title: fit(entry.title, WIDTHS.title),
      publisher: entry.publisher === null ? null : fit(entry.publisher, WIDTHS.publisher),
      supersededBy: null,
    };
    return [
      separator(),
      text(`${heading}\n${escapeToFit(line.replace(/ \[\d+\]$/, ''), WIDTHS.quote)}\n-# ${asOf}`),
      entryComponent(short, phrases),
    ];
  });
  const head = [`### ${escapeText(check.title)}`, `-# ${check.note}`];
  return {
    components: [container([text(head.join('\n')), ...claims])],
    plain: cutEscaped([...head, ...checked.map(plainClaim(phrases))].join('\n'), LIMITS.content),
  };
}

function plainClaim(phrases: Phrases): (checked: CheckedClaim) => string {
  return ({ claim, answer }) => {
    const heading = `> ${escapeToFit(claim, WIDTHS.claim)}`;
    const [entry] = citationEntries(answer.citations);
    return entry === undefined
      ? `${heading}\n${phrases.check.nothingNear}`
      : `${heading}\n${cutEscaped(entryText({ ...entry, mark: '' }, phrases), 260)}`;
  };
}
