import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faint, hasChromium, launch, listen, overflow, picture, saySkipped } from './chromium.js';
import { startServer, type Running } from './server.js';

const PAGES = [
  ['home', '/'],
  ['packages', '/packages'],
  ['package', '/packages/fastify?trace'],
  ['slow', '/slow?stock=50&reviews=150&related=900&timeout=400&fail=stock'],
  ['slow-trace', '/slow?stock=150&reviews=450&related=300&trace'],
  ['not-found', '/nothing'],
  ['error', '/slow?fail=page'],
] as const;
/** Answered with an error on purpose, which a browser mentions. */
const FAILING = new Set(['not-found', 'error']);
const WIDTHS = [1280, 390] as const;
const SCHEMES = ['light', 'dark'] as const;

const cases = PAGES.flatMap(([name, url]) =>
  WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ name, url, width, scheme }))),
);

saySkipped();

describe.runIf(hasChromium)('in a browser', () => {
  let running: Running;
  let browser: Browser;

  beforeAll(async () => {
    running = await startServer({ mode: 'development' });
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await running?.app.close();
  });

  it.each(cases)('$name is sound at $width pixels, $scheme', async ({ name, url, width, scheme }) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      javaScriptEnabled: true,
    });
    try {
      const page = await context.newPage();
      const complaints = listen(page, FAILING.has(name));
      await page.goto(running.base + url, { waitUntil: 'load' });
      expect(await overflow(page)).toEqual([]);
      expect(await page.evaluate('document.querySelectorAll("script").length')).toBe(0);
      expect(await page.evaluate('document.querySelectorAll("h1").length')).toBe(1);
      // The stylesheet has come, and has something to say about this scheme.
      const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(paper).toBe(scheme === 'dark' ? 'rgb(20, 24, 26)' : 'rgb(253, 252, 250)');
      expect(await faint(page)).toEqual([]);
      await picture(page, `${name}-${width}-${scheme}`);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  });

  it('a page is shown while it is still on its way, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto(`${running.base}/slow?stock=100&reviews=3500&related=100&timeout=4000`, {
        waitUntil: 'commit',
      });
      await page.getByText('Here it is').first().waitFor({ timeout: 3_000 });
      expect(await page.getByText('This is the end of the page').count()).toBe(0);
      await page.getByText('This is the end of the page').waitFor({ timeout: 6_000 });
      expect(await page.getByText('Here it is').count()).toBe(3);
    } finally {
      await context.close();
    }
  });

  it('the first stop of the keyboard leads to the content', async () => {
    const page = await browser.newPage();
    try {
      await page.goto(running.base);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
    } finally {
      await page.close();
    }
  });
});
