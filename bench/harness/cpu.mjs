/**
 * The CPU of this process that something takes, in microseconds. It is precise to
 * one, leaves out what other processes take, and contains the threads that collect
 * garbage for it.
 */
export function cpuSince(run) {
  const before = process.cpuUsage();
  run();
  const after = process.cpuUsage();
  return after.user - before.user + after.system - before.system;
}
