import { Boundary, renderToString, type Settled } from 'millrace';
import { describe, expect, it } from 'vitest';
import { labelOf, laneOf } from '../../components/waterfall/lanes.js';
import { scaleFor } from '../../components/waterfall/scale.js';
import { Waterfall } from '../../components/waterfall/waterfall.js';

function Wait({ ms, fails = false }: { readonly ms: number; readonly fails?: boolean }): Promise<Settled> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      if (fails) reject(new Error('no'));
      else resolve(`after ${ms}`);
    }, ms);
  });
}

describe('the waterfall', () => {
  it('has a lane for each component that came later, and tells the waits from the work that was hidden', async () => {
    const html = await renderToString(
      <main>
        <Wait ms={60} />
        <Wait ms={20} />
        <Waterfall />
      </main>,
    );
    expect(html.match(/class="worked"/g)).toHaveLength(3);
    // The second was there before its turn. One of each stands in the legend.
    expect(html.match(/class="waited"/g)).toHaveLength(2);
    expect(html.indexOf('after 60')).toBeLessThan(html.indexOf('after 20'));
    expect(html.indexOf('after 20')).toBeLessThan(html.indexOf('<aside'));
    expect(html).toContain('2 components came later, and the document stood still for 1;');
  });

  it('can be read without being seen', async () => {
    const html = await renderToString(
      <>
        <Wait ms={1} />
        <Waterfall />
      </>,
    );
    expect(html).toMatch(/<svg[^>]* role="img" aria-labelledby="picture-title picture-text">/);
    expect(html).toContain('<title id="picture-title">');
    expect(html).toContain('<desc id="picture-text">');
    expect(html).toMatch(/<details>.*<table>.*<th scope="row">Wait<\/th>.*<\/table>/s);
  });

  it('shows what failed, and what nobody waits for any more', async () => {
    const html = await renderToString(
      <>
        <Boundary catch={() => 'caught'}>
          <Wait ms={1} fails />
        </Boundary>
        <Boundary timeout={5} late="late">
          <Wait ms={500} />
        </Boundary>
        <Waterfall />
      </>,
    );
    expect(html).toContain('class="lane failed"');
    expect(html).toContain('class="lane pending"');
  });

  it('says so when there was nothing to wait for', async () => {
    const html = await renderToString(<Waterfall />);
    expect(html).toContain('There was nothing to wait for');
    expect(html).not.toContain('<svg');
  });
});

describe('a lane', () => {
  const wait = { path: 'Page > A', primed: 1, settled: 11, fed: 12, waited: 4, failed: false };

  it('is waited for until its work is done', () => {
    expect(laneOf(wait, 20)).toMatchObject({
      from: 1,
      to: 11,
      waited: { from: 7, to: 11 },
      fed: 12,
      state: 'done',
    });
  });

  it('that has not settled is at work until now', () => {
    expect(laneOf({ ...wait, settled: undefined, fed: undefined, waited: 0 }, 20)).toMatchObject({
      to: 20,
      waited: null,
      fed: null,
      state: 'pending',
    });
  });

  it.each([
    ['Packages > Page > Section > SizeTables', 'SizeTables'],
    ['Packages > Page > Outer > Section > Inner', 'Outer › Inner'],
    ['Page', 'Page'],
    [`Page > ${'A'.repeat(30)} > ${'B'.repeat(20)}`, `… › ${'B'.repeat(20)}`],
    [`Page > ${'A'.repeat(60)}`, `${'A'.repeat(33)}…`],
  ])('at %s is called %s', (path, label) => expect(labelOf(path)).toBe(label));
});

describe('the axis', () => {
  it.each([
    [0, [0, 0.02, 0.04, 0.06, 0.08, 0.1]],
    [7, [0, 2, 4, 6]],
    [12.9, [0, 5, 10]],
    [100, [0, 20, 40, 60, 80, 100]],
    [1_234, [0, 500, 1_000]],
    [4_900, [0, 1_000, 2_000, 3_000, 4_000]],
  ])('of %d ms has round marks', (total, ticks) => expect(scaleFor(total).ticks).toEqual(ticks));

  it('keeps everything in the picture', () => {
    const { at } = scaleFor(50);
    expect([-1, 0, 25, 50, 60].map(at)).toEqual(['0.00%', '0.00%', '50.00%', '100.00%', '100.00%']);
  });
});
