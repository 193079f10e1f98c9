// oxlint-disable unicorn/consistent-function-scoping, unicorn/no-thenable, typescript/no-misused-promises -- cruelty breaks rules
/**
 * Ways for a promise to reject when nobody looks. Plain JavaScript, without JSX:
 * the tests run it on the sources, and a process of its own runs it on what the
 * compiler made, with `--unhandled-rejections=strict`.
 *
 * @param {typeof import('millrace')} millrace
 * @param {(type: unknown, props: object) => unknown} h
 * @returns {Record<string, () => unknown>}
 */
export function cruelties(millrace, h) {
  const { Boundary, place, render, renderToStream, renderToString, successor, toResponse, writable } =
    millrace;
  const later = (milliseconds, act) =>
    new Promise((resolve, reject) => {
      setTimeout(() => act(resolve, reject), milliseconds);
    });
  const bad = (milliseconds = 1) => later(milliseconds, (_, reject) => reject(new Error('bad')));
  const good = (milliseconds = 1, value = 'good') => later(milliseconds, (resolve) => resolve(value));
  const Throws = () => {
    throw new Error('thrown');
  };
  const Late = async () => good(5);
  const Bad = async () => bad();
  const el = (type, ...children) => h(type, { children });
  const stuck = { consume: () => new Promise(() => {}), flush() {}, waiting() {}, complete() {} };
  const refusing = {
    consume: () => Promise.reject(new Error('reader')),
    flush() {},
    waiting: () => Promise.reject(new Error('reader')),
    complete() {},
  };
  const leaving = (milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), milliseconds);
    return { signal: controller.signal };
  };
  const iterable = (next, returns) => ({ [Symbol.asyncIterator]: () => ({ next, return: returns }) });

  return {
    'rejected before the render': () => renderToString(el('p', Promise.reject(new Error('bad')))),
    'rejects while another is waited for': () => renderToString([h(Late, {}), el('p', bad())]),
    'two reject, the second first': () => renderToString([bad(5), bad(1)]),
    'never placed': () => h('p', { children: bad() }),
    'never placed, in a list of lists': () => h('p', { children: [[['x', [bad()]]], bad()] }),
    'never placed, in a set and a map': () => h('p', { children: [new Set([bad()]), new Map([[1, bad()]])] }),
    'never placed, in the props of a component': () => h(Late, { data: bad(), list: [bad()] }),
    'never placed, deeper than anybody nests': () => {
      let list = [bad()];
      for (let i = 0; i < 50_000; i++) list = [list];
      return h('p', { children: list });
    },
    'never placed, in a list that holds itself': () => {
      const list = [bad()];
      list.push(list, list);
      return h('p', { children: list });
    },
    'dropped by a component': () =>
      renderToString(h(() => 'nothing', { children: [bad(), h('b', { children: bad() })] })),
    'returned in a list behind a component that throws': () =>
      renderToString(h(() => [h(Throws, {}), bad()], {})),
    'returned in a list behind the limit': () =>
      renderToString(
        h(() => [h(Late, {}), h(Late, {}), bad()], {}),
        { concurrency: 1 },
      ),
    'returned by an async component, behind one that throws': () =>
      renderToString(h(async () => [h(Throws, {}), bad()], {})),
    'returned by a generator, behind one that throws': () =>
      renderToString(
        h(function* () {
          yield [h(Throws, {}), bad()];
        }, {}),
      ),
    'returned after the reader left': () =>
      renderToString(
        h(async () => good(5).then(() => [bad(), bad()]), {}),
        leaving(2),
      ),
    'returned while the buffer is full': () =>
      renderToString(
        [h(Late, {}), good(1, 'x'.repeat(50)), h(async () => good(2).then(() => [bad(1), 'x']), {})],
        {
          buffer: 10,
        },
      ),
    'deeper than a tree may be': () =>
      renderToString(
        h(() => bad(), {}),
        { maxDepth: 1 },
      ),
    'the tree itself, cancelled before it began': () =>
      renderToString(bad(), { signal: AbortSignal.abort() }),
    'the tree itself, with an option that is refused': () => renderToString(bad(), { concurrency: 0 }),
    'the tree of a stream, with an option that is refused': () => renderToStream(bad(), { concurrency: 0 }),
    'the tree of a response, with an option that is refused': () => toResponse(bad(), { concurrency: 0 }),
    'in an attribute': () => renderToString(h('p', { onclick: 'x', title: bad() })),
    'in a style element': () => renderToString(h('style', { children: [bad()] })),
    'a component that rejects in a stream nobody reads': () => {
      renderToStream(h(Bad, {}));
    },
    'a component that rejects in a response nobody awaits': () => {
      toResponse(h(Bad, {})).catch(() => {});
    },
    'after the reader left': () =>
      renderToString(
        h(() => bad(5), {}),
        leaving(1),
      ),
    'after the reader of a stream left': async () => {
      const reader = renderToStream(['x'.repeat(100), h(Late, {}), h(Bad, {}), bad(10)]).getReader();
      await reader.read();
      await reader.cancel();
    },
    'after the consumer failed': () => render([h(Bad, {}), bad(3), 'x'], refusing),
    'while the consumer is stuck, and then left': () => render(['x', h(Bad, {}), bad(3)], stuck, leaving(5)),
    'behind a redirect': () =>
      renderToString([h(Bad, {}), h((_, scope) => scope.response.redirect('/'), {}), bad()]),
    'in a boundary that shows something else': () =>
      renderToString(
        h(Boundary, {
          catch: () => 'caught',
          children: [bad(1), bad(3), h(Bad, {}), h(() => [h(Throws, {}), bad(4)], {})],
        }),
      ),
    'in a boundary that was late': () =>
      renderToString([
        h(Boundary, { timeout: 1, late: 'late', children: [bad(5), h(() => bad(6), {})] }),
        good(10),
      ]),
    'in what stands in, and again': () =>
      renderToString(
        h(Boundary, {
          catch: () => bad(),
          children: h(Boundary, { catch: () => [bad(), bad(5)], children: bad() }),
        }),
      ),
    'late content that is not wanted': () =>
      renderToString(h(Boundary, { timeout: 50, late: [bad(), h(Bad, {})], children: 'ready' })),
    'an iterable whose next rejects': () => renderToString(iterable(() => bad())),
    'an iterable whose next throws': () => renderToString(iterable(Throws)),
    'an iterable that cannot begin': () => renderToString({ [Symbol.asyncIterator]: Throws }),
    'an iterable whose items fail behind a failure': () =>
      renderToString(iterable(async () => ({ done: false, value: [h(Throws, {}), bad()] }))),
    'an iterable whose item comes after the reader left': () =>
      renderToString(
        iterable(() => good(5).then(() => ({ done: false, value: [bad()] }))),
        leaving(1),
      ),
    'an iterable whose return rejects': () =>
      renderToString(
        iterable(
          () => good(50),
          () => bad(),
        ),
        leaving(1),
      ),
    'an iterable whose return throws': () =>
      renderToString(
        iterable(() => good(50), Throws),
        leaving(1),
      ),
    'an async generator that fails while it is closed': () =>
      renderToString(
        h(async function* () {
          try {
            yield 'x';
            await good(5);
            yield 'y';
          } finally {
            await bad();
          }
        }, {}),
        leaving(2),
      ),
    'a successor': () =>
      renderToString([
        good(2),
        h(
          successor(async () => bad()),
          {},
        ),
        bad(1),
      ]),
    'a successor that is never reached': () =>
      renderToString([
        bad(),
        h(
          successor(() => bad()),
          {},
        ),
      ]),
    'a hook that is async': () =>
      renderToString(
        h((_, scope) => {
          scope.after(async () => bad());
          return 'x';
        }, {}),
      ),
    'observers that are async': () =>
      renderToString([bad(), h(Bad, {}), bad(2)], {
        onError: () => bad(),
        onReport: () => bad(),
        onSuppressed: () => bad(),
      }),
    'observers that throw': () =>
      renderToString([bad(), h(Bad, {}), bad(2)], {
        onError: Throws,
        onReport: Throws,
        onSuppressed: Throws,
      }),
    'loads that nobody awaits': () =>
      renderToString(
        h(async (_, scope) => {
          scope.load('/a');
          await scope.load('/b');
        }, {}),
        { loader: { session: () => ({ load: () => bad(), close() {} }) } },
      ),
    'loads without a loader': () =>
      renderToString(
        h((_, scope) => {
          scope.load('/a');
          return 'x';
        }, {}),
      ),
    'a placeable that fails behind what it placed': () =>
      renderToString({
        [place](stream) {
          stream.awaitable(() => bad());
          stream.append([h(Throws, {}), bad()]);
        },
      }),
    'a writable that fails behind what it made': () =>
      renderToString(
        h(
          writable(() => {
            h('p', { children: bad() });
            throw new Error('thrown');
          }),
          {},
        ),
      ),
    'a thenable that fails at once, or twice': () =>
      renderToString([
        { then: Throws },
        {
          then(_, reject) {
            reject(new Error('once'));
            reject(new Error('twice'));
          },
        },
      ]),
    'two renders of one tree': () => {
      const tree = el('p', bad(2), h(Late, {}));
      return Promise.allSettled([renderToString(tree), renderToString(tree)]);
    },
  };
}
