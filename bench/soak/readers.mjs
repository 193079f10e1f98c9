// Crowds of readers that leave, and that are slow: the full counts, printed.
//   npm run build && node bench/soak/readers.mjs [count]
import { leavingRounds, slowReaders } from '../../dist/test/server/load/rounds.js';

const count = Number(process.argv[2] ?? 500);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

console.log(`${count} readers that leave in the middle (gzip and as it is), p99 after they left:`);
const rounds = await leavingRounds(count);
for (const { upstream, upstreamClosed, socketsClosed, heap } of rounds) {
  console.log(
    `  ${upstream} upstream requests closed within ${upstreamClosed} ms, sockets back within ${socketsClosed} ms, heap ${kilobytes(heap)}`,
  );
}
const growth = rounds.at(-1).heap / rounds.at(-2).heap - 1;
console.log(`  heap of the last round against the one before: ${(growth * 100).toFixed(2)} %`);

console.log(
  `${count} readers that take the beginning and then nothing, page of 1,000 awaited pieces of 12 KB:`,
);
const { each, heapEach, taken, other, left } = await slowReaders(count);
console.log(
  `  held for each ${kilobytes(each)} (heap ${kilobytes(heapEach)}), read by each ${kilobytes(taken)}`,
);
console.log(
  `  another page meanwhile, p99: ${other.toFixed(1)} ms; heap left for each afterwards ${kilobytes(left)}`,
);
