import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { acknowledged, ApiError, invalidForm, unknownInteraction } from '../api-error.js';
import { checkChoice } from '../command-limits.js';
import { withIds } from '../component-tree.js';
import { FLAG } from '../component-types.js';
import { bitsOf, fieldsOf, type Fields } from '../fields.js';
import { replyDraft } from '../interaction-reply.js';
import { CALLBACK, INTERACTION, type InteractionRecord } from '../interaction-store.js';
import { changeMessage, keepMessage, sendMessage } from '../message-sending.js';
import { messageFrom } from '../message-store.js';
import { modalViolations } from '../modal-limits.js';
import { NO_CONTENT, ok, type Answer, type Call, type Route } from '../router.js';
import { checkList, collect, type Violation } from '../violation.js';

/** First answers to interactions. */
export const interactionRoutes: readonly Route[] = [
  { method: 'POST', template: '/interactions/:interactionId/:token/callback', open: true, handle: answer },
];

function answer(call: Call): Answer {
  const { platform, body, query, param } = call;
  const interaction = platform.interactions.find(param('interactionId'), param('token'));
  if (interaction === undefined) throw unknownInteraction();
  try {
    const type = Number(body['type']);
    const atMs = Date.now() - interaction.sentAt;
    if (interaction.ack !== null) throw acknowledged();
    if (atMs > platform.options.ackDeadlineMs) throw unknownInteraction();
    if (!isPossible(interaction, type))
      refuse(call, [{ where: 'type', problem: `is ${type}, which does not fit` }]);
    const data = fieldsOf(body['data']);
    perform(call, interaction, type, data);
    interaction.ack = { type, flags: honouredFlags(type, data), atMs, data };
    return query.get('with_response') === 'true' ? ok(callbackResponse(call, interaction, type)) : NO_CONTENT;
  } catch (error) {
    if (error instanceof ApiError) interaction.refusals.push(error);
    throw error;
  }
}

/** Whether an interaction of the kind can be answered so. */
function isPossible({ type: kind, sourceMessageId }: InteractionRecord, type: number): boolean {
  if (kind === INTERACTION.autocomplete) return type === CALLBACK.choices;
  const updates = type === CALLBACK.deferUpdate || type === CALLBACK.update;
  if (updates) return sourceMessageId !== null;
  if (type === CALLBACK.modal) return kind !== INTERACTION.modalSubmit;
  return type === CALLBACK.message || type === CALLBACK.defer;
}

function perform(call: Call, interaction: InteractionRecord, type: number, data: Fields): void {
  switch (type) {
    case CALLBACK.message:
      return reply(call, interaction, data);
    case CALLBACK.defer:
      return defer(call, interaction, data);
    case CALLBACK.update:
    case CALLBACK.deferUpdate:
      return update(call, interaction, type, data);
    case CALLBACK.choices:
      return refuse(call, choiceViolations(data));
    default:
      refuse(call, modalViolations(data));
      interaction.modal = { ...data, components: withIds(data['components']) };
  }
}

function reply(call: Call, interaction: InteractionRecord, payload: Fields): void {
  const { platform, label, files } = call;
  const { channel, draft } = replyDraft(platform, interaction);
  const ephemeral = (bitsOf(payload['flags']) & FLAG.ephemeral) !== 0;
  const record = sendMessage(
    platform,
    { label, payload, files },
    { channel, surface: 'interaction', ephemeralFor: ephemeral ? interaction.user.id : null, draft },
  );
  interaction.originalId = record.message.id;
}

/** Shows "is thinking"; whether only the user sees it is settled here. */
function defer({ platform, label }: Call, interaction: InteractionRecord, data: Fields): void {
  const flags = bitsOf(data['flags']);
  const ignored = flags & ~FLAG.ephemeral;
  if (ignored !== 0) {
    platform.ledger.note(label, [
      { where: 'flags', problem: `has ${ignored}, which a deferred answer ignores` },
    ]);
  }
  const { channel, draft } = replyDraft(platform, interaction);
  const loading = FLAG.loading | (flags & FLAG.ephemeral);
  const message = messageFrom(
    { flags: loading },
    { channel_id: channel.id, author: platform.world.bot, ...draft },
  );
  const ephemeralFor = (flags & FLAG.ephemeral) === 0 ? null : interaction.user.id;
  const record = keepMessage(platform, channel, message, { ephemeralFor });
  interaction.originalId = message.id;
  platform.broadcast.messageCreated(record);
}

function update(
  { platform, label, files }: Call,
  interaction: InteractionRecord,
  type: number,
  data: Fields,
): void {
  const record = platform.messages.get(interaction.sourceMessageId ?? '');
  if (record === undefined) throw unknownInteraction();
  interaction.originalId = record.message.id;
  if (type === CALLBACK.update) changeMessage(platform, { label, payload: data, files }, record, false);
}

function choiceViolations(data: Fields): Violation[] {
  return collect((report) => {
    const choices = checkList(report, 'choices', data['choices'], { max: 25 });
    choices.forEach((choice, at) => {
      checkChoice(report, `choices.${at}`, fieldsOf(choice));
    });
  });
}

function refuse({ platform, label }: Call, violations: readonly Violation[]): void {
  if (platform.ledger.note(label, violations).length > 0) throw invalidForm(violations);
}

function honouredFlags(type: number, { flags }: Fields): number {
  return bitsOf(flags) & (type === CALLBACK.defer ? FLAG.ephemeral : -1);
}

function callbackResponse({ platform }: Call, interaction: InteractionRecord, type: number): Fields {
  const message: APIMessage | undefined = platform.messages.get(interaction.originalId ?? '')?.message;
  const flags = bitsOf(message?.flags);
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: (flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
      }),
    },
    resource: { type, ...(message && { message }) },
  };
}
