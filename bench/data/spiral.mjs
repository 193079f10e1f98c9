/**
 * W1: the tiles of the well-known spiral benchmark: 2,398 small, absolutely
 * placed boxes. Nothing to escape, one class, one style: the price of a tag.
 */
const width = 960;
const height = 720;
const cell = 10;

export function spiral() {
  const tiles = [];
  let angle = 0;
  let radius = 0;
  while (radius < Math.min(width, height) / 2) {
    const x = width / 2 + Math.cos(angle) * radius;
    const y = height / 2 + Math.sin(angle) * radius;
    if (x >= 0 && x <= width - cell && y >= 0 && y <= height - cell) {
      tiles.push({ left: `${x.toFixed(2)}px`, top: `${y.toFixed(2)}px` });
    }
    angle += 0.2;
    radius += cell * 0.015;
  }
  return { tiles };
}
