import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackComponent,
} from 'discord-api-types/v10';

/** Who wrote a message. */
export interface PreviewAuthor {
  readonly name: string;
  /** Shows the "APP" tag. */
  readonly bot: boolean;
  /** Colour of the name and, without `avatar`, of the picture, as `#rrggbb`. */
  readonly color?: string;
  /** Picture as a `data:image/…` address; without one, the first letter of the name in a circle. */
  readonly avatar?: string;
}

/** A message as it is sent to Discord's REST API v10. */
export interface PreviewPayload {
  readonly content?: string | undefined;
  readonly flags?: number | undefined;
  readonly components?: readonly APIMessageTopLevelComponent[] | undefined;
}

export interface PreviewThread {
  readonly name: string;
  readonly messages: readonly PreviewMessage[];
}

export interface PreviewMessage {
  readonly author: PreviewAuthor;
  readonly time: Date;
  /** The line "Ming used /ask" above the message; `command` with its slash. */
  readonly invocation?: { readonly user: PreviewAuthor; readonly command: string };
  /** The line above a reply: one line of the message that is replied to. */
  readonly replyTo?: { readonly author: PreviewAuthor; readonly text: string };
  /** "Only you can see this"; a payload with the flag for it is shown so as well. */
  readonly ephemeral?: boolean;
  /** What a member typed, in Discord's Markdown. */
  readonly text?: string;
  readonly payload?: PreviewPayload;
  /** A thread that was started from this message: a card under it, and a screen of its own. */
  readonly thread?: PreviewThread;
}

/** A form that an interaction opens, as it is sent to Discord's REST API v10. */
export interface PreviewModal {
  readonly title: string;
  readonly components: readonly APIModalInteractionResponseCallbackComponent[];
}

/** Language and formats of the client that is drawn; the messages have their own language. */
export type PreviewLocale = 'en-GB' | 'zh-HK';

/** What a preview page shows. */
export interface PreviewConversation {
  /** Name of the channel, without `#`. */
  readonly channel: string;
  readonly theme: 'dark' | 'light';
  readonly width: 'phone' | 'desktop';
  /** What "today" and "3 minutes ago" count from. */
  readonly now: Date;
  readonly messages: readonly PreviewMessage[];
  /** A form on a screen of its own, after the messages. */
  readonly modal?: PreviewModal;
  /** `en-GB` when missing. */
  readonly locale?: PreviewLocale;
  /** Where the reader lives, as an IANA name; `Asia/Hong_Kong` when missing. */
  readonly timeZone?: string;
  /** Names behind the ids in mentions: of members, roles and channels. */
  readonly names?: Readonly<Record<string, string>>;
}
