import type { APIMessage } from 'discord-api-types/v10';

/** Who reads a message: the bot, with or without the right to everybody's content. */
export interface Reader {
  readonly botId: string;
  readonly mayReadContent: boolean;
}

/**
 * The message as Discord shows it to the bot.
 *
 * Without the message content intent the parts that people write are empty, except in the bot's own messages, direct
 * messages and messages that mention the bot, as replies to it with a ping do. A message replied to is judged by itself.
 */
export function messageFor(reader: Reader, message: APIMessage, direct: boolean): APIMessage {
  const { referenced_message: referenced } = message;
  const visible = mayRead(reader, message, direct);
  return {
    ...message,
    ...(!visible && { content: '', embeds: [], attachments: [], components: [] }),
    ...(referenced && { referenced_message: messageFor(reader, referenced, direct) }),
  };
}

function mayRead({ botId, mayReadContent }: Reader, message: APIMessage, direct: boolean): boolean {
  const concernsBot = message.author.id === botId || message.mentions.some(({ id }) => id === botId);
  return mayReadContent || direct || concernsBot;
}
