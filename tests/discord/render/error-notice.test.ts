import { describe, expect, it } from 'vitest';
import { MemberError } from '../../../src/discord/member-error.js';
import { fillIn, phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { errorNotice, isExpected } from '../../../src/discord/render/error-notice.js';
import { StaleActionError } from '../../../src/discord/stale-action-error.js';
import { EngineBusyError, EngineFailedError } from '../../../src/engine/engine.js';
import { LANGUAGES } from '../../../src/language/language.js';
import { apiError, QUESTION, TOKEN } from '../../support/request-errors.js';
import { expectSendable } from '../../support/sent-reply.js';

const badDate = new MemberError(({ notices }) => fillIn(notices.badDate, { date: '2026-13' }));

describe.each(LANGUAGES)('what a member reads of an error in %s', (language) => {
  const phrases = phrasesFor(language);
  const { notices } = phrases;

  it('is what to put right, when it is theirs', () => {
    expect(errorNotice(badDate, phrases).plain).toBe(fillIn(notices.badDate, { date: '2026-13' }));
    expect(errorNotice(new StaleActionError(), phrases).plain).toBe(notices.changed);
  });

  it('is that there is a queue, when there is one', () => {
    expect(errorNotice(new EngineBusyError(40), phrases).plain).toBe(notices.busy);
  });

  it('is never what went on inside', () => {
    const inside = [new EngineFailedError(TOKEN), apiError(400, 50_035), new Error(QUESTION), TOKEN, null];
    for (const error of inside) {
      expect(errorNotice(error, phrases).plain).toBe(notices.failed);
      expectSendable(errorNotice(error, phrases));
    }
  });
});

it('an operator looks only at what neither a member nor the load of the moment caused', () => {
  for (const error of [badDate, new StaleActionError(), new EngineBusyError(40)])
    expect(isExpected(error)).toBe(true);
  for (const error of [new EngineFailedError('died'), new Error('no'), null])
    expect(isExpected(error)).toBe(false);
});
