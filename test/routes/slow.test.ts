import { describe, expect, it } from 'vitest';
import { readWaits } from '../../components/slow/waits.js';
import { server } from './server.js';

async function read(
  url: string,
): Promise<{ readonly html: string; readonly lasted: number; readonly status: number }> {
  const { base } = await server();
  const began = performance.now();
  const response = await fetch(base + url);
  const html = await response.text();
  return { html, lasted: performance.now() - began, status: response.status };
}

describe('the page of waits', () => {
  it('takes as long as its slowest section, and not all of them together', async () => {
    const { html, lasted } = await read('/slow?stock=200&reviews=200&related=200');
    expect(html.match(/Here it is/g)).toHaveLength(3);
    expect(lasted).toBeGreaterThan(195);
    expect(lasted).toBeLessThan(450);
  });

  it('says in the place of what failed that it did, and goes on', async () => {
    const { html, status } = await read('/slow?stock=5&reviews=5&related=5&fail=stock');
    expect(status).toBe(200);
    expect(html).toMatch(/<section id="stock".*LOAD_STATUS.*<section id="reviews".*Here it is/s);
    expect(html).toContain('This is the end of the page.');
  });

  it('does without what is late', async () => {
    const { html, lasted } = await read('/slow?stock=5&reviews=3000&related=5&timeout=150');
    expect(html).toContain('Reviews did not come within 150 ms');
    expect(html.match(/Here it is/g)).toHaveLength(2);
    expect(lasted).toBeLessThan(1_000);
  });

  it('fails as a whole when it is asked to', async () => {
    const { html, status } = await read('/slow?fail=page');
    expect(status).toBe(500);
    expect(html).toContain('components/slow/slow.tsx');
  });
});

describe('the query of the page of waits', () => {
  it('has a default for everything', () => {
    const { sections, patience, pageFails, remarks } = readWaits({});
    expect(sections.map(({ name, wait, fails }) => [name, wait, fails])).toEqual([
      ['stock', 300, false],
      ['reviews', 800, false],
      ['related', 1_200, false],
    ]);
    expect([patience, pageFails, remarks]).toEqual([2_000, false, []]);
  });

  it('is brought into its limits, and says so', () => {
    const { sections, patience, remarks } = readWaits({ stock: '999999', timeout: '0' });
    expect(sections[0]!.wait).toBe(4_000);
    expect(patience).toBe(1);
    expect(remarks).toHaveLength(2);
  });

  it.each(['-1', '1e3', 'soon', '', ['1', '2'], '１'])('takes no %j for a number', (value) => {
    const { sections, remarks } = readWaits({ reviews: value });
    expect(sections[1]!.wait).toBe(800);
    expect(remarks).toEqual(['reviews is not a number of milliseconds; 800 is used.']);
  });

  it('names several failures at once, and remarks on one that is not here', () => {
    expect(readWaits({ fail: 'stock,reviews' }).sections.map((each) => each.fails)).toEqual([
      true,
      true,
      false,
    ]);
    expect(readWaits({ fail: ['stock', 'page'] }).pageFails).toBe(true);
    expect(readWaits({ fail: 'constructor' }).remarks).toHaveLength(1);
  });
});
