/** Tables and the lines of what is held to. */

/** The first column is text and the others are numbers, as ready strings. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) {
    const cells = widths.map((width, i) =>
      i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

/** Three significant digits are more than the machine can repeat. */
export const digits = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/**
 * `atLeast` or `atMost` says on which side of the number one has to be. Without
 * a value it is said that none was measured, so that no figure is forgotten.
 */
export function printHeld({ what, value, atLeast, atMost }) {
  const bound = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  if (value === undefined) {
    console.log(`unmeasured   ${what}: held to ${bound}`);
    return;
  }
  const holds = atLeast === undefined ? value <= atMost : value >= atLeast;
  console.log(`${holds ? 'holds      ' : 'falls short'}  ${what}: ${digits(value)}, held to ${bound}`);
}
