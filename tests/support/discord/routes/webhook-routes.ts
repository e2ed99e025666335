import { invalidToken, unknownMessage, unknownWebhook } from '../api-error.js';
import { FLAG } from '../component-types.js';
import { bitsOf } from '../fields.js';
import { followUpDraft, replyDraft } from '../interaction-reply.js';
import { CALLBACK, type InteractionRecord } from '../interaction-store.js';
import { changeMessage, sendMessage } from '../message-sending.js';
import type { MessageRecord } from '../message-store.js';
import { NO_CONTENT, ok, type Answer, type Call, type Route } from '../router.js';

const ALL = '/webhooks/:applicationId/:token';
const ONE = `${ALL}/messages/:messageId`;

/** What comes after the first answer to an interaction: edits, follow-ups, deletions. */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', template: ALL, open: true, handle: followUp },
  { method: 'GET', template: ONE, open: true, handle: getOne },
  { method: 'PATCH', template: ONE, open: true, handle: edit },
  { method: 'DELETE', template: ONE, open: true, handle: remove },
];

/** @throws {ApiError} 10015 before the first answer, 50027 a quarter of an hour after the interaction */
function interactionOf({ platform, param }: Call): InteractionRecord {
  const interaction = platform.interactions.withToken(param('token'));
  const ours = param('applicationId') === platform.options.applicationId;
  if (interaction === undefined || !ours) throw unknownWebhook();
  if (Date.now() - interaction.sentAt > platform.options.tokenLifetimeMs) throw invalidToken();
  if (interaction.ack === null) throw unknownWebhook();
  return interaction;
}

function messageOf({ platform, param }: Call, interaction: InteractionRecord): MessageRecord {
  const named = param('messageId');
  const id = named === '@original' ? interaction.originalId : named;
  const known = id !== null && [interaction.originalId, ...interaction.followUpIds].includes(id);
  const record = known ? platform.messages.get(id) : undefined;
  if (record === undefined) throw unknownMessage();
  return record;
}

function getOne(call: Call): Answer {
  return ok(messageOf(call, interactionOf(call)).message);
}

function edit(call: Call): Answer {
  const record = messageOf(call, interactionOf(call));
  const { platform, label, body: payload, files } = call;
  changeMessage(platform, { label, payload, files }, record, isLoading(record));
  return ok(record.message);
}

function followUp(call: Call): Answer {
  const interaction = interactionOf(call);
  const { platform, label, body: payload, files } = call;
  const original = platform.messages.get(interaction.originalId ?? '');
  const deferred = interaction.ack?.type === CALLBACK.defer && original !== undefined && isLoading(original);
  if (deferred) {
    // The first one takes the place of "is thinking", and is seen by whom that was seen by.
    const flags = bitsOf(payload['flags']) & ~FLAG.ephemeral;
    changeMessage(platform, { label, payload: { ...payload, flags }, files }, original, true);
    return ok(original.message);
  }
  const ephemeral = (bitsOf(payload['flags']) & FLAG.ephemeral) !== 0;
  const { channel } = replyDraft(platform, interaction);
  const record = sendMessage(
    platform,
    { label, payload, files },
    {
      channel,
      surface: 'interaction',
      ephemeralFor: ephemeral ? interaction.user.id : null,
      draft: followUpDraft(platform, interaction, channel),
    },
  );
  interaction.followUpIds.push(record.message.id);
  return ok(record.message);
}

function remove(call: Call): Answer {
  const record = messageOf(call, interactionOf(call));
  call.platform.messages.remove(record);
  call.platform.broadcast.messageDeleted(record);
  return NO_CONTENT;
}

function isLoading({ message }: MessageRecord): boolean {
  return (bitsOf(message.flags) & FLAG.loading) !== 0;
}
