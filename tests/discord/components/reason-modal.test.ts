import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonModal } from '../../../src/discord/components/feedback-actions.js';
import { parseCustomId } from '../../../src/discord/custom-id.js';
import { DOWN_REASONS } from '../../../src/records/down-reason.js';
import type { Fields } from '../../support/discord/fields.js';
import { modalViolations } from '../../support/discord/modal-limits.js';
import { anyPlaces } from '../../support/reply-views.js';

const PLACE = { article: 'abcdef', version: 'abc', offset: 120 };

describe('the question what was wrong', () => {
  it('is taken by Discord in every language, and still knows what was voted on', () => {
    fc.assert(
      fc.property(anyPlaces, fc.constantFrom('en-GB', 'zh-TW', 'zh-CN', 'ja', ''), (places, locale) => {
        const modal = reasonModal(places, locale);
        expect(modalViolations(modal as unknown as Fields)).toEqual([]);
        expect(parseCustomId(modal.custom_id)).toEqual({ kind: 'reason', places });
      }),
    );
  });

  it('offers every reason that is counted, and words that need not be given', () => {
    expect(reasonModal([PLACE], 'zh-TW').components).toMatchObject([
      {
        label: '請選最貼切的一項',
        component: { required: true, options: DOWN_REASONS.map((value) => ({ value })) },
      },
      { label: '補充說明（可不填）', component: { required: false, max_length: 500 } },
    ]);
  });
});
