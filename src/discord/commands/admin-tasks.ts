import type { ChatInputCommandInteraction } from 'discord.js';
import { EngineNotOpenedError } from '../../engine/engine-worker.js';
import type { BotContext } from '../context.js';
import { escapeToFit } from '../escape.js';
import { LIMITS } from '../limits.js';
import { fillIn, type Phrases, phrasesFor } from '../phrases/phrases.js';
import { relativeTime } from '../render/dates.js';
import { ACCENTS, notice, type Reply } from '../render/reply.js';
import { languageOfLocale } from '../reply-language.js';

/** Latest comments that /admin gaps shows. */
const COMMENTS_SHOWN = 5;
const MONTH_MS = 30 * 24 * 3_600_000;

export function showStatus(interaction: ChatInputCommandInteraction, context: BotContext): Reply {
  const { admin, about } = phrasesOf(interaction);
  const { engine, gateway, startedAt } = context;
  const { builtAt } = engine.catalogue;
  const { up, down } = context.records.feedback.summary(scopeOf(interaction, context));
  const lines = [
    fillIn(admin.running, {
      time: relativeTime(startedAt),
      servers: gateway.guilds,
      ping: Math.round(gateway.ping),
    }),
    fillIn(admin.corpus, corpusFacts(context)),
    builtAt === null ? about.indexInMemory : fillIn(about.index, { time: relativeTime(Date.parse(builtAt)) }),
    fillIn(admin.engine, { pending: engine.pending }),
    gateway.readsMessages ? admin.readsMessages : admin.readsNoMessages,
    fillIn(admin.month, {
      up,
      down,
      gaps: context.records.gaps.summary(scopeOf(interaction, context)).total,
    }),
  ];
  return listed(admin.status, lines);
}

export async function reindex(interaction: ChatInputCommandInteraction, context: BotContext): Promise<Reply> {
  const { admin } = phrasesOf(interaction);
  try {
    await context.engine.reload();
    return notice(fillIn(admin.reindexed, corpusFacts(context)), ACCENTS.answer);
  } catch (error) {
    if (!(error instanceof EngineNotOpenedError)) throw error;
    return notice(fillIn(admin.notReindexed, { message: escapeToFit(error.message, 1_000) }));
  }
}

export async function explainQuestion(
  interaction: ChatInputCommandInteraction,
  { engine }: BotContext,
): Promise<Reply> {
  const question = interaction.options.getString('question', true);
  const explanation = await engine.explain({
    question,
    language: null,
    filter: { topic: null, since: null },
  });
  // A code block keeps the columns; what could end it is taken out.
  const table = explanation.replaceAll('`', 'ˋ').replace(/\n{2,}/g, '\n');
  const room = LIMITS.textDisplays - 10;
  return notice(`\`\`\`\n${table.slice(0, room).replace(/[\ud800-\udbff]$/, '')}\n\`\`\``, ACCENTS.answer);
}

export function showGaps(interaction: ChatInputCommandInteraction, context: BotContext): Reply {
  const { admin } = phrasesOf(interaction);
  const scope = scopeOf(interaction, context);
  const gaps = context.records.gaps.summary(scope);
  const votes = context.records.feedback.summary(scope);
  const comments = context.records.feedback
    .recentDowns({ ...scope, limit: 20 })
    .flatMap(({ comment }) => comment ?? [])
    .slice(0, COMMENTS_SHOWN);
  const articles = (counted: readonly { readonly article: string; readonly count: number }[]): string[] =>
    counted.slice(0, 5).map(({ article, count }) => `  - ${escapeToFit(article, 80)} (${count})`);
  const lines = [
    fillIn(admin.gapsTotal, { total: gaps.byKind['not-covered'], noAdvice: gaps.byKind['no-advice'] }),
    ...(gaps.byClosest.length === 0 ? [] : [admin.gapsClosest, ...articles(gaps.byClosest)]),
    fillIn(admin.votes, { up: votes.up, down: votes.down }),
    ...(votes.worstArticles.length === 0
      ? []
      : [
          admin.votesAgainst,
          ...articles(votes.worstArticles.map(({ article, down }) => ({ article, count: down }))),
        ]),
    ...(comments.length === 0
      ? []
      : [admin.comments, ...comments.map((comment) => `  - ${escapeToFit(comment, 150)}`)]),
    ...(context.storeQuestions
      ? [
          admin.gapsQuestions,
          ...gaps.questions.slice(0, 8).map((question) => `  - ${escapeToFit(question, 100)}`),
        ]
      : [admin.gapsNotStored]),
  ];
  return listed(admin.gaps, lines);
}

/** The last 30 days of this server: what members of another server asked is not for this one's managers. */
function scopeOf(
  { guildId }: ChatInputCommandInteraction,
  { now }: BotContext,
): { guildId: string | null; since: number } {
  return { guildId, since: now() - MONTH_MS };
}

function corpusFacts({ engine }: BotContext): Readonly<Record<string, number>> {
  const { articles, passages, filesLeftOut } = engine.catalogue;
  return { articles: articles.length, passages, leftOut: filesLeftOut };
}

function phrasesOf({ locale }: ChatInputCommandInteraction): Phrases {
  return phrasesFor(languageOfLocale(locale));
}

function listed(title: string, lines: readonly string[]): Reply {
  const items = lines.map((line) => (line.startsWith('  - ') ? line : `- ${line}`));
  return notice(`### ${title}\n${items.join('\n')}`, ACCENTS.answer);
}
