/** Shows how far reading has come. */
export interface Progress {
  /** So many bytes were read in all. */
  reach(bytes: number): void;
  /** Makes room for what is written to the same terminal. */
  clear(): void;
  stop(): void;
}

/** Smaller inputs are read before anybody has seen a bar. */
const LARGE_BYTES = 16 * 1024 * 1024;

const silent: Progress = { reach() {}, clear() {}, stop() {} };

/** A bar on standard error, when that is a terminal and the input is large; else nothing. */
export async function startProgress(size: number | null): Promise<Progress> {
  const { stderr } = process;
  if (!stderr.isTTY || size === null || size < LARGE_BYTES) return silent;
  const { default: bars } = await import('cli-progress');
  const bar = new bars.SingleBar(
    {
      format: '{bar} {percentage}% of {total} MB, {eta_formatted} left',
      stream: stderr,
      clearOnComplete: true,
      hideCursor: null,
      fps: 5,
    },
    bars.Presets.shades_classic,
  );
  bar.start(megabytes(size), 0);
  return {
    reach: (bytes) => bar.update(megabytes(Math.min(bytes, size))),
    clear: () => void (process.stdout.isTTY && stderr.write('\r\u001B[K')),
    stop: () => bar.stop(),
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}
