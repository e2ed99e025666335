/** One setting, as `.env.example` explains it. */
export interface Setting<Value> {
  /** Used when the setting is missing or blank. */
  readonly fallback: Value;
  /** One line for a person who is no programmer. */
  readonly meaning: string;
  /** @returns the value, or what was expected */
  readonly parse: (text: string) => { readonly value: Value } | { readonly expected: string };
}

const text = (text: string): { readonly value: string } => ({ value: text });

const snowflake = /^\d{17,20}$/;

function perMinute(value: string): ReturnType<Setting<number>['parse']> {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= 10_000
    ? { value: number }
    : { expected: 'a whole number from 1 to 10000' };
}

/** From the most told to the least. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every setting there is, once. */
export const SETTINGS = {
  CORPUS_DIR: setting<string>('corpus', 'Folder with the articles.', text),
  INDEX_DIR: setting<string>(
    'index',
    'Folder for the search index. It is made from the articles and safe to delete.',
    text,
  ),
  EMBEDDING_MODEL: setting<string>(
    'builtin',
    'Model that turns text into vectors: blank for the built-in one, a Hugging Face id such as Xenova/multilingual-e5-small, or a folder in the same layout.',
    text,
  ),
  MODEL_CACHE_DIR: setting<string>('.cache/models', 'Folder where downloaded models are kept.', text),
  LOG_LEVEL: setting<LogLevel>(
    'info',
    'How much is told: debug (with technical details of errors), info, warn or error.',
    (value) => {
      const level = LOG_LEVELS.find((name) => name === value.toLowerCase());
      return level === undefined ? { expected: `one of ${LOG_LEVELS.join(', ')}` } : { value: level };
    },
  ),
  DISCORD_TOKEN: setting<string | null>(
    null,
    'Token of the bot, from the Discord developer portal. Keep it secret.',
    // It goes into a header of every request, where anything else is an error that shows it.
    (value) =>
      /^[\x21-\x7e]+$/.test(value) ? { value } : { expected: 'a token as Discord shows it, without spaces' },
  ),
  DISCORD_GUILD_ID: setting<string | null>(
    null,
    'Register the commands on this server only, while developing.',
    (value) => (snowflake.test(value) ? { value } : { expected: 'a server id of 17 to 20 digits' }),
  ),
  DISCORD_API_URL: setting<string>(
    'https://discord.com/api',
    "Address of Discord's API; change it only for a proxy or a test server.",
    (value) =>
      /^https?:\/\/\S+$/.test(value) && URL.canParse(value)
        ? { value: value.replace(/\/+$/, '') }
        : { expected: 'an address starting with https://' },
  ),
  QA_CHANNEL_IDS: setting<readonly string[]>(
    [],
    'Channels in which every question is answered, as ids with commas between.',
    (value) => {
      const ids = value
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== '');
      return ids.every((id) => snowflake.test(id))
        ? { value: ids }
        : { expected: 'channel ids of 17 to 20 digits with commas between' };
    },
  ),
  DATABASE_FILE: setting<string>(
    'data/bot.sqlite',
    'File in which the bot keeps votes, gaps, Q&A channels and which commands it registered.',
    text,
  ),
  STORE_QUESTIONS: setting<boolean>(
    false,
    'Keep the text of questions that were voted on or not covered: on or off.',
    (value) => {
      const stored = { on: true, off: false }[value.toLowerCase()];
      return stored === undefined ? { expected: 'on or off' } : { value: stored };
    },
  ),
  USER_QUESTIONS_PER_MINUTE: setting<number>(30, 'Questions that one member may ask in a minute.', perMinute),
  SERVER_QUESTIONS_PER_MINUTE: setting<number>(
    120,
    'Questions that all members of one server may ask in a minute.',
    perMinute,
  ),
};

/** The settings of one run, checked. */
export type Config = { readonly [Name in keyof typeof SETTINGS]: (typeof SETTINGS)[Name]['fallback'] };

/** Settings that cannot be used; names all of them at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`The settings in .env cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/**
 * Reads every setting. Blank counts as unset.
 *
 * @param environment - names and values, as in `process.env`
 * @throws {ConfigError} with every problem, not only the first; values of secrets are not in it
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const entries = Object.entries(SETTINGS).map(([name, { fallback, parse }]: [string, Setting<unknown>]) => {
    const written = environment[name]?.trim() ?? '';
    if (written === '') return [name, fallback] as const;
    const result = parse(written);
    if ('value' in result) return [name, result.value] as const;
    const shown = name.includes('TOKEN') ? 'a value' : `"${written.slice(0, 60)}"`;
    problems.push(`${name}: found ${shown}; expected ${result.expected}, or nothing for the default.`);
    return [name, fallback] as const;
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.fromEntries(entries) as Config;
}

function setting<Value>(fallback: Value, meaning: string, parse: Setting<Value>['parse']): Setting<Value> {
  return { fallback, meaning, parse };
}
