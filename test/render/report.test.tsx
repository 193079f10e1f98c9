// oxlint-disable unicorn/consistent-function-scoping -- components stand in the test that places them
import { expect, it } from 'vitest';
import {
  Boundary,
  render,
  renderToString,
  successor,
  toResponse,
  type Child,
  type Ledger,
  type RenderReport,
  type Scope,
  type Settled,
} from 'millrace';
import { recordingConsumer, testClock, turn, type TestClock } from 'millrace/testing';

const Page = ({ children }: { children?: Child }): Child => <main>{children}</main>;

function sections(clock: TestClock): {
  Slow: () => Promise<Settled>;
  Hidden: () => Promise<Settled>;
} {
  return {
    Slow: async () => {
      await clock.sleep(50);
      return <p>é</p>;
    },
    Hidden: async () => {
      await clock.sleep(30);
      return 'hidden';
    },
  };
}

it('15: for each awaitable, when it was primed, settled, fed, and how long the document waited', async () => {
  const clock = testClock(1_000);
  const { Slow, Hidden } = sections(clock);
  const consumer = recordingConsumer({ clock });
  const rendered = render(
    <Page>
      <Slow />
      <Hidden />
    </Page>,
    consumer,
    { clock },
  );
  await clock.advance(100);
  const report = await rendered;
  const bytes = new TextEncoder().encode(consumer.text).length;
  expect(report).toEqual({
    ended: 'COMPLETE',
    bytes,
    firstByte: 0,
    end: 50,
    waits: [
      { path: 'Page > Slow', primed: 0, settled: 50, fed: 50, waited: 50, failed: false },
      { path: 'Page > Hidden', primed: 0, settled: 30, fed: 50, waited: 0, failed: false },
    ],
    flushes: [{ at: 0, characters: 6 }],
    refusals: [],
    status: 200,
    headers: [],
    location: undefined,
  } satisfies RenderReport);
});

it('15: a successor reads what was waited for so far', async () => {
  const clock = testClock();
  const { Slow } = sections(clock);
  let seen: Ledger | undefined;
  const Draws = successor((_: object, { ledger }) => {
    seen = ledger;
    return `${ledger.waits.length} at ${ledger.now}`;
  });
  const consumer = recordingConsumer();
  void render([<Slow />, <Draws />], consumer, { clock });
  await clock.advance(50);
  expect(consumer.text).toBe('<p>é</p>1 at 50');
  expect(seen?.waits[0]).toMatchObject({ path: 'Slow', waited: 50 });
});

it('15: the report is told once, however the render ends', async () => {
  const told: RenderReport[] = [];
  const onReport = (report: RenderReport): void => void told.push(report);
  const Redirects = (_: object, { response }: Scope): Child => response.redirect('/a b', 303);
  const Missing = async (_: object, { response }: Scope): Promise<Settled> => response.notFound();
  const Throws = (): Child => {
    throw new Error('no');
  };
  await renderToString('x', { onReport });
  await renderToString(<Redirects />, { onReport });
  await renderToString(<Missing />, { onReport });
  await renderToString(<Throws />, { onReport }).catch(() => {});
  await renderToString('x', { onReport, signal: AbortSignal.abort() }).catch(() => {});
  expect(told.map(({ ended, status, location, bytes }) => [ended, status, location, bytes])).toEqual([
    ['COMPLETE', 200, undefined, 1],
    ['REDIRECT', 303, '/a%20b', 0],
    ['NOT_FOUND', 404, undefined, 0],
    ['FAILED', 200, undefined, 0],
    ['FAILED', 200, undefined, 0],
  ]);
});

it('15: a wait in a boundary that failed is marked, and flushes that sent nothing are not listed', async () => {
  const clock = testClock();
  const Fails = async (): Promise<Settled> => {
    await clock.sleep(10);
    throw new Error('no');
  };
  const { Slow } = sections(clock);
  const rendered = render(
    [
      <Boundary catch={() => null}>
        <Fails />
      </Boundary>,
      <Slow />,
    ],
    recordingConsumer(),
    { clock },
  );
  await clock.advance(100);
  const report = await rendered;
  expect(report.waits.map(({ path, failed, waited }) => [path, failed, waited])).toEqual([
    ['Fails', true, 10],
    ['Slow', false, 40],
  ]);
  expect(report.flushes).toEqual([{ at: 0, characters: 0 }]);
});

