import type { LocalizationMap } from 'discord-api-types/v10';
import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';

/** A name or description in the languages of our members. */
export interface Texts {
  readonly en: string;
  readonly hant: string;
  readonly hans: string;
}

/**
 * As Discord takes it. Both English keys stand there, because Discord falls back between them and to nothing else; Hong
 * Kong's Chinese readers use zh-TW, there is no zh-HK.
 */
export function localizations({ en, hant, hans }: Texts): LocalizationMap {
  return { 'en-US': en, 'en-GB': en, 'zh-TW': hant, 'zh-CN': hans };
}

export function named(name: Texts, description: Texts) {
  return {
    name: name.en,
    name_localizations: localizations(name),
    description: description.en,
    description_localizations: localizations(description),
  };
}

/** On servers and by members for themselves, in servers, in direct messages and in groups. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** On servers that added the bot, and nowhere else. */
export const SERVERS_ONLY = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};
