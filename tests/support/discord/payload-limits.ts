import { checkComponents } from './component-limits.js';
import { FLAG } from './component-types.js';
import { checkEmbeds } from './embed-limits.js';
import { bitsOf, isFields, listOf, textOf, type Fields } from './fields.js';
import { checkAllowedMentions } from './mention-limits.js';
import { isSnowflake } from './snowflake.js';
import { checkList, checkText, collect, type Report, type Violation } from './violation.js';

/** Where a message is sent; each place honours other flags. */
export type Surface = 'channel' | 'interaction' | 'edit';

const { suppressEmbeds, suppressNotifications, componentsV2, ephemeral } = FLAG;

const HONOURED: Readonly<Record<Surface, number>> = {
  channel: suppressEmbeds | suppressNotifications | componentsV2,
  interaction: suppressEmbeds | suppressNotifications | componentsV2 | ephemeral,
  edit: suppressEmbeds | componentsV2,
};

interface Circumstances {
  /** Default: 'channel'. */
  readonly surface?: Surface;
  /** How many files come with the payload. Default: 0. */
  readonly files?: number;
}

/**
 * Everything in a message's payload that Discord refuses, or takes without doing what it says.
 *
 * Written from Discord's documentation alone. For an edit, the payload is the message as it will be.
 */
export function messageViolations(payload: Fields, circumstances: Circumstances = {}): Violation[] {
  const { surface = 'channel', files = 0 } = circumstances;
  return collect((report) => {
    const v2 = (bitsOf(payload['flags']) & componentsV2) !== 0;
    checkFlags(report, payload['flags'], surface);
    checkText(report, 'content', payload['content'], { min: 0, max: 2_000, optional: true });
    checkEmbeds(report, payload['embeds']);
    checkComponents(report, payload['components'], v2);
    checkAllowedMentions(report, payload['allowed_mentions']);
    checkNonce(report, payload['nonce']);
    checkList(report, 'sticker_ids', payload['sticker_ids'], { max: 3, optional: true });
    checkList(report, 'attachments', payload['attachments'], { max: 10, optional: true });
    checkReference(report, payload['message_reference']);
    if (v2) checkNothingOld(report, payload);
    if (isEmptyMessage(payload, files)) report('content', 'says nothing: the message is empty');
  });
}

/** Whether there is nothing to show, which Discord answers with a code of its own, 50006. */
export function isEmptyMessage(payload: Fields, files = 0): boolean {
  const lists = ['embeds', 'components', 'sticker_ids', 'attachments'];
  const shown = lists.some((name) => listOf(payload[name]).length > 0);
  return textOf(payload['content']).trim() === '' && !shown && files === 0 && !isFields(payload['poll']);
}

function checkFlags(report: Report, flags: unknown, surface: Surface): void {
  if (flags === undefined || flags === null) return;
  if (typeof flags !== 'number' || !Number.isInteger(flags) || flags < 0) {
    report('flags', 'is no bit field');
    return;
  }
  const ignored = flags & ~HONOURED[surface];
  if (ignored !== 0) report('flags', `has ${ignored}, which has no effect here`);
}

/** With IS_COMPONENTS_V2 the text is in components, and nowhere else. */
function checkNothingOld(report: Report, payload: Fields): void {
  if (textOf(payload['content']) !== '') report('content', 'does not go with IS_COMPONENTS_V2');
  for (const name of ['embeds', 'sticker_ids']) {
    if (listOf(payload[name]).length > 0) report(name, 'do not go with IS_COMPONENTS_V2');
  }
  if (isFields(payload['poll'])) report('poll', 'does not go with IS_COMPONENTS_V2');
}

function checkNonce(report: Report, nonce: unknown): void {
  if (nonce === undefined || nonce === null || Number.isInteger(nonce)) return;
  checkText(report, 'nonce', nonce, { max: 25 });
}

function checkReference(report: Report, reference: unknown): void {
  if (reference === undefined || reference === null) return;
  const id = isFields(reference) ? reference['message_id'] : undefined;
  if (!isSnowflake(id)) report('message_reference.message_id', 'is no id');
}
