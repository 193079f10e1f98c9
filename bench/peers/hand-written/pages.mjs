/**
 * The base of every ratio: what a patient author writes without any library.
 * One string grows by `+=`; each hole is escaped for its place and no more.
 */
import { places } from '../../data/cards.mjs';

// A test costs little where nothing is to be escaped; the rest is one walk.
const text = (s) => (/[&<]/.test(s) ? escaped(s, 60, '&lt;') : s);
const attribute = (s) => (/[&"]/.test(s) ? escaped(s, 34, '&quot;') : s);

function escaped(s, code, entity) {
  let out = '';
  let from = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c !== 38 && c !== code) continue;
    out += s.slice(from, i) + (c === 38 ? '&amp;' : entity);
    from = i + 1;
  }
  return out + s.slice(from);
}

const head = (title) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${text(title)}</title></head><body>`;
const foot = '</body></html>';

function spiral({ tiles }) {
  let s = head('Spiral') + '<div id="root"><div id="wrapper">';
  for (const tile of tiles) {
    s += `<div class="tile" style="left:${attribute(tile.left)};top:${attribute(tile.top)}"></div>`;
  }
  return s + '</div></div>' + foot;
}

function table({ rows }) {
  let s =
    head('Table') +
    '<table><thead><tr><th>Id</th><th>Name</th><th>Mail</th><th>Note</th><th>Rule</th></tr></thead><tbody>';
  for (const row of rows) {
    s += `<tr><td>${row.id}</td><td>${text(row.name)}</td><td>${text(row.mail)}</td><td>${text(row.note)}</td><td>${text(row.rule)}</td></tr>`;
  }
  return s + '</tbody></table>' + foot;
}

function rating(stars) {
  let s = `<p class="stars" aria-label="${stars} of 5 stars">`;
  for (const place of places)
    s += place <= stars ? '<span class="on">*</span>' : '<span class="off">*</span>';
  return s + '</p>';
}

function card(product) {
  let s = product.soldOut ? '<li class="card sold-out"' : '<li class="card"';
  s += ` id="${attribute(product.id)}"><a href="${attribute(product.href)}">`;
  s += `<img src="${attribute(product.image)}" alt="${attribute(product.alt)}" width="320" height="240" loading="lazy"></a>`;
  s += `<h3>${text(product.title)}</h3>${rating(product.stars)}<p class="price">`;
  if (product.before !== undefined) s += `<s>${text(product.before)}</s>`;
  s += `<b>${text(product.price)}</b></p><ul class="tags">`;
  for (const tag of product.tags) s += `<li>${text(tag)}</li>`;
  s += product.soldOut ? '</ul><button type="button" disabled>' : '</ul><button type="button">';
  return s + 'Add to cart</button></li>';
}

function cards({ products }) {
  let s = head('Products') + '<main><h1>Products</h1><ul class="grid">';
  for (const product of products) s += card(product);
  return s + '</ul></main>' + foot;
}

function hello({ name }) {
  return `${head('Hello')}<h1>Hello, ${text(name)}!</h1><p>A page that has hardly anything to say.</p>${foot}`;
}

async function section(source, id) {
  const { title, lead } = await source.section(id);
  return `<section id="s${id}"><h2>${text(title)}</h2><p>${text(lead)}</p>${await details(source, id)}</section>`;
}

async function details(source, id) {
  let s = '<ul>';
  for (const line of await source.details(id)) s += `<li>${text(line)}</li>`;
  return s + '</ul>';
}

async function sections({ source }) {
  const parts = await Promise.all(source.ids.map((id) => section(source, id)));
  return head('Sections') + '<main>' + parts.join('') + '</main>' + foot;
}

function level(theme, n) {
  const inside = n > 1 ? level(theme, n - 1) : '<p>The bottom</p>';
  return `<div class="${attribute(theme)}" data-level="${n}">${inside}</div>`;
}

function deep({ theme, depth }) {
  return head('Deep') + level(theme, depth) + foot;
}

export const pages = { W1: spiral, W2: table, W3: cards, W4: hello, W5: sections, W6: deep };
