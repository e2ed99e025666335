/** Milliseconds from 1970 to the first second of 2015, where Discord's ids begin. */
const DISCORD_EPOCH_MS = 1_420_070_400_000;

const worker = BigInt(Math.floor(Math.random() * 1024)) << 12n;
let increment = 0;

/**
 * A new id in Discord's form: 17 to 20 digits with the time inside, so that later ids are greater.
 *
 * @param at - when the thing was made, in milliseconds since 1970
 */
export function snowflake(at = Date.now()): string {
  increment = (increment + 1) % 4096;
  return ((BigInt(Math.floor(at) - DISCORD_EPOCH_MS) << 22n) | worker | BigInt(increment)).toString();
}

/** When the thing with the id was made, in milliseconds since 1970. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH_MS;
}

export function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && /^\d{17,20}$/.test(value);
}
