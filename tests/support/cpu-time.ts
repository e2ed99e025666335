/**
 * Processor time that work takes, in milliseconds. Unlike the clock it hardly changes when other processes are busy, so
 * that a test may tell linear from quadratic work.
 */
export function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
