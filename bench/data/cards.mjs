/**
 * W3: 100 product cards with optional parts, URLs, flags and small components:
 * the price of a component.
 */
import { pick, random, sentence } from './words.mjs';

const makers = ['Hall & Daughters', 'Northwind', 'O"Neill', 'Tailspin'];

export function cards() {
  const next = random(3);
  const products = [];
  for (let i = 0; i < 100; i++) {
    const cents = 500 + Math.floor(next() * 20_000);
    products.push({
      id: `p-${i}`,
      title: `${pick(next, makers)} ${sentence(next, 4)}`,
      href: `/products/${i}?from=grid&place=${i + 1}`,
      image: `/static/images/products/${i}-640x480.webp`,
      alt: `${sentence(next, 5)} "${i}"`,
      price: (cents / 100).toFixed(2),
      before: i % 4 === 0 ? ((cents * 1.2) / 100).toFixed(2) : undefined,
      stars: 1 + Math.floor(next() * 5),
      soldOut: i % 7 === 0,
      tags: [pick(next, ['new', 'sale', 'last few']), pick(next, ['home', 'garden', 'work']), 'in stock'],
    });
  }
  return { products };
}

/** Shared by all peers' rating component: which of the five stars are lit. */
export const places = [1, 2, 3, 4, 5];
