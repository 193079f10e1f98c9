import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { it } from 'vitest';

/** Debian's; CI installs it. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Whether tests that look at pages are to run: on CI they are not skipped, whatever is missing. */
export const hasChromium: boolean = existsSync(CHROMIUM) || process.env['CI'] === 'true';
/** A folder to save pictures to, for somebody to look at; none unless set. */
const pictures = process.env['SCREENSHOTS'];

/** A test that says why there are no others. */
export function saySkipped(): void {
  if (hasChromium) return;
  it(`skipped: there is no Chromium at ${CHROMIUM}`, ({ skip }) => {
    skip('install Chromium, or set CHROMIUM to where it is');
  });
}

export function launch(): Promise<Browser> {
  return chromium.launch({
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
}

/** Saves a picture of the whole page, when somebody wants to look at it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

/** Everything that the browser complains about. */
export function listen(page: Page, failing: boolean = false): string[] {
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
export function overflow(page: Page): Promise<string[]> {
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
export function faint(page: Page): Promise<string[]> {
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
        // What nobody is to see stands behind something that shows it.
        if ((channels(color)[3] ?? 1) === 0) continue;
        const [a, b] = [luminance(color), luminance(behind(element))].sort((x, y) => y - x);
        const contrast = (a + 0.05) / (b + 0.05);
        if (contrast < 4.5) found.add(contrast.toFixed(2) + ' ' + element.outerHTML.slice(0, 100));
      }
      return [...found];
    })()
  `);
}
