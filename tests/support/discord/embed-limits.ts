import { fieldsOf, isFields, textOf, type Fields } from './fields.js';
import { checkAddress, checkList, checkNumber, checkText, type Report } from './violation.js';

const WEB = /^https?:\/\//;
const MEDIA = /^(?:https?|attachment):\/\//;
/** Parts of an embed of which any makes something to see. */
const VISIBLE = ['title', 'description', 'fields', 'author', 'footer', 'image', 'thumbnail'];

/** Reports embeds that are too many, too long each or, counted together, longer than 6,000 characters. */
export function checkEmbeds(report: Report, embeds: unknown): void {
  const items = checkList(report, 'embeds', embeds, { max: 10, optional: true });
  items.forEach((embed, at) => {
    if (isFields(embed)) checkEmbed(report, `embeds.${at}`, embed);
    else report(`embeds.${at}`, 'is no object');
  });
  const total = items.reduce<number>((sum, embed) => sum + textLength(fieldsOf(embed)), 0);
  if (total > 6_000) report('embeds', `have ${total} characters together, at most 6000 are allowed`);
}

function checkEmbed(report: Report, where: string, embed: Fields): void {
  const short = { optional: true, min: 0 };
  checkText(report, `${where}.title`, embed['title'], { ...short, max: 256 });
  checkText(report, `${where}.description`, embed['description'], { ...short, max: 4_096 });
  const fields = checkList(report, `${where}.fields`, embed['fields'], { max: 25, optional: true });
  fields.forEach((field, at) => {
    const { name, value } = fieldsOf(field);
    checkText(report, `${where}.fields.${at}.name`, name, { max: 256 });
    checkText(report, `${where}.fields.${at}.value`, value, { max: 1_024 });
  });
  const { footer, author, url, color, timestamp, image, thumbnail } = embed;
  if (isFields(footer)) checkText(report, `${where}.footer.text`, footer['text'], { max: 2_048 });
  if (isFields(author)) checkText(report, `${where}.author.name`, author['name'], { max: 256 });
  if (url !== undefined) checkAddress(report, `${where}.url`, url, WEB, 2_048);
  for (const [name, media] of Object.entries({ image, thumbnail })) {
    if (isFields(media)) checkAddress(report, `${where}.${name}.url`, media['url'], MEDIA, 2_048);
  }
  checkNumber(report, `${where}.color`, color ?? undefined, { max: 0xffffff });
  if (timestamp !== undefined && Number.isNaN(Date.parse(textOf(timestamp)))) {
    report(`${where}.timestamp`, 'is no time');
  }
  if (!VISIBLE.some((part) => isShown(embed[part]))) report(where, 'is empty');
}

function isShown(part: unknown): boolean {
  return Array.isArray(part) ? part.length > 0 : isFields(part) || textOf(part).trim() !== '';
}

/** Characters that count towards the sum over all embeds. */
function textLength(embed: Fields): number {
  const { title, description, fields, footer, author } = embed;
  const texts = [title, description, fieldsOf(footer)['text'], fieldsOf(author)['name']];
  if (Array.isArray(fields))
    texts.push(...fields.flatMap((f) => [fieldsOf(f)['name'], fieldsOf(f)['value']]));
  return texts.reduce<number>((sum, text) => sum + textOf(text).length, 0);
}
