import { describe, expect, it } from 'vitest';
import { Boundary, renderToString, type Child, type RenderReport, type Settled } from 'millrace';
import { systemClock } from '../../src/schedule/clock.js';

/** As callers without types write it. */
const untyped = (value: unknown): never => value as never;

describe('what callers without types get wrong', () => {
  const wrong: Record<string, unknown> = {
    init: {},
    flow: 'x',
    attributes: 'hx-*',
    signal: {},
    nonce: 3,
    loader: {},
    clock: {},
    idle: true,
    deadline: true,
    onReport: 1,
  };
  it.each(Object.entries(wrong))('is OPTION_NOT_ALLOWED: %s', async (name, value) => {
    const rendered = renderToString('x', { [name]: value });
    await expect(rendered).rejects.toMatchObject({
      code: 'OPTION_NOT_ALLOWED',
      message: expect.stringContaining(`option ${name} `) as string,
    });
  });

  it('is OPTION_NOT_ALLOWED: a boundary that catches with an element', async () => {
    const tree = <Boundary catch={untyped(<p />)}>x</Boundary>;
    await expect(renderToString(tree)).rejects.toMatchObject({ code: 'OPTION_NOT_ALLOWED' });
  });

  it('names the property as CSS has it, when a style has another', async () => {
    const tree = <p style={{ backgroundColor: 'red' }} />;
    await expect(renderToString(tree)).rejects.toThrow(/<p> has "backgroundColor".*"background-color"/);
  });

  it('asks for the import of a component that is undefined', async () => {
    const Missing = untyped(undefined) as () => Child;
    await expect(renderToString(<Missing />)).rejects.toThrow(/type is undefined \(is it imported\?\)/);
  });

  it('is CHILD_NOT_RENDERABLE for bytes, which would print as numbers', async () => {
    await expect(renderToString(untyped(new Uint8Array([104])))).rejects.toMatchObject({
      code: 'CHILD_NOT_RENDERABLE',
    });
  });
});

describe('a deadline', () => {
  it('15: says for whom the document was waiting, and for how long', async () => {
    const never = new Promise<string>(() => {});
    async function Hangs(): Promise<Settled> {
      return await never;
    }
    let report: RenderReport | undefined;
    let path: string | undefined;
    const rendered = renderToString(
      <main>
        <Hangs />
      </main>,
      {
        deadline: 60,
        onReport: (given) => (report = given),
        onError: (_, context) => (path = context.path),
      },
    );
    await expect(rendered).rejects.toMatchObject({ code: 'DEADLINE_PASSED' });
    expect(path).toBe('Hangs');
    expect(report!.waits[0]!.waited).toBeGreaterThan(40);
  });

  it('keeps the process alive until it has been told of', () => {
    const timer = systemClock.set(() => {}, 1_000) as NodeJS.Timeout;
    expect(timer.hasRef()).toBe(true);
    systemClock.clear(timer);
  });
});
