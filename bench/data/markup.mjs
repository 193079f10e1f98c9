/**
 * Templates of a given length: elements, attributes, text, entities, comments,
 * holes and blocks. All of it is good HTML, too, so that parsers of HTML read the
 * same text: no block stands where HTML would move its braces (in a table).
 */
import { dialects } from './dialects.mjs';
import { pick, random, sentence } from './words.mjs';

/** One list of many items. */
export function flatMarkup(length, dialect = 'mill') {
  const writer = { next: random(21), say: dialects[dialect] };
  const parts = [`<main id="top">\n<h1>${writer.say.hole('title')}</h1>\n<ul class="cards">\n`];
  let size = parts[0].length;
  while (size < length) {
    const part = card(writer);
    parts.push(part);
    size += part.length;
  }
  parts.push('</ul>\n</main>\n');
  return parts.join('');
}

/** Sections in sections, 8 levels deep at 10 KB and 24 at 10 MB, with short lists at their ends. */
export function nestedMarkup(length, dialect = 'mill') {
  const writer = { next: random(22), say: dialects[dialect] };
  const parts = [];
  writeSection(parts, writer, length);
  return parts.join('');
}

/** Lists whose items have no end tags: each ends where the next begins. */
export function listMarkup(length) {
  const writer = { next: random(23), say: dialects.mill };
  const parts = ['<ul>\n'];
  let size = 6;
  while (size < length) {
    const part = openItem(writer);
    parts.push(part);
    size += part.length;
  }
  parts.push('</ul>\n');
  return parts.join('');
}

/** About so many characters of whole items, to be put into a list. */
export const cards = (length) => repeat(card, length);

/** The same without end tags. */
export const openItems = (length) => repeat(openItem, length);

function repeat(item, length) {
  const writer = { next: random(24), say: dialects.mill };
  let text = '';
  while (text.length < length) text += item(writer);
  return text;
}

/** Answers how many characters it wrote. */
function writeSection(parts, writer, length) {
  const { next, say } = writer;
  let size = 0;
  const write = (part) => {
    parts.push(part);
    size += part.length;
  };
  write(`<section class="${pick(next, ['wide', 'plain', 'note'])}">\n<h2>${sentence(next, 2)}</h2>\n<div>\n`);
  if (length < 1800) {
    write(`<ul class="cards">\n${card(writer)}${card(writer)}</ul>\n`);
  } else {
    write(`<p>${sentence(next, 5)} ${say.hole('section.title')} &mdash; ${sentence(next, 3)}</p>\n`);
    const below = length - size;
    for (const share of [0.5, 0.3, 0.2]) {
      // What the branches before took too much is taken from the last ones.
      if (size < length) size += writeSection(parts, writer, share * below);
    }
  }
  write('</div>\n</section>\n');
  return size;
}

function card({ next, say }) {
  const id = Math.floor(next() * 10_000);
  return [
    next() < 0.1 ? `<!-- ${sentence(next, 4)} -->\n` : '',
    `<li class="card card--${pick(next, ['wide', 'tall', 'plain'])}" data-id="${id}">\n`,
    `  <a ${say.attribute('href', '/products/', 'product.id')}><img src="/img/${id}.avif" alt="${sentence(next, 2)}" width="320" loading="lazy"></a>\n`,
    `  <h3>${sentence(next, 1)} &amp; ${sentence(next, 1)} ${say.hole('product.name')}</h3>\n`,
    `  ${say.either('product.price > 10', `<b class="price">${say.hole('product.price')}</b>`, `<i>${sentence(next, 2)}</i>`)}\n`,
    `  <p>${sentence(next, 8)}<br>${sentence(next, 6)} &lt;${id}&gt;</p>\n`,
    next() < 0.5
      ? `  ${say.when('product.stock', `<span ${say.attribute('title', '', 'product.note')}>${sentence(next, 2)}</span>`)}\n`
      : '',
    `  <ul>${say.each('product.tags', 'tag', `<li>${say.hole('tag')}</li>`)}</ul>\n`,
    '</li>\n',
  ].join('');
}

function openItem({ next, say }) {
  const list = next() < 0.1 ? `<ul><li>${sentence(next, 1)}<li>${sentence(next, 2)}</ul>` : '';
  return `<li>${sentence(next, 4)} <b>${say.hole('item.name')}</b> <a href="/${sentence(next, 1)}">${sentence(next, 2)}</a> &middot; ${sentence(next, 3)}${list}\n`;
}
