import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Running } from './server.js';

/** Debian's; CI installs it. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const there = existsSync(CHROMIUM);
const needed = process.env['CI'] === 'true';
/** A folder to save pictures to, for somebody to look at; none unless set. */
const pictures = process.env['SCREENSHOTS'];

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

if (!there && !needed) {
  it(`skipped: there is no Chromium at ${CHROMIUM}`, ({ skip }) => {
    skip('install Chromium, or set CHROMIUM to where it is');
  });
}

describe.runIf(there || needed)('in a browser', () => {
  let running: Running;
  let browser: Browser;

  beforeAll(async () => {
    running = await startServer({ mode: 'development' });
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
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
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        const file = path.join(pictures, `${name}-${width}-${scheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
      }
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

/** Everything that the browser complains about. */
function listen(page: Page, failing: boolean): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // The answer itself is an error, which is what was asked for.
    if (failing && message.text().includes('Failed to load resource')) return;
    complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  return complaints;
}

/** What stands out of the page to the right, and not in something that scrolls on its own. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(`
    (() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      return [...document.querySelectorAll('body *')]
        .filter((each) => each.getBoundingClientRect().right > width + 1 && !each.closest('.scroll, pre'))
        .map((each) => each.outerHTML.slice(0, 120));
    })()
  `);
}

/** Text whose contrast with what is behind it is below 4.5, as WCAG's level AA demands. */
function faint(page: Page): Promise<string[]> {
  return page.evaluate(`
    (() => {
      const channels = (color) => color.match(/[\\d.]+/g).map(Number);
      const luminance = (color) => {
        const [r, g, b] = channels(color).slice(0, 3).map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const behind = (element) => {
        for (let each = element; each; each = each.parentElement) {
          const color = getComputedStyle(each).backgroundColor;
          if ((channels(color)[3] ?? 1) > 0) return color;
        }
        return 'rgb(255, 255, 255)';
      };
      const found = new Set();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        const color = element instanceof SVGElement ? style.fill : style.color;
        const [a, b] = [luminance(color), luminance(behind(element))].sort((x, y) => y - x);
        const contrast = (a + 0.05) / (b + 0.05);
        if (contrast < 4.5) found.add(contrast.toFixed(2) + ' ' + element.outerHTML.slice(0, 100));
      }
      return [...found];
    })()
  `);
}