it('15: values that were refused are reported with their place', async () => {
  const reports: RenderReport[] = [];
  const Link = (): Child => <a href="javascript:alert(1)">x</a>;
  const html = await renderToString(
    <Page>
      <Link />
    </Page>,
    { onReport: (report) => reports.push(report) },
  );
  expect(html).toBe('<main><a href="about:blank#blocked">x</a></main>');
  expect(reports[0]!.refusals).toEqual([
    { path: 'Page > Link', element: 'a', attribute: 'href', value: 'javascript:alert(1)' },
  ]);
});

it('14: a page with nothing to wait for has a content-length; one that waits has not, and is not buffered', async () => {
  const whole = await toResponse(<Page>é</Page>);
  expect(whole.headers.get('content-length')).toBe('15');
  expect(await whole.text()).toBe('<main>é</main>');
  const Later = async (): Promise<Settled> => {
    await turn();
    return 'later';
  };
  const streamed = await toResponse(
    <Page>
      <Later />
    </Page>,
  );
  expect(streamed.headers.has('content-length')).toBe(false);
  expect(streamed.headers.has('etag')).toBe(false);
  expect(streamed.headers.get('x-accel-buffering')).toBe('no');
  expect(await streamed.text()).toBe('<main>later</main>');
});

it('14: HEAD gets the same status and headers, no body, and that is no error', async () => {
  const reports: RenderReport[] = [];
  const errors: unknown[] = [];
  const Sets = (_: object, { response }: Scope): Child => {
    response.status = 203;
    response.headers.set('X-Own', 'yes');
    return 'x';
  };
  const request = new Request('https://example.test/', { method: 'HEAD' });
  const options = {
    onReport: (report: RenderReport) => reports.push(report),
    onError: (e: unknown) => errors.push(e),
  };
  const head = await toResponse(<Sets />, { ...options, request });
  const full = await toResponse(<Sets />, options);
  expect([head.status, head.headers.get('x-own'), await head.text()]).toEqual([203, 'yes', '']);
  expect([...head.headers]).toEqual([...full.headers]);
  expect(reports[0]!.ended).toBe('HEAD_ONLY');
  expect(errors).toEqual([]);
});

it.each([
  ['a value with a line break', 'x-a', 'b\r\nset-cookie: c=d'],
  ['a value with NUL', 'x-a', 'b\0'],
  ['a value beyond Latin-1', 'x-a', '\u{1f600}'],
  ['a name with a space', 'x a', 'b'],
  ['a name with a line break', 'x\na', 'b'],
  ['no name', '', 'b'],
])('14: a header with %s is refused', async (_, name, value) => {
  const Sets = (_props: object, { response }: Scope): Child => {
    response.headers.append(name, value);
    return 'x';
  };
  await expect(renderToString(<Sets />)).rejects.toMatchObject({ code: 'HEADER_NOT_ALLOWED' });
});

it('14: what is set after the head has left is refused', async () => {
  const Sets = async (_: object, { response }: Scope): Promise<Settled> => {
    await turn();
    response.headers.set('x-a', 'b');
    return 'x';
  };
  const response = await toResponse(<Sets />);
  await expect(response.text()).rejects.toMatchObject({ code: 'RESPONSE_COMMITTED' });
});

it('14: a status that is none is refused, and a redirect that is none', async () => {
  for (const status of [199, 600, 200.5, Number.NaN]) {
    const Sets = (_: object, { response }: Scope): Child => {
      response.status = status;
      return 'x';
    };
    await expect(renderToString(<Sets />)).rejects.toMatchObject({ code: 'STATUS_NOT_ALLOWED' });
  }
  for (const status of [200, 299, 400]) {
    const Redirects = (_: object, { response }: Scope): Child => response.redirect('/', status);
    await expect(renderToString(<Redirects />)).rejects.toMatchObject({ code: 'STATUS_NOT_ALLOWED' });
  }
});

it('14: a redirect ends what is under way, and says why', async () => {
  const reasons: unknown[] = [];
  const Works = (_: object, { signal }: Scope): Child => {
    signal.addEventListener('abort', () => reasons.push(signal.reason));
    return new Promise<Settled>(() => {});
  };
  const Redirects = (_: object, { response }: Scope): Child => response.redirect('/elsewhere');
  const report = await render(
    <Page>
      <Works />
      <Redirects />
    </Page>,
    recordingConsumer(),
  );
  expect(report).toMatchObject({ ended: 'REDIRECT', status: 302, location: '/elsewhere' });
  expect(reasons).toMatchObject([{ code: 'RENDER_ENDED' }]);
});
