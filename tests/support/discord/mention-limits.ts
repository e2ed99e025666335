import { fieldsOf, isFields, listOf } from './fields.js';
import { isSnowflake } from './snowflake.js';
import { checkList, checkUnique, type Report } from './violation.js';

const KINDS: readonly unknown[] = ['users', 'roles', 'everyone'];

/** Reports what Discord would refuse in `allowed_mentions`: more than 100 ids, and a kind both parsed and listed. */
export function checkAllowedMentions(report: Report, allowed: unknown): void {
  if (allowed === undefined || allowed === null) return;
  if (!isFields(allowed)) {
    report('allowed_mentions', 'is no object');
    return;
  }
  const { parse, replied_user: repliedUser } = fieldsOf(allowed);
  const kinds = checkList(report, 'allowed_mentions.parse', parse, { max: 3, optional: true });
  checkUnique(report, 'allowed_mentions.parse', kinds);
  for (const kind of kinds) {
    if (!KINDS.includes(kind)) report('allowed_mentions.parse', `names ${JSON.stringify(kind)}`);
  }
  for (const kind of ['users', 'roles'] as const) {
    const where = `allowed_mentions.${kind}`;
    const ids = checkList(report, where, allowed[kind], { max: 100, optional: true });
    if (ids.length > 0 && kinds.includes(kind))
      report(where, 'is listed and parsed, which excludes each other');
    if (!listOf(ids).every(isSnowflake)) report(where, 'has something that is no id');
    checkUnique(report, where, ids);
  }
  if (repliedUser !== undefined && typeof repliedUser !== 'boolean') {
    report('allowed_mentions.replied_user', 'is neither true nor false');
  }
}
