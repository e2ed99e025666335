import { displayedTexts } from './component-tree.js';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './fields.js';

/** Who is notified by a message. */
export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

interface Circumstances {
  /** Whether the message answers an interaction; there only users are mentioned unless more is allowed. */
  readonly interaction?: boolean;
  /** Who wrote the message that this one replies to, when it replies to one. */
  readonly repliedTo?: string | undefined;
}

/**
 * Who a new message would ping.
 *
 * Errs on the side of pinging: mentions in code count, and everybody and every role can be mentioned, because a payload
 * that relies on somebody's permissions is not safe.
 */
export function pings(payload: Fields, { interaction = false, repliedTo }: Circumstances = {}): Pings {
  const text = [textOf(payload['content']), ...displayedTexts(payload['components'])].join('\n');
  const allowed = isFields(payload['allowed_mentions']) ? payload['allowed_mentions'] : null;
  const parsed = allowed === null ? parsedByDefault(interaction) : listOf(allowed['parse']);
  const mayPing = (kind: 'users' | 'roles', id: string): boolean =>
    parsed.includes(kind) || listOf(fieldsOf(allowed)[kind]).includes(id);
  const users = mentioned(text, /<@!?(\d{17,20})>/g).filter((id) => mayPing('users', id));
  const pingsReplied = allowed === null ? !interaction : allowed['replied_user'] === true;
  if (repliedTo !== undefined && pingsReplied) users.push(repliedTo);
  return {
    everyone: parsed.includes('everyone') && /@(?:everyone|here)\b/.test(text),
    users: [...new Set(users)],
    roles: mentioned(text, /<@&(\d{17,20})>/g).filter((id) => mayPing('roles', id)),
  };
}

export function pingsAnyone({ everyone, users, roles }: Pings): boolean {
  return everyone || users.length > 0 || roles.length > 0;
}

function parsedByDefault(interaction: boolean): readonly string[] {
  return interaction ? ['users'] : ['users', 'roles', 'everyone'];
}

/** The ids that the pattern's first group catches, each once. */
function mentioned(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
