import { MessageReferenceType, MessageType, type APIMessage } from 'discord-api-types/v10';
import type { Channel } from './entities.js';
import { fieldsOf } from './fields.js';
import { INTERACTION, type InteractionRecord } from './interaction-store.js';
import type { Platform } from './platform.js';

type Metadata = NonNullable<APIMessage['interaction_metadata']>;

/** Where the answer to an interaction goes, and what Discord knows of it beside its payload. */
export function replyDraft(
  { world, options }: Platform,
  interaction: InteractionRecord,
): { channel: Channel; draft: Partial<APIMessage> } {
  const channel = world.channel(interaction.channelId);
  if (channel === undefined) throw new Error(`the interaction's channel ${interaction.channelId} is gone`);
  const { applicationId } = options;
  const { id, type, user, event } = interaction;
  const owners = { authorizing_integration_owners: event['authorizing_integration_owners'] };
  return {
    channel,
    draft: {
      type: messageType(interaction),
      application_id: applicationId,
      webhook_id: applicationId,
      interaction_metadata: { id, type, user, ...owners } as unknown as Metadata,
      ...reference(interaction.sourceMessageId, channel),
    },
  };
}

/** What Discord adds to a further message of an interaction, which replies to the first. */
export function followUpDraft(
  { options }: Platform,
  interaction: InteractionRecord,
  channel: Channel,
): Partial<APIMessage> {
  const { applicationId } = options;
  const ids = { application_id: applicationId, webhook_id: applicationId };
  return { type: MessageType.Reply, ...ids, ...reference(interaction.originalId, channel) };
}

function messageType({ type, event, sourceMessageId }: InteractionRecord): MessageType {
  if (sourceMessageId !== null) return MessageType.Reply;
  const menu = type === INTERACTION.command && fieldsOf(event['data'])['type'] !== 1;
  return menu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

function reference(messageId: string | null, channel: Channel): Partial<APIMessage> {
  if (messageId === null) return {};
  return {
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: messageId,
      channel_id: channel.id,
      ...(channel.guild_id !== undefined && { guild_id: channel.guild_id }),
    },
  };
}
