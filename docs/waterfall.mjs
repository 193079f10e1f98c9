// Draws docs/waterfall.svg from a page of the running server:
//   npm start
//   node docs/waterfall.mjs [http://127.0.0.1:3000]
import { writeFile } from 'node:fs/promises';

const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const path = '/slow?trace&stock=300&reviews=1200&related=800';
const WIDTH = 760;
const MARGIN = 20;
/** What stands above the lanes: the name of the page and the legend. */
const TOP = 78;

// The first page of a server is slower than all others.
await fetch(`${base}/slow?stock=0&reviews=0&related=0`).then((answer) => answer.text());
const answer = await fetch(base + path);
const page = await answer.text();
const found = /<svg class="picture"[^>]* height="(\d+)"[^>]*>(.*?)<\/svg>/s.exec(page);
if (!answer.ok || found === null) throw new Error(`${base}${path} shows no waterfall.`);
const [, height, lanes] = found;
const total = TOP + Number(height) + MARGIN;

/** The colours and lines of the page's own stylesheet, for a picture without one. */
const STYLE = `
  svg { --paper: #f5f2ec; --ink: #1d2326; --quiet: #5b6468; --line: #ddd8cd; --accent: #0b5c6b; --bar: #7fb0ba; --wait: #c2571a; --fail: #b3261e; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #1d2325; --ink: #e4e6e3; --quiet: #9da7a9; --line: #343c3f; --accent: #7cc7d6; --bar: #3f7d8a; --wait: #f0914f; --fail: #ff8a80; }
  }
  svg { font: 13px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; fill: var(--ink); }
  .paper { fill: var(--paper); stroke: var(--line); }
  .page { font-family: ui-monospace, Menlo, Consolas, monospace; }
  .time, .axis text, .legend text { fill: var(--quiet); }
  .axis line { stroke: var(--line); }
  .flushes line { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 3 3; }
  .worked { fill: var(--bar); }
  .waited { fill: var(--wait); }
  .failed .worked, .failed .time { fill: var(--fail); }
  .lane text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
`;

const LEGEND = [
  [0, '<rect class="worked" y="-9" width="18" height="9" rx="2"/>', 26, 'at work'],
  [100, '<rect class="waited" y="-9" width="18" height="9" rx="2"/>', 26, 'the document waited for it'],
  [330, '<circle cx="4" cy="-4.5" r="4"/>', 16, 'its turn came'],
  [450, '<g class="flushes"><line x1="2" x2="2" y1="-13" y2="2"/></g>', 12, 'bytes were sent on'],
]
  .map(
    ([x, mark, at, text]) =>
      `<g transform="translate(${x} 0)">${mark}<text x="${at}" y="0">${text}</text></g>`,
  )
  .join('');

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${total}" viewBox="0 0 ${WIDTH} ${total}" role="img">
<style>${STYLE}</style>
<rect class="paper" x="0.5" y="0.5" width="${WIDTH - 1}" height="${total - 1}" rx="8"/>
<text class="page" x="${MARGIN}" y="30">GET ${path.replaceAll('&', '&amp;')}</text>
<g class="legend" transform="translate(${MARGIN} 56)">${LEGEND}</g>
<svg x="${MARGIN}" y="${TOP}" width="${WIDTH - 2 * MARGIN}" height="${height}" overflow="visible">${lanes}</svg>
</svg>
`;
await writeFile(new URL('waterfall.svg', import.meta.url), picture);
