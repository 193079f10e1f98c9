/** Shows how far reading has come. */
export interface Progress {
  /** So much was done in all. */
  reach(amount: number): void;
  /** Makes room for what is written to the same terminal. */
  clear(): void;
  stop(): void;
}

/** Smaller inputs are read before anybody has seen a bar. */
const LARGE_BYTES = 16 * 1024 * 1024;

const silent: Progress = { reach() {}, clear() {}, stop() {} };

/** A bar on standard error, when that is a terminal and the input is large; else nothing. */
export async function startProgress(size: number | null): Promise<Progress> {
  if (size === null || size < LARGE_BYTES) return silent;
  const format = '{bar} {percentage}% of {total} MB, {eta_formatted} left';
  return startBar(size, format, (bytes) => Math.round(bytes / 100_000) / 10);
}

/** Fewer files are done before anybody has seen a bar. */
const MANY_FILES = 200;

/** The same for many files, of which `reach` is told how many are done. */
export async function startFileProgress(count: number): Promise<Progress> {
  if (count < MANY_FILES) return silent;
  return startBar(count, '{bar} {value} of {total} files, {eta_formatted} left', (files) => files);
}

async function startBar(total: number, format: string, shown: (amount: number) => number): Promise<Progress> {
  const { stderr } = process;
  if (!stderr.isTTY) return silent;
  const { default: bars } = await import('cli-progress');
  const bar = new bars.SingleBar(
    { format, stream: stderr, clearOnComplete: true, hideCursor: null, fps: 5 },
    bars.Presets.shades_classic,
  );
  bar.start(shown(total), 0);
  return {
    reach: (amount) => bar.update(shown(Math.min(amount, total))),
    clear: () => void (process.stdout.isTTY && stderr.write('\r\u001B[K')),
    stop: () => bar.stop(),
  };
}
