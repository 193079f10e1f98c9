import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../house/sources.js';
import { faint, hasChromium, launch, listen, overflow, picture, saySkipped } from './chromium.js';
import { delay, startServer, type Running } from './server.js';

const NODES = 120;

saySkipped();

describe.runIf(hasChromium)('/parse in a browser', () => {
  let running: Running;
  let browser: Browser;

  beforeAll(async () => {
    // A run of this file alone would look at what was built some time ago.
    await promisify(execFile)('npm', ['run', 'bundle'], { cwd: root });
    running = await startServer({ mode: 'development' });
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await running?.app.close();
  });

  /** The page, ready; what the browser complains about is there at the end, and is to be nothing. */
  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints = listen(page);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(running.base)) elsewhere.push(request.url());
    });
    onTestFinished(async () => {
      await context.close();
      expect(complaints).toEqual([]);
      expect(elsewhere).toEqual([]);
    });
    await page.goto(`${running.base}/parse`, { waitUntil: 'load' });
    if (options.javaScriptEnabled !== false) await page.getByText('Connected.').waitFor();
    return page;
  }

  const looks = ([1280, 390] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
  );

  it.each(looks)('is sound at $width pixels, $scheme, at rest and at work', async ({ width, scheme }) => {
    const page = await open({ viewport: { width, height: 900 }, colorScheme: scheme });
    const look = async (name: string): Promise<void> => {
      await picture(page, `parse-${name}-${width}-${scheme}`);
      expect(await overflow(page)).toEqual([]);
      expect(await faint(page)).toEqual([]);
    };
    await look('rest');
    await page.selectOption('#pace', '0');
    await send(page);
    await expect.poll(() => summary(page)).toContain('Done');
    await look('sent');
    await page.selectOption('#language', 'json');
    await page.getByRole('button', { name: 'Edit in place' }).click();
    await expect.poll(() => number(page, 'version')).toBe(0);
    await page.evaluate('document.getElementById("text").setSelectionRange(2400, 2400)');
    await page.keyboard.type('1');
    await expect.poll(() => number(page, 'version')).toBe(1);
    await look('edited');
    await page.getByRole('button', { name: 'Cut the line' }).click();
    await page.getByText('The line is cut.').waitFor();
    await look('cut');
    expect(await page.evaluate('document.querySelectorAll("script").length')).toBe(1);
    expect(await page.evaluate('document.querySelectorAll("h1").length')).toBe(1);
  });

  it('shows nodes while the text is still being sent, and stops when it is asked to', async () => {
    const page = await open();
    await page.selectOption('#pace', '20');
    await send(page);
    await page.locator('#node-list li').nth(2).waitFor();
    expect(await summary(page)).toContain('Sending the text');
    expect(await page.locator('#marks mark.read').first().innerText()).toContain('"id": 0');
    const early = await number(page, 'nodes');
    expect(early).toBeLessThan(NODES);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => summary(page)).toContain('Stopped');
    const stopped = await number(page, 'nodes');
    expect(stopped).toBeLessThan(NODES);
    await delay(200);
    expect(await number(page, 'nodes')).toBe(stopped);
    // The next one begins anew.
    await page.selectOption('#pace', '0');
    await send(page);
    await expect.poll(() => summary(page)).toContain(`Done: ${NODES} nodes, 2 diagnostics`);
    expect(await page.locator('#fault-list li').count()).toBe(2);
    expect(await page.locator('#memory').innerText()).toMatch(/^[\d.]+ [kM]B$/);
    expect(await page.locator('#first').innerText()).toMatch(/ m?s$/);
  });

  it('loses nothing when the line is cut and mended on the way', async () => {
    const page = await open();
    await page.selectOption('#pace', '0');
    await send(page);
    await expect.poll(() => summary(page)).toContain('Done');
    const whole = await summary(page);

    await page.selectOption('#pace', '60');
    await send(page);
    await page.locator('#node-list li').nth(5).waitFor();
    for (let times = 0; times < 3; times++) {
      await page.getByRole('button', { name: 'Cut the line' }).click();
      await page.getByText('The line is cut. What you send waits here.').waitFor();
      const cut = await number(page, 'nodes');
      await delay(250);
      expect(await number(page, 'nodes')).toBe(cut);
      await page.getByRole('button', { name: 'Mend the line' }).click();
      await page.getByText('Connected.').waitFor();
    }
    await expect.poll(() => summary(page), { timeout: 10_000 }).toBe(whole);
    expect(await number(page, 'nodes')).toBe(NODES);
    const labels = await page.locator('#node-list .label').allInnerTexts();
    expect(labels).toEqual(Array.from({ length: NODES }, (_, i) => `$[${i}]`));
  });

  it('sends a file from the disk, chosen or dropped, in the language that its name tells', async () => {
    const page = await open();
    await page.selectOption('#piece', '32768');
    await page.selectOption('#pace', '0');
    const text = `[${Array.from({ length: 5_000 }, (_, i) => `{"id": ${i}, "word": "ä😀"}`).join(',')}]`;
    await page.locator('#file').setInputFiles({ name: 'many.json', mimeType: '', buffer: Buffer.from(text) });
    expect(await page.locator('#language').inputValue()).toBe('json');
    expect(await page.locator('#text').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Edit in place' }).isDisabled()).toBe(true);
    await send(page);
    await expect.poll(() => summary(page), { timeout: 10_000 }).toContain('Done: 5,000 nodes, 0 diagnostics');
    // Not all of them are in the page.
    expect(await page.locator('#node-list li').count()).toBeLessThanOrEqual(200);
    expect(await page.locator('#node-list').getAttribute('data-more')).toBe('4,800 before these');

    await page.getByRole('button', { name: 'Example' }).click();
    await page.evaluate(`
      const carried = new DataTransfer();
      carried.items.add(new File(['{"a": 1}\\n{"a": 2}\\n'], 'two.jsonl'));
      for (const type of ['dragover', 'drop'])
        document.getElementById('field').dispatchEvent(
          new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
        );
    `);
    await page.getByText('two.jsonl, 18 B.').waitFor();
    await send(page);
    await expect.poll(() => summary(page)).toContain('Done: 2 nodes, 0 diagnostics');
  });

  it('shows what was told again in the text, and leads to what is wrong', async () => {
    const page = await open();
    await page.selectOption('#language', 'json');
    await page.getByRole('button', { name: 'Edit in place' }).click();
    await expect.poll(() => number(page, 'version')).toBe(0);
    const faults = await number(page, 'wrong');
    const before = await number(page, 'all');
    const at = await page.evaluate<number>(`
      (() => {
        const field = document.getElementById('text');
        const at = field.value.indexOf('"id": 50') + 6;
        field.focus();
        field.setSelectionRange(at, at + 2);
        return at;
      })()
    `);
    await page.keyboard.type('[');
    await expect.poll(() => number(page, 'version')).toBeGreaterThan(0);
    await expect.poll(() => number(page, 'wrong')).toBeGreaterThan(faults);
    const again = await page.locator('#marks mark.again').allInnerTexts();
    expect(again.join('')).toContain('"id": [');
    expect(again.join('').length).toBeLessThan(4_000);
    expect(await number(page, 'again')).toBeLessThan(4_000);
    await page.locator('#fault-list button').nth(2).click();
    const selected = await page.evaluate<number>('document.getElementById("text").selectionStart');
    expect(Math.abs(selected - at)).toBeLessThan(4_000);
    // It is put right again, behind the back of a line that is cut.
    await page.getByRole('button', { name: 'Cut the line' }).click();
    await page.evaluate(`
      const field = document.getElementById('text');
      field.focus();
      field.setSelectionRange(${at}, ${at} + 1);
    `);
    await page.keyboard.type('50');
    await page.getByRole('button', { name: 'Mend the line' }).click();
    await expect.poll(() => number(page, 'wrong')).toBe(faults);
    expect(await number(page, 'all')).toBe(before);
    await page.getByRole('button', { name: 'Edit in place' }).click();
    await expect.poll(() => summary(page)).toBe('The document is closed.');
  });

  it('can be used by keyboard alone, from the language to the last list', async () => {
    const page = await open();
    const stops: string[] = [];
    await page.locator('#language').focus();
    for (let i = 0; i < 12; i++) {
      stops.push(await page.evaluate<string>('document.activeElement.id'));
      await page.keyboard.press('Tab');
    }
    expect(stops.slice(0, 11)).toEqual([
      'language',
      'piece',
      'pace',
      'send',
      'edit',
      'break',
      'file',
      'example',
      'text',
      'fault-list',
      'node-list',
    ]);
    await page.locator('#send').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => summary(page), { timeout: 10_000 }).toContain('Done');
    // Said politely, and not at each node.
    const live = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[role=status], [aria-live]')].map((each) => each.id)`,
    );
    expect(live).toEqual(['line-text', 'summary']);
  });

  it('says without a script what it would need one for', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice').innerText()).toContain('for which it needs its script');
    expect(await page.locator('#send').isDisabled()).toBe(true);
    expect(await page.locator('#text').isDisabled()).toBe(true);
  });
});

function summary(page: Page): Promise<string> {
  return page.locator('#summary').innerText();
}

async function number(page: Page, id: string): Promise<number> {
  return Number((await page.locator(`#${id}`).innerText()).replaceAll(',', ''));
}

function send(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Send', exact: true }).click();
}
