/**
 * A process of its own for one peer and one workload, so that no peer runs in
 * the type feedback of another. The parent asks, over IPC, and asks one child
 * at a time.
 */
import { workloads } from '../data/workloads.mjs';
import { answer } from './answer.mjs';

const [module, workload] = process.argv.slice(2);
const { pages } = await import(module);
const page = pages[workload];
const { data } = workloads[workload];

const encode = (made) => (typeof made === 'string' ? Buffer.from(made) : made);

const questions = {
  async html() {
    return encode(await page(data())).toString();
  },

  /** Renders for some milliseconds; answers the microseconds of a page with its bytes. */
  async settled({ ms }) {
    let pageCount = 0;
    let byteCount = 0;
    const start = performance.now();
    let now = start;
    while (now - start < ms) {
      const made = page(data());
      // A peer that answers at once is not made to wait for a promise.
      byteCount += encode(typeof made === 'string' ? made : await made).length;
      pageCount++;
      now = performance.now();
    }
    return { us: ((now - start) * 1000) / pageCount, byteCount };
  },

  /**
   * Renders a page that waits, so many at once and so often; answers for each of them the
   * milliseconds to its last byte, and those since its last answer came; and the
   * CPU of the whole process in microseconds a page.
   */
  async waiting({ atOnce, batches }) {
    const cpu = process.cpuUsage();
    const times = [];
    for (let i = 0; i < batches; i++) {
      times.push(...(await Promise.all(Array.from({ length: atOnce }, timeOne))));
    }
    const { user, system } = process.cpuUsage(cpu);
    return {
      complete: times.map((time) => time.complete),
      lag: times.map((time) => time.lag),
      cpu: (user + system) / times.length,
    };
  },
};

async function timeOne() {
  const given = data();
  const start = performance.now();
  encode(await page(given));
  const end = performance.now();
  return { complete: end - start, lag: end - given.source.lastAnswer };
}

answer(questions, 'ready');
